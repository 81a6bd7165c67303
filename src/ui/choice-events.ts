/** What every widget with a search or filters tells the page. Never a postcode, a position or what was typed. */

/** The visitor searched. */
export class SearchEvent extends Event {
  static readonly type = 'sfl-search';
  /** What kind of search it was. */
  readonly kind: 'postcode' | 'text' | 'location';
  /** How many places were found. */
  readonly results: number;

  constructor(kind: SearchEvent['kind'], results: number) {
    super(SearchEvent.type, { bubbles: true, composed: true });
    this.kind = kind;
    this.results = results;
  }
}

/** The visitor changed a filter. */
export class FilterEvent extends Event {
  static readonly type = 'sfl-filter';
  /** Names of the filters in use, not what was chosen in them. */
  readonly choices: readonly string[];
  /** How many places are left. */
  readonly results: number;

  constructor(choices: readonly string[], results: number) {
    super(FilterEvent.type, { bubbles: true, composed: true });
    this.choices = choices;
    this.results = results;
  }
}

/** A search or a filter left nothing. */
export class NoResultsEvent extends Event {
  static readonly type = 'sfl-no-results';
  /** Names of the filters in use. */
  readonly choices: readonly string[];

  constructor(choices: readonly string[]) {
    super(NoResultsEvent.type, { bubbles: true, composed: true });
    this.choices = choices;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'sfl-search': SearchEvent;
    'sfl-filter': FilterEvent;
    'sfl-no-results': NoResultsEvent;
  }
}
