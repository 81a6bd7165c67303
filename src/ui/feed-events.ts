/** What the widgets tell the page about their feed. Neither event says anything about the visitor. */
import type { Problem } from '../core/feed/problems.js';

/** How many records a widget has, after its pins. */
export interface FeedCounts {
  readonly places: number;
  readonly offers: number;
  readonly sessions: number;
}

/** A feed was loaded and drawn. Fires once per feed loaded, after its first render. */
export class FeedReadyEvent extends Event {
  static readonly type = 'sfl-ready';

  readonly places: number;
  readonly offers: number;
  readonly sessions: number;

  constructor({ places, offers, sessions }: FeedCounts) {
    super(FeedReadyEvent.type, { bubbles: true, composed: true });
    this.places = places;
    this.offers = offers;
    this.sessions = sessions;
  }
}

/** Nothing can be shown, or a part of the feed failed. */
export class FeedErrorEvent extends Event {
  static readonly type = 'sfl-feed-error';

  /** Codes and addresses, for a console or a monitor. */
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(FeedErrorEvent.type, { bubbles: true, composed: true });
    this.problems = problems;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'sfl-ready': FeedReadyEvent;
    'sfl-feed-error': FeedErrorEvent;
  }
}
