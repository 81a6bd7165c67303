/**
 * What a visitor does with the timetable: says how old the child is, filters, goes to another week, opens a session.
 * It keeps that state and tells the page and the other widgets of the group; `timetable-view.ts` draws it.
 */
import type { TemplateResult } from 'lit';
import type { ChildAge } from '../core/family/child-age.js';
import type { Feed } from '../core/feed/types.js';
import type { Origin } from '../core/geo/origin.js';
import { dateOf, dayOf } from '../core/schedule/dates.js';
import { FilterEvent, NoResultsEvent, SearchEvent } from '../ui/choice-events.js';
import type { FeedCounts } from '../ui/feed-events.js';
import { remembered } from '../ui/memo.js';
import { widthWatch } from '../ui/width-watch.js';
import type { DatedSession, SessionWindow } from './dated-sessions.model.js';
import { chosenFacets, NO_CHOICES, type Choices, type Facet } from './filter-sessions.model.js';
import { LaterLoader } from './later-loader.js';
import { nextSession } from './next-session.model.js';
import { countRecords, indexSessions, pinsFrom, type SessionEntry } from './session-index.model.js';
import { SessionSelectEvent } from './session-timetable.events.js';
import { summaryText } from './summary.js';
import {
  CELL,
  keyOf,
  PAGE,
  type LaterParts,
  type OpenSession,
  type OtherChoice,
  type TypedChild,
} from './timetable-api.js';
import { sessionStyles } from './timetable-session.styles.js';
import type { TimetableShell } from './timetable-shell.js';
import { rangeOf, timetableAnswers, type TimetableAnswer, type View } from './timetable-state.js';
import { TimetableSharing, type SharingTimetable } from './timetable-sharing.js';
import { timetableView } from './timetable-view.js';

/** From this width of the widget a week is a table. */
const TABLE_WIDTH_PX = 640;
const NOTHING_TYPED: TypedChild = { months: '', date: '' };

export class TimetableSession implements SharingTimetable {
  choices: Choices = NO_CHOICES;
  origin: Origin | undefined;
  open: OpenSession | undefined;
  areFiltersOpen = false;
  shownCount = PAGE;
  typed = NOTHING_TYPED;
  chosenView: View | undefined;
  readonly wholeCells = new Set<string>();

