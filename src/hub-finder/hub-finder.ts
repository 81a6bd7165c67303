import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { msg } from '@lit/localize';
import { noticesNow } from '../core/feed/notices-now.js';
import type { Feed } from '../core/feed/types.js';
import type { FeedCounts } from '../ui/feed-events.js';
import { formatNumber } from '../ui/format.js';
import { heading } from '../ui/heading.js';
import { whenInView } from '../ui/in-view.js';
import { hostOf } from '../ui/links.js';
import { loadingText, unavailableText } from '../ui/loading-text.js';
import { remembered } from '../ui/memo.js';
import { noticeBox } from '../ui/notice-box.js';
import { pageRegistry } from '../ui/page-registry.js';
import { WidgetElement } from '../ui/widget-element.js';
import type { FinderSession } from './finder-session.js';
import type { FinderShell } from './finder-shell.js';
import { emptyState } from './finder-states.js';
import { finderFrame, type FinderActions, type FinderParts } from './finder-view.js';
import {
  countRecords,
  indexPlaces,
  offeredFacets,
  pinsFrom,
  type PlaceEntry,
} from './hub-finder.model.js';
import { styles } from './hub-finder.styles.js';
import { allText } from './list-words.js';
import { loadMore } from './load-more.js';
import type { PlaceView } from './place-parts.js';

const DEFAULT_LIMIT = 10;
const OSM_TILES = 'https://tile.openstreetmap.org/{z}/{x}/{y}.png';

/**
 * Finds family hubs and other places that help families: a list first, and a map for those who want one.
 *
 * ```html
 * <sfl-hub-finder src="https://example.org/offer-feed.json">
 *   <a href="/family-hubs">Our family hubs</a>
 * </sfl-hub-finder>
 * ```
 *
 * @element sfl-hub-finder
 * @attr {string} timetable-href - Address of the page with the timetable, for links to what is on at a place when there is no timetable on this page.
 * @slot - What visitors see until the widget is ready, when it fails, and without JavaScript.
 * @slot empty - Shown instead of our sentence when the feed has no places.
 * @slot failed - Shown instead of our sentence when the feed cannot be loaded.
 * @fires {FeedReadyEvent} sfl-ready - A feed was loaded and drawn.
 * @fires {FeedErrorEvent} sfl-feed-error - Nothing can be shown, or a part of the feed failed.
 * @fires {SearchEvent} sfl-search - The visitor searched.
 * @fires {FilterEvent} sfl-filter - The visitor changed a filter.
 * @fires {NoResultsEvent} sfl-no-results - A search or a filter left nothing.
 * @fires {HubSelectEvent} sfl-hub-select - The visitor opened a place's details.
 * @csspart search - The search form.
 * @csspart button - The search button.
 * @csspart filters - The disclosure with the filters.
 * @csspart list - The list of places.
 * @csspart row - One place in the list.
 * @csspart map - The box of the map.
 * @csspart details - The details of one place.
 * @cssprop [--sfl-text=inherit] - Colour of the text.
 * @cssprop [--sfl-muted] - Colour of quiet text; the text's colour, fainter.
 * @cssprop [--sfl-link] - Colour of links; the page's own link colour.
 * @cssprop [--sfl-accent] - Colour of the main button and of what is chosen; the link colour.
 * @cssprop [--sfl-on-accent] - Colour of words on the accent; black or white, whichever stands out.
 * @cssprop [--sfl-line] - Colour of thin rules; the text's colour, faint.
 * @cssprop [--sfl-surface=Canvas] - Background of the map's box.
 * @cssprop [--sfl-success=#1a8a4a] - Colour of the mark for "open".
 * @cssprop [--sfl-warning=#d9822b] - Colour of the bar beside a change.
 * @cssprop [--sfl-danger=#d4351c] - Colour of the bar beside an urgent notice, and of a field with an error.
 * @cssprop [--sfl-focus=currentColor] - Colour of the focus ring.
 * @cssprop [--sfl-radius=4px] - Roundness of corners.
 */
