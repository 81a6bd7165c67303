/** What the rest of the timetable needs of the element it belongs to. */
import type { LitElement } from 'lit';
import type { Feed } from '../core/feed/types.js';
import type { WallTime } from '../core/schedule/local-time.js';
import type { FeedWords } from '../ui/feed-text.js';

/** The element as the session sees it. */
export interface TimetableShell {
  readonly element: LitElement & {
    readonly src: string | undefined;
    readonly feed: unknown;
    readonly group: string | undefined;
    readonly place: string;
    readonly topic: string;
    readonly audience: string;
    readonly stage: string;
    readonly urlState: boolean;
    readonly view: 'list' | 'week';
    readonly days: number;
    readonly from: string | undefined;
    readonly hubsHref: string | undefined;
  };
  feed(): Feed | undefined;
  /** Address of the feed's document; what it links to is relative to this. */
  feedUrl(): string;
  words(): FeedWords;
  now(): WallTime;
  /** Of the widget's own heading. */
  level(): number;
  /** The words of the widget's own heading. */
  heading(feed: Feed): unknown;
  announce(text: string): void;
}