  readonly shell: TimetableShell;
  readonly #sharing: TimetableSharing;
  readonly #later: LaterLoader;
  readonly #isWide: () => boolean;
  readonly #answerTo = timetableAnswers();
  readonly #index = remembered(
    (feed: Feed, ...[place, topic, audience, stage]: readonly [string, string, string, string]) =>
      indexSessions(feed, pinsFrom({ place, topic, audience, stage })),
  );
  #startDay: number | undefined;

  constructor(shell: TimetableShell) {
    this.shell = shell;
    const { element } = shell;
    this.#sharing = new TimetableSharing(this);
    this.#later = new LaterLoader(this);
    this.#isWide = widthWatch(element, TABLE_WIDTH_PX);
    const { renderRoot } = element;
    const { styleSheet } = sessionStyles();
    if (renderRoot instanceof ShadowRoot && styleSheet)
      renderRoot.adoptedStyleSheets.push(styleSheet);
  }

  render(feed: Feed): TemplateResult {
    return timetableView(this, feed);
  }

  /** How many records are shown, after pins. */
  counts(feed: Feed): FeedCounts {
    return countRecords(this.entries(feed));
  }

  entries(feed: Feed): readonly SessionEntry[] {
    const { place, topic, audience, stage } = this.shell.element;
    return this.#index(feed, place, topic, audience, stage);
  }

  answer(feed: Feed): TimetableAnswer {
    const { choices, origin, range, view } = this;
    return this.#answerTo({
      ...{ feed, entries: this.entries(feed), choices, origin, range, view },
      now: this.shell.now(),
    });
  }

  next(feed: Feed): DatedSession | undefined {
    const { choices, origin, range } = this;
    const afterDay = Math.max(range.untilDay, this.shell.now().day - 1);
    const now = this.shell.now();
    return nextSession(this.entries(feed), choices, { afterDay, now, feed, origin });
  }

  get later(): LaterParts | undefined {
    return this.#later.parts;
  }

  get hasLaterFailed(): boolean {
    return this.#later.hasFailed;
  }

  get isWide(): boolean {
    return this.#isWide();
  }

  get view(): View {
    return this.chosenView ?? (this.shell.element.view === 'week' ? 'week' : 'list');
  }

  get range(): SessionWindow {
    const start = this.#startDay ?? this.homeDay;
    const { now, element } = this.shell;
    // A list never begins with what is over, also when the page was left open over night.
    const fromDay = this.view === 'list' ? Math.max(start, now().day) : start;
    return rangeOf(this.view, fromDay, element.days);
  }

  get homeDay(): number {
    // A date that a page forgot to take out would show what is over.
    return Math.max(dayOf(this.shell.element.from) ?? -Infinity, this.shell.now().day);
  }

  get isAway(): boolean {
    return this.range.fromDay !== rangeOf(this.view, this.homeDay, 1).fromDay;
  }

  goTo(startDay: number | undefined): void {
    this.#startDay = startDay === this.homeDay ? undefined : startDay;
    this.#report();
    this.focus('#summary');
  }

  look(view: View): void {
    // The same days as far as can be: a week that was gone to stays in sight.
    this.#startDay = this.isAway ? this.range.fromDay : undefined;
    this.chosenView = view;
    this.#sharing.address.writeChoice('view', view);
    this.#report();
  }

  showMore(): void {
    const first = this.shownCount;
    const { element } = this.shell;
    this.shownCount += PAGE;
    element.requestUpdate();
    void element.updateComplete.then(() =>
      element.renderRoot.querySelectorAll<HTMLElement>('[data-open]')[first]?.focus(),
    );
  }

  showWholeCell(key: string): void {
    this.wholeCells.add(key);
    this.shell.element.requestUpdate();
    this.focus(`[data-cell="${key}"] li:nth-child(${CELL + 1}) [data-open]`);
  }

  choose(choices: Choices, facet?: Facet | OtherChoice): void {
    this.choices = choices;
    this.#sharing.writeAddress(facet);
    this.#sharing.publish();
    this.#report((results) => new FilterEvent(chosenFacets(choices).names, results));
  }

  /** Shows one place, out of details too, and goes to the list. */
  choosePlace(id: string): void {
    const feed = this.shell.feed();
    // Known only when the feed has come: see `TimetableSharing`.
    if (!feed) this.choices = { ...this.choices, place: [id] };
    if (!feed?.places.some((place) => place.id === id)) return;
    if (this.open) this.#sharing.address.writeId(undefined);
    this.open = undefined;
    this.choose({ ...this.choices, place: [id] }, 'place');
    this.focus('#summary');
  }

  setChild(typed: TypedChild, child?: ChildAge): void {
    this.typed = typed;
    const isSame = child === undefined && this.choices.child === undefined;
    // Half a number is no choice yet.
    if (isSame && this.choices.stage === undefined) this.shell.element.requestUpdate();
    else this.choose({ ...this.choices, child, stage: undefined }, 'age');
  }

  chooseStage(stage: string | undefined): void {
    this.typed = NOTHING_TYPED;
    this.choose({ ...this.choices, child: undefined, stage }, 'stage');
  }

  clearFilters(): void {
    this.typed = NOTHING_TYPED;
    this.choose(NO_CHOICES);
    this.focus('#summary');
  }

  openFilters(isOpen: boolean): void {
    if (isOpen === this.areFiltersOpen) return;
    this.areFiltersOpen = isOpen;
    if (isOpen) this.wantLater();
    this.shell.element.requestUpdate();
  }

  closeFilters(): void {
    this.openFilters(false);
    this.focus('.rows [data-open], .week [data-open]', '#summary');
  }

  searchFrom(origin: Origin | undefined, kind?: SearchEvent['kind']): void {
    this.origin = origin;
    // A distance means nothing without a point to measure from.
    if (!origin) this.choices = { ...this.choices, radiusMetres: undefined };
    this.#sharing.publish();
    this.#report(kind && ((results) => new SearchEvent(kind, results)));
  }

  openSession(dated: DatedSession): void {
    this.#open(dated.entry, dated);
  }

  openUndated(entry: SessionEntry): void {
    this.#open(entry, undefined);
  }

  #open({ session: { id }, isSensitive }: SessionEntry, dated: DatedSession | undefined): void {
    const { element } = this.shell;
    this.open = { id, dated };
    // What is sensitive leaves no trace in an address.
    if (!isSensitive) this.#sharing.address.writeId(id);
    element.requestUpdate();
    const date = dated && dateOf(dated.occurrence.day);
    /** @internal */
    element.dispatchEvent(new SessionSelectEvent(isSensitive ? undefined : id, date));
    this.focus('#session-name', '#wait-back');
    void this.#later.get().then(() => {
      const { activeElement } = document;
      // Not out of something else that the visitor turned to meanwhile.
      if (
        activeElement === null ||
        activeElement === document.body ||
        element.matches(':focus-within')
      )
        this.focus('#session-name');
    });
  }

  close(): void {
    const opener = this.opener;
    this.open = undefined;
    this.#sharing.address.writeId(undefined);
    this.shell.element.requestUpdate();
    this.focus(opener, '#summary');
  }

  /** The row that was opened. */
  get opener(): string {
    const key = this.open && keyOf(this.open.id, this.open.dated?.occurrence.day);
    return `[data-open="${CSS.escape(key ?? '')}"]`;
  }

  wantLater(): void {
    const { element } = this.shell;
    const hadFocus = element.matches(':focus-within');
    void this.#later.get().then((later) => {
      // The button that asked for it again is gone.
      if (later && hadFocus && element.shadowRoot?.activeElement === null)
        this.focus('#session-name', '#near');
    });
  }

  print(): void {
    this.#later.print();
  }

  focus(...selectors: readonly string[]): void {
    const { element } = this.shell;
    void element.updateComplete.then(() => {
      const targets = selectors.map((selector) =>
        element.renderRoot.querySelector<HTMLElement>(selector),
      );
      targets.find((target) => target !== null)?.focus();
    });
  }

  /** Back to the first rows; tells the page and the screen reader what a choice brought. */
  #report(eventFor?: (results: number) => Event): void {
    const { element } = this.shell;
    const feed = this.shell.feed();
    this.shownCount = PAGE;
    this.wholeCells.clear();
    element.requestUpdate();
    if (!feed) return;
    const { length } = this.answer(feed).result.rows;
    this.shell.announce(summaryText(this, feed));
    if (!eventFor) return;
    /** @internal */
    element.dispatchEvent(eventFor(length));
    if (length > 0) return;
    /** @internal */
    element.dispatchEvent(new NoResultsEvent(chosenFacets(this.choices).names));
  }
}
