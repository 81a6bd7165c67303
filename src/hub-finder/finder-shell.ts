/** What the rest of the finder needs of the element it belongs to. */
import type { LitElement } from 'lit';
import type { Feed } from '../core/feed/types.js';
import type { Facet, PlaceEntry } from './hub-finder.model.js';
import type { PlaceView } from './place-parts.js';

/** The element as the session sees it. */
export interface FinderShell {
  readonly element: LitElement & {
    readonly src: string | undefined;
    readonly feed: unknown;
    readonly group: string | undefined;
    readonly place: string;
    readonly topic: string;
    readonly near: string | undefined;
    readonly urlState: boolean;
    readonly radiusMiles: number | undefined;
    readonly postcodeLookup: string | undefined;
    readonly tiles: string;
    readonly tilesAttribution: string | undefined;
  };
  feed(): Feed | undefined;
  entries(feed: Feed): readonly PlaceEntry[];
  view(feed: Feed): PlaceView & { readonly level: number };
  shownCount(): number;
  /** Which filters are worth offering. */
  offered(feed: Feed): readonly (Facet | 'openNow')[];
  areFiltersOpen(): boolean;
  openFilters(isOpen: boolean): void;
  /** Back to the first rows. */
  startOver(): void;
  announce(text: string): void;
}
