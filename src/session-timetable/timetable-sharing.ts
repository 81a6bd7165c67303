/** Ties the timetable's choices to the other widgets of its group and, when the page asked for it, to the page's address. */
import type { ReactiveController } from 'lit';
import type { Feed } from '../core/feed/types.js';
import type { Origin } from '../core/geo/origin.js';
import { dayOf } from '../core/schedule/dates.js';
import { GroupController, groupKey, type GroupState } from '../ui/group-store.js';
import { UrlStateController, type UrlState } from '../ui/url-state.js';
import { warnOnce } from '../ui/warn-once.js';
import { datedSessions } from './dated-sessions.model.js';
import { NO_CHOICES, type Choices } from './filter-sessions.model.js';
import { nextSession } from './next-session.model.js';
import type { SessionEntry } from './session-index.model.js';
import { choicesAfter, choicesFrom, openChoices, sharedOf } from './shared-choices.model.js';
import type { OpenSession, Timetable, TypedChild } from './timetable-api.js';
import type { View } from './timetable-state.js';

/** What comes from elsewhere is put straight into the timetable's state. */
export interface SharingTimetable extends Timetable {
  choices: Choices;
  origin: Origin | undefined;
  open: OpenSession | undefined;
  typed: TypedChild;
  chosenView: View | undefined;
  /** Finds the row that was opened. */
  readonly opener: string;
}

export class TimetableSharing implements ReactiveController {
  readonly address: UrlStateController;
  readonly #group: GroupController;
  readonly #timetable: SharingTimetable;
  #startedFor: Feed | undefined;
  #followed: GroupState = {};

  constructor(timetable: SharingTimetable) {
    this.#timetable = timetable;
    const { element } = timetable.shell;
    this.address = new UrlStateController(element, (address) => this.#travel(address));
    this.#group = new GroupController(element);
    element.addController(this);
  }

  hostUpdate(): void {
    const { shell } = this.#timetable;
    const { element } = shell;
    const { group, src, feed, place, topic, stage, urlState } = element;
    const pins = Object.entries({ place, topic, stage }).filter(([, value]) => value.trim() !== '');
    this.#group.use(
      groupKey({ group, src, feed, rootNode: element.getRootNode() }),
      pins.map(([key]) => key as keyof GroupState),
    );
    this.address.use(urlState, group);
    const loaded = shell.feed();
    if (loaded && loaded !== this.#startedFor) this.#start(loaded);
    this.#followGroup();
  }

  /** Tells the group what was chosen here. */
  publish(): void {
    const { choices, origin, shell } = this.#timetable;
    this.#group.set(sharedOf(choices, origin, shell.now().day));
    this.#followed = this.#group.state;
  }

  /** Puts what was chosen into the page's address; without a facet, all of it. */
  writeAddress(facet: string | undefined): void {
    const { choices, shell } = this.#timetable;
    const feed = shell.feed();
    if (!feed) return;
    const { topics, place } = openChoices(choices, this.#timetable.entries(feed));
    if (facet === 'topic' || facet === undefined) this.address.writeTopics(topics);
    if (facet === 'place' || facet === undefined) this.address.writeChoice('place', place);
  }

  /** What the page asked for at the start. A newer feed keeps what the visitor chose. */
  #start(feed: Feed): void {
    const timetable = this.#timetable;
    const { shell, choices } = timetable;
    const { from, urlState } = shell.element;
    const isFirst = this.#startedFor === undefined;
    this.#startedFor = feed;
    if (!isFirst) {
      this.#reopen(feed);
      return;
    }
    if (from !== undefined && dayOf(from) === undefined) {
      warnOnce(shell.element, `from="${from.slice(0, 40)}" is ignored. Write YYYY-MM-DD.`);
    }
    this.#warnOfPins(feed);
    const address = this.address.read();
    const topics = address.topics.length > 0 ? address.topics : choices.topic;
    const start = { ...address, topics, place: address.place ?? choices.place[0] };
    if (urlState) this.#followAddress(start, feed);
    // What was asked for before there was a feed may not be in it.
    else
      timetable.choices = choicesFrom(choices, start, { feed, entries: timetable.entries(feed) });
    const [place] = timetable.choices.place;
    if (place !== undefined) this.#group.set({ place });
  }

  /** A slip in a pin leaves nothing to show, which looks like a feed without sessions. */
  #warnOfPins(feed: Feed): void {
    const { shell } = this.#timetable;
    const { place, topic, audience, stage } = shell.element;
    const pins = Object.entries({ place, topic, audience, stage }).filter(
      ([, value]) => value !== '',
    );
    if (pins.length === 0 || feed.sessions.length === 0) return;
    if (this.#timetable.entries(feed).length > 0) return;
    const written = pins.map(([name, value]) => `${name}="${value.slice(0, 40)}"`).join(' ');
    warnOnce(
      shell.element,
      `nothing in the feed fits ${written}. Check the spelling of ids and codes.`,
    );
  }

  /** Shows the open session as a newer feed has it: the same date if there is one, else the next. */
  #reopen(feed: Feed): void {
    const timetable = this.#timetable;
    const { open } = timetable;
    const entry = timetable.entries(feed).find(({ session }) => session.id === open?.id);
    if (!open || !entry) return;
    const { day, startMinute } = open.dated?.occurrence ?? {};
    const window = { fromDay: day ?? 0, untilDay: day ?? -1 };
    const { dated } = datedSessions([entry], window, feed);
    const same = dated.find(({ occurrence }) => occurrence.startMinute === startMinute) ?? dated[0];
    timetable.open = same ? { id: open.id, dated: same } : this.#atNext(entry, feed);
  }

  /** The visitor went back or forward: what they were in may go, and the focus must not go with it. */
  #travel(address: UrlState): void {
    const timetable = this.#timetable;
    const feed = timetable.shell.feed();
    const before = timetable.opener;
    const hadFocus = timetable.shell.element.matches(':focus-within');
    if (feed) this.#followAddress(address, feed);
    if (hadFocus && timetable.opener !== before)
      timetable.focus('#session-name', before, '#summary');
  }

  #followAddress(address: UrlState, feed: Feed): void {
    const timetable = this.#timetable;
    const entries = timetable.entries(feed);
    const { view } = address;
    const entry = entries.find(({ session }) => session.id === address.id);
    if (entry?.session.id !== timetable.open?.id)
      timetable.open = entry && this.#atNext(entry, feed);
    if (timetable.open) timetable.wantLater();
    timetable.choices = choicesFrom(timetable.choices, address, { feed, entries });
    timetable.chosenView = view === 'list' || view === 'week' ? view : undefined;
    timetable.shell.element.requestUpdate();
  }

  /** A session that an address names is opened at its next date. */
  #atNext(entry: SessionEntry, feed: Feed): OpenSession {
    const now = this.#timetable.shell.now();
    const search = { afterDay: now.day - 1, now, feed };
    return { id: entry.session.id, dated: nextSession([entry], NO_CHOICES, search) };
  }

  /** Takes over what another widget of the group chose. */
  #followGroup(): void {
    const timetable = this.#timetable;
    const [before, after] = [this.#followed, this.#group.state];
    this.#followed = after;
    if (after.origin !== before.origin) timetable.origin = after.origin;
    if (after.age !== before.age) {
      const { age = -1 } = after;
      timetable.typed = { months: age < 0 ? '' : String(age), date: '' };
    }
    const today = timetable.shell.now().day;
    timetable.choices = choicesAfter(timetable.choices, { before, after }, today);
  }
}