export class HubFinder extends WidgetElement {
  static override properties: PropertyDeclarations = {
    near: {},
    map: {},
    tiles: {},
    tilesAttribution: { attribute: 'tiles-attribution' },
    postcodeLookup: { attribute: 'postcode-lookup' },
    limit: { type: Number },
    radiusMiles: { type: Number, attribute: 'radius-miles' },
    typed: { state: true },
    areFiltersOpen: { state: true },
    shownCount: { state: true },
    session: { state: true },
    hasFailed: { state: true },
    isWaiting: { state: true },
  };

  static override styles = styles;

  /** Where to search from at first: a postcode, or `lat,lng` in degrees. */
  near: string | undefined;

  /** When the map comes: `button` (the visitor opens it), `auto` (when scrolled to) or `none`. */
  map: 'button' | 'auto' | 'none' = 'button';

  /** Address of the map pictures, with `{z}`, `{x}` and `{y}`. */
  tiles = OSM_TILES;

  /** Who made the map pictures: text, with one link at most. OpenStreetMap's contributors when absent. */
  tilesAttribution: string | undefined;

  /** Address that looks up a whole postcode exactly, with `{postcode}`; answers in the shape of postcodes.io. */
  postcodeLookup: string | undefined;

  /**
   * How many places are listed at first, and how many "Show more" adds.
   * @default 10
   */
  limit = DEFAULT_LIMIT;

  /** Lists only places this near; when there are none, the nearest are listed and said to be further away. */
  radiusMiles: number | undefined;

  private typed = '';
  private areFiltersOpen = false;
  private shownCount = DEFAULT_LIMIT;
  private session: FinderSession | undefined;
  private hasFailed = false;
  private isWaiting = false;

