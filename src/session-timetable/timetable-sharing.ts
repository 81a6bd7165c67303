/** Ties the timetable's choices to the other widgets of its group and, when the page asked for it, to the page's address. */
import type { ReactiveController } from 'lit';
import type { Feed } from '../core/feed/types.js';
import type { Origin } from '../core/geo/origin.js';
import { dayOf } from '../core/schedule/dates.js';
import { GroupController, groupKey, type GroupState } from '../ui/group-store.js';
import { UrlStateController, type UrlState } from '../ui/url-state.js';
import { warnOnce } from '../ui/warn-once.js';
import { NO_CHOICES, type Choices } from './filter-sessions.model.js';
import { nextSession } from './next-session.model.js';
import type { SessionEntry } from './session-index.model.js';
import { choicesAfter, choicesFrom, sharedOf } from './shared-choices.model.js';
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

  /** What the page asked for at the start, once for each feed. */
  #start(feed: Feed): void {
    const { element } = this.#timetable.shell;
    this.#startedFor = feed;
    if (element.from !== undefined && dayOf(element.from) === undefined) {
      warnOnce(element, `from="${element.from.slice(0, 40)}" is ignored. Write YYYY-MM-DD.`);
    }
    this.#followAddress(this.address.read(), feed);
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
    if (view === 'list' || view === 'week') timetable.chosenView = view;
    timetable.shell.element.requestUpdate();
  }

  /** A session that an address names is opened at its next date. */
  #atNext(entry: SessionEntry, feed: Feed): OpenSession {
    const afterDay = this.#timetable.shell.now().day - 1;
    return { id: entry.session.id, dated: nextSession([entry], NO_CHOICES, { afterDay, feed }) };
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
