/** What the parts of the timetable know of each other: the state that is drawn, and what a visitor can do. */
import type { TemplateResult } from 'lit';
import type { ChildAge } from '../core/family/child-age.js';
import type { Feed } from '../core/feed/types.js';
import type { Origin } from '../core/geo/origin.js';
import type { SearchEvent } from '../ui/choice-events.js';
import type { DatedSession, SessionWindow } from './dated-sessions.model.js';
import type { Choices, Facet } from './filter-sessions.model.js';
import type { SessionEntry } from './session-index.model.js';
import type { TimetableShell } from './timetable-shell.js';
import type { TimetableAnswer, View } from './timetable-state.js';

/** How many dated sessions the list draws at first, and how many "Show more" adds. */
export const PAGE = 40;

/** How many sessions a cell of the week shows at first: more would make a day longer than a screen. */
export const CELL = 8;

/** The session that is open, and the date that was chosen or is next, if any is known. */
export interface OpenSession {
  readonly id: string;
  readonly dated: DatedSession | undefined;
}

/** What was typed about the child. */
export interface TypedChild {
  readonly months: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
}

/** What comes later: details, filters, print. */
export interface LaterParts {
  renderDetails(feed: Feed): TemplateResult;
  renderFilters(feed: Feed): TemplateResult;
  print(): void;
}

/** What can be chosen besides the facets. */
export type OtherChoice = 'age' | 'stage' | 'radius';

export interface Timetable {
  readonly shell: TimetableShell;
  readonly choices: Choices;
  readonly origin: Origin | undefined;
  readonly open: OpenSession | undefined;
  readonly areFiltersOpen: boolean;
  readonly shownCount: number;
  /** Whether there is room for a table. */
  readonly isWide: boolean;
  readonly typed: TypedChild;
  readonly later: LaterParts | undefined;
  readonly hasLaterFailed: boolean;
  /** Cells of the week that show everything. */
  readonly wholeCells: ReadonlySet<string>;
  readonly view: View;
  readonly range: SessionWindow;
  /** The day that it starts from when nobody went elsewhere: today, or a later one that the page names. */
  readonly homeDay: number;
  /** Whether the visitor went to other days than it began with. */
  readonly isAway: boolean;

  entries(feed: Feed): readonly SessionEntry[];
  answer(feed: Feed): TimetableAnswer;
  /** The next date that fits, after those that are shown. */
  next(feed: Feed): DatedSession | undefined;

  /** Goes to the days from `startDay` on; without one, back to where it began. */
  goTo(startDay: number | undefined): void;
  look(view: View): void;
  showMore(): void;
  showWholeCell(key: string): void;
  choose(choices: Choices, facet?: Facet | OtherChoice): void;
  setChild(typed: TypedChild, child?: ChildAge): void;
  /** A stage stands for an age that nobody wants to tell. */
  chooseStage(stage: string | undefined): void;
  /** The visitor said where they are, or that they would rather not. */
  searchFrom(origin: Origin | undefined, kind?: SearchEvent['kind']): void;
  clearFilters(): void;
  openFilters(isOpen: boolean): void;
  closeFilters(): void;
  openSession(dated: DatedSession): void;
  /** Opens a session that has no dates anybody can work out. */
  openUndated(entry: SessionEntry): void;
  close(): void;
  /** Asks for what comes later. */
  wantLater(): void;
  print(): void;
  /** Moves the focus after the next render, to the first of these selectors that finds something. */
  focus(...selectors: readonly string[]): void;
}

/** Names a row: a session, and a day of it when it has one. */
export const keyOf = (id: string, day: number | undefined): string => `${id} ${day ?? ''}`;
