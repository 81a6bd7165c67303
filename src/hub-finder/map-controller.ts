/**
 * The life of the map: nothing is fetched until the visitor or the page asks, the map file comes once, and the
 * surface is given what the list shows. Without the map the finder is whole, so a failure is one sentence.
 */
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { boundsOf, padBounds } from '../core/geo/bounds.js';
import type { Origin } from '../core/geo/origin.js';
import type { FeedWords } from '../ui/feed-text.js';
import { formatNumber } from '../ui/format.js';
import { importVerified } from '../ui/lazy-file.js';
import { placeName } from '../ui/place-lines.js';
import type { Row } from './hub-finder.model.js';
import type { CreateMapSurface, MapMarker, MapStrings, MapSurface } from './map-surface.js';
import { isApproximate } from '../core/feed/approximate.js';
import { isMasked } from '../core/feed/place-privacy.js';

/** True in the files of `dist/`; not defined in the source tree. */
declare const __SFL_DIST__: true;

/** How many of the nearest places the map first shows. */
const FIRST_VIEW_PLACES = 10;
const MAX_ZOOM = 19;

/** Gets the code of the map: the file beside the script, or the module in the source tree. */
async function loadMap(): Promise<CreateMapSurface> {
  const module =
    typeof __SFL_DIST__ === 'undefined'
      ? await import('./leaflet-surface.js')
      : ((await importVerified('map.js')) as typeof import('./leaflet-surface.js'));
  return module.createMapSurface;
}

/** What is drawn on the map. */
export interface MapContent {
  readonly rows: readonly Row[];
  /** How many rows the list shows: only those carry numbers. */
  readonly shownCount: number;
  readonly origin: Origin | undefined;
  readonly selectedId: string | undefined;
  readonly words: FeedWords;
  readonly tiles: { readonly url: string; readonly attribution: string };
}

export interface MapActions {
  choose(id: string): void;
  locate(): void;
}

const strings = (): MapStrings => ({
  mapLabel: msg('Map of the places in the list', { desc: 'Map: its name' }),
  zoomIn: msg('Zoom in', { desc: 'Map: button' }),
  zoomOut: msg('Zoom out', { desc: 'Map: button' }),
  locate: msg('Show where I am', { desc: 'Map: button' }),
  scrollHint: msg('Use two fingers to move the map', { desc: 'Map: hint on a touch screen' }),
  keyHint: msg('Hold Ctrl and scroll to zoom', { desc: 'Map: hint when the wheel turns' }),
  attributionPrefix: msg('Map:', { desc: 'Map: before who made the map pictures' }),
  origin: msg('You are searching from here', {
    desc: 'Map: the point that distances are measured from',
  }),
  selected: msg('chosen', { desc: 'Map: added to the name of the chosen place' }),
  cluster: (count) => {
    const number = formatNumber(count);
    return msg(str`Places here: ${number}. Zoom in.`, {
      desc: 'Map: name of a button for several places',
    });
  },
  marker: (name, position) => {
    if (position === undefined) return name;
    const number = formatNumber(position);
    return msg(str`${number}: ${name}`, {
      desc: 'Map: name of a pin, its number in the list first',
    });
  },
});

export class MapController implements ReactiveController {
  state: 'closed' | 'opening' | 'open' | 'failed' = 'closed';
  isWithoutTiles = false;

  readonly #host: LitElement;
  readonly #actions: MapActions;
  readonly #load: () => Promise<CreateMapSurface>;
  #create: CreateMapSurface | undefined;
  #surface: MapSurface | undefined;
  #frame: number | undefined;
  #content: MapContent | undefined;
  #drawn: Partial<MapContent> = {};

  /** `load` gets the map's code; tests put a map of their own there. */
  constructor(host: LitElement, actions: MapActions, load = loadMap) {
    this.#host = host;
    this.#actions = actions;
    this.#load = load;
    host.addController(this);
  }

  get isClosed(): boolean {
    return this.state === 'closed';
  }

  get isOpen(): boolean {
    return this.state === 'opening' || this.state === 'open';
  }

  /** Opens the map; fetches its code the first time. */
  async open(): Promise<void> {
    if (this.isOpen) return;
    this.state = 'opening';
    this.#host.requestUpdate();
    this.#create ??= await this.#load().catch(() => undefined);
    this.#settle(this.#create ? 'open' : 'failed');
  }