  readonly #index = remembered((feed: Feed, place: string, topic: string): readonly PlaceEntry[] =>
    indexPlaces(feed, pinsFrom(place, topic)),
  );
  readonly #offer = remembered(offeredFacets);
  #coming: Promise<FinderSession | undefined> | undefined;
  #stopWatching: (() => void) | undefined;
  #connection: AbortController | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    const wake = (): void => void this.#getSession();
    // The first sign of interest: what a search or a click will need starts to come.
    for (const type of ['focusin', 'pointerenter']) {
      this.addEventListener(type, wake, { signal, passive: true });
    }
    // Another widget made the first choice of a group that this one may be in.
    for (const type of ['sfl-search', 'sfl-filter', 'sfl-hub-select']) {
      document.addEventListener(type, wake, { signal });
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection?.abort();
    this.#stopWatching?.();
    this.#stopWatching = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('limit')) this.shownCount = this.#step;
  }

  protected override renderFeed(feed: Feed): unknown {
    const entries = this.#entries(feed);
    const general = feed.notices.filter(({ about = [] }) => about.length === 0);
    return html`${heading(this.level, this.headingText(feed), { className: 'title' })}
    ${noticesNow(general, this.clock.now).map((notice) => noticeBox(notice, this.words))}
    ${entries.length === 0 ? emptyState(feed) : this.#renderFrame(feed, entries)}`;
  }

  #renderFrame(feed: Feed, entries: readonly PlaceEntry[]): TemplateResult {
    const { typed, shownCount, areFiltersOpen } = this;
    const host = hostOf(this.tiles);
    const parts = this.session?.parts(feed) ?? this.#firstParts(feed, entries);
    const state = {
      ...{ typed, shownCount, areFiltersOpen, step: this.#step },
      hasFilters: this.#offered(entries).length > 0,
      hasMap: this.map !== 'none',
      tilesHost: host === location.host || host === '' ? undefined : host,
    };
    return finderFrame(parts, state, this.#actions);
  }

  /** The frame before the rest of the finder is there. */
  #firstParts(feed: Feed, entries: readonly PlaceEntry[]): FinderParts {
    const open = (id: string): void => this.showPlace(id);
    const total = formatNumber(entries.length);
    const shown = formatNumber(Math.min(this.shownCount, entries.length));
    return {
      rows: entries.map((entry) => ({ entry, distanceMetres: undefined })),
      list: {
        ...this.#view(feed),
        ...{ selectedId: undefined, isMapOpen: false, open },
        // No room is kept for lines that will not come.
        lateLines: this.hasFailed ? () => nothing : undefined,
      },
      summary: html`<p>${allText(shown, total)}</p>`,
      problem: this.hasFailed ? unavailableText() : this.isWaiting ? loadingText() : nothing,
      filters: this.hasFailed ? unavailableText() : loadingText(),
      ...{ isProblemText: false, isLocating: false, hasSearch: false, chosenCount: 0 },
      ...{ side: nothing, details: undefined },
    };
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const feed = this.loader.result?.feed;
    if (!feed) return;
    if (!this.session && this.#needsSession(feed)) void this.#getSession();
    if (this.map === 'auto' && !this.#stopWatching) {
      this.#stopWatching = whenInView(this, () => this.#with((session) => void session.map.open()));
    }
  }

  protected override headingText(feed: Feed | undefined): unknown {
    const own = feed?.wording?.['findHub'];
    return own === undefined
      ? msg('Find a family hub', { desc: 'Hub finder: its heading' })
      : this.words.show(own);
  }

  protected override countShown(feed: Feed): FeedCounts {
    return countRecords(feed, this.#entries(feed), pinsFrom(this.place, this.topic));
  }

  /** Opens the details of a place by its id in the feed. */
  showPlace(id: string): void {
    this.#with((session) => session.open(id));
  }

  get #step(): number {
    return this.limit >= 1 ? Math.floor(this.limit) : DEFAULT_LIMIT;
  }

  #entries(feed: Feed): readonly PlaceEntry[] {
    return this.#index(feed, this.place, this.topic);
  }

  #offered(entries: readonly PlaceEntry[]): ReturnType<typeof offeredFacets> {
    return this.#offer(entries, this.topic.trim() !== '');
  }

  #view(feed: Feed): PlaceView & { readonly level: number } {
    return { feed, words: this.words, now: this.clock.now, level: this.level + 1 };
  }

  /** Whether there is something to draw or to follow that the list alone cannot. */
  #needsSession(feed: Feed): boolean {
    return (
      this.near !== undefined ||
      this.urlState ||
      pageRegistry.groups.size > 0 ||
      this.#entries(feed).some(
        ({ place, sessions }) =>
          sessions.length > 0 ||
          place.status !== 'open' ||
          [place.hours, place.special, place.access, place.languages].some(
            (facts) => facts !== undefined,
          ),
      )
    );
  }

  /** The rest of the finder; undefined when it cannot be had now. */
  #getSession(): Promise<FinderSession | undefined> {
    this.#coming ??= loadMore().then(
      (more) => {
        this.hasFailed = false;
        return (this.session = new more.FinderSession(this.#shell));
      },
      () => {
        this.hasFailed = true;
        return (this.#coming = undefined);
      },
    );
    return this.#coming;
  }

  #with(act: (session: FinderSession) => void): void {
    if (this.session) {
      act(this.session);
      return;
    }
    this.isWaiting = true;
    void this.#getSession().then((session) => {
      this.isWaiting = false;
      if (session) act(session);
      else this.renderRoot.querySelector('#problem')?.scrollIntoView({ block: 'nearest' });
    });
  }

  readonly #actions: FinderActions = {
    find: (text) => this.#with((session) => void session.searching.find(text)),
    type: (text) => (this.typed = text),
    locate: () => this.#with((session) => void session.searching.locate()),
    clearSearch: () => {
      this.typed = '';
      this.#with((session) => session.clearSearch());
    },
    clearFilters: () => this.#with((session) => session.clearFilters()),
    openFilters: (isOpen) => (this.areFiltersOpen = isOpen),
    toggleMap: () => this.#with((session) => session.toggleMap()),
    showMore: () => void this.#showMore(),
  };

  async #showMore(): Promise<void> {
    const first = this.shownCount;
    this.shownCount += this.#step;
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('.rows .name')[first]?.focus();
  }

  readonly #shell: FinderShell = {
    element: this,
    feed: () => this.loader.result?.feed,
    entries: (feed) => this.#entries(feed),
    view: (feed) => this.#view(feed),
    shownCount: () => this.shownCount,
    offered: (feed) => this.#offered(this.#entries(feed)),
    areFiltersOpen: () => this.areFiltersOpen,
    openFilters: (isOpen) => (this.areFiltersOpen = isOpen),
    startOver: () => (this.shownCount = this.#step),
    announce: (text) => this.live.announce(text),
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sfl-hub-finder': HubFinder;
  }
}