  /** The visitor may have closed the map while it was coming. */
  #settle(state: 'open' | 'failed'): void {
    if (this.isOpen) this.state = state;
    this.#host.requestUpdate();
  }

  close(): void {
    this.state = 'closed';
    this.#destroy();
    this.#host.requestUpdate();
  }

  /** Says what the map should show; drawn after the host's next render. */
  show(content: MapContent): void {
    this.#content = content;
  }

  /** The list is painted first: the map, with all its places, is drawn in the frame after. */
  hostUpdated(): void {
    if (this.state !== 'open' || this.#frame !== undefined) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#drawNow();
    });
  }

  #drawNow(): void {
    // The map's code may come, or the frame, when the element has left the page.
    if (this.state !== 'open' || !this.#content || !this.#host.isConnected) return;
    const node = this.#host.renderRoot.querySelector<HTMLElement>('.surface');
    if (!node) this.#destroy();
    else this.#draw(node, this.#content);
  }

  hostDisconnected(): void {
    this.#destroy();
  }

  hostConnected(): void {
    if (this.state === 'open') this.#host.requestUpdate();
  }

  /** The map, or a sentence when it could not be had. */
  render(): TemplateResult | typeof nothing {
    if (this.state === 'closed') return nothing;
    const failed = msg('The map could not be loaded. The list has all the places.', {
      desc: 'Hub finder: the code of the map failed to load',
    });
    if (this.state === 'failed') return html`<p role="alert">${failed}</p>`;
    return html`<div part="map" class="map">
        <div class="surface"></div>
        ${this.state === 'opening' ? this.#renderWait() : nothing}
      </div>
      ${this.isWithoutTiles ? this.#renderTileFailure() : nothing}`;
  }

  #renderWait(): TemplateResult {
    return html`<p class="wait">
      ${msg('The map is loading…', { desc: 'Hub finder: waiting for the map' })}
    </p>`;
  }

  #renderTileFailure(): TemplateResult {
    return html`<p role="status">
      ${msg('The map pictures did not load. The places still show in the right spots.', {
        desc: 'Hub finder: tiles failed',
      })}
    </p>`;
  }

  #draw(node: HTMLElement, content: MapContent): void {
    const surface = (this.#surface ??= this.#start(node, content));
    if (!surface) return;
    const drawn = this.#drawn;
    this.#drawn = content;
    const isNewList = drawn.rows !== content.rows;
    if (isNewList || drawn.shownCount !== content.shownCount)
      surface.setMarkers(markersOf(content));
    if (drawn.origin !== content.origin || drawn.rows === undefined)
      surface.setOrigin(content.origin);
    if (isNewList) fitTo(surface, content);
    if (drawn.selectedId !== content.selectedId) surface.select(content.selectedId);
  }

  #start(host: HTMLElement, { tiles }: MapContent): MapSurface | undefined {
    this.#drawn = {};
    return this.#create?.({
      host,
      tiles: { ...tiles, maxZoom: MAX_ZOOM },
      strings: strings(),
      reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
      onSelect: (id) => this.#actions.choose(id),
      onLocate: () => this.#actions.locate(),
      onTilesFailed: () => this.#setWithoutTiles(true),
      onTilesRecovered: () => this.#setWithoutTiles(false),
    });
  }

  #setWithoutTiles(isWithout: boolean): void {
    this.isWithoutTiles = isWithout;
    this.#host.requestUpdate();
  }

  #destroy(): void {
    this.#surface?.destroy();
    this.#surface = undefined;
    this.isWithoutTiles = false;
  }
}

function markersOf({ rows, shownCount, words }: MapContent): readonly MapMarker[] {
  return rows.flatMap(({ entry: { place, point } }, index) =>
    // A refuge has no pin: even the middle of its district would look like its address.
    point === undefined || isMasked(place)
      ? []
      : [
          {
            id: place.id,
            point,
            name: placeName(place, words),
            position: index < shownCount ? index + 1 : undefined,
            approximate: isApproximate(place),
          },
        ],
  );
}

function fitTo(surface: MapSurface, { rows, origin }: MapContent): void {
  const nearest = origin ? rows.slice(0, FIRST_VIEW_PLACES) : rows;
  const points = nearest.flatMap(({ entry: { place, point } }) =>
    point === undefined || isMasked(place) ? [] : point,
  );
  const bounds = boundsOf(origin ? [origin, ...points] : points);
  if (bounds) surface.fit(padBounds(bounds, 0.1));
}
