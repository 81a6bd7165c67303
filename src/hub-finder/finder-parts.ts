/** Fills the frame that the entry draws from what the visitor did. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { isMasked } from '../core/feed/place-privacy.js';
import type { Feed } from '../core/feed/types.js';
import { mapIcon } from '../ui/icons.js';
import { placeName } from '../ui/place-lines.js';
import type { SearchController } from '../ui/search-controller.js';
import { guessedText, whereSentence } from '../ui/where-words.js';
import type { FacetCounts } from './facets.model.js';
import { chosenFacets, rowOf, type Choices } from './find-places.model.js';
import type { FinderShell } from './finder-shell.js';
import type { FinderAnswer } from './finder-state.js';
import type { FinderParts } from './finder-view.js';
import { hubDetails } from './hub-details.js';
import { filterPanel } from './hub-filters.js';
import type { Facet, PlaceEntry, Row } from './hub-finder.model.js';
import { hubCard, type ListView } from './hub-list.js';
import type { MapController } from './map-controller.js';
import type { PlaceView } from './place-parts.js';
import { distanceText, lateLines } from './place-times.js';
import { summary, type SummaryView } from './summary.js';

/** The visitor's state, and what they can do with it. */
export interface SessionState {
  readonly searching: SearchController;
  readonly map: MapController;
  readonly choices: Choices;
  readonly openId: string | undefined;
  readonly selectedId: string | undefined;
  readonly radiusMetres: number | undefined;
  entry(id: string | undefined): PlaceEntry | undefined;
  counts(answer: FinderAnswer): FacetCounts;
  choose(choices: Choices, facet?: Facet): void;
  open(id: string): void;
  close(): void;
  closeFilters(): void;
  select(id: string): void;
}

interface Context {
  readonly feed: Feed;
  readonly shell: FinderShell;
  readonly state: SessionState;
}

/** Everything that stands in the frame, for one answer. */
export function finderParts(context: Context, answer: FinderAnswer): FinderParts {
  const { shell, state } = context;
  const { rows } = answer.result;
  const { failure, waiting, search } = state.searching;
  const list = listView(context);
  const open = state.entry(state.openId);
  showOnMap(context, rows);
  return {
    rows,
    list,
    summary: summary(summaryView(context, answer)),
    problem: problem(state.searching),
    isProblemText: failure?.startsWith('postcode') === true,
    isLocating: waiting === 'location',
    hasSearch: search.kind !== 'none',
    chosenCount: chosenFacets(state.choices).count,
    filters: shell.areFiltersOpen() ? filters(context, answer) : undefined,
    side: side(state, answer, list),
    details: open && details(context, rowOf(answer.result, open)),
  };
}

/** What the summary is made from. */
export function summaryView(
  { shell, state }: Pick<Context, 'shell' | 'state'>,
  { result }: FinderAnswer,
): SummaryView {
  const { radiusMetres } = state;
  const { search } = state.searching;
  return { result, search, shownCount: shell.shownCount(), radiusMetres };
}

function listView(context: Context): ListView {
  const view = placeView(context);
  const { state } = context;
  return {
    ...view,
    lateLines: (row) => lateLines(row, view),
    selectedId: state.selectedId,
    isMapOpen: state.map.isOpen,
    open: (id) => {
      state.open(id);
    },
    mapAction: state.map.isOpen ? (row) => mapAction(row, view, state) : undefined,
  };
}

/** A way to the place on the map; none for one without a point, or whose address is kept back. */
function mapAction(
  { entry }: Row,
  { words }: PlaceView,
  state: SessionState,
): TemplateResult | typeof nothing {
  const { id } = entry.place;
  if (entry.point === undefined || isMasked(entry.place)) return nothing;
  const place = placeName(entry.place, words);
  return html`<button
    type="button"
    class="act"
    aria-label=${msg(str`Show ${place} on the map`, { desc: 'Hub finder: accessible name of a button' })}
    @click=${() => state.select(id)}
  >
    ${mapIcon()}${msg('On the map', { desc: 'Hub finder: button that shows a place on the map' })}
  </button>`;
}

function placeView({ feed, shell, state }: Context): PlaceView & { readonly level: number } {
  const { search } = state.searching;
  const view = shell.view(feed);
  if (search.kind !== 'near') return view;
  const { exact } = search.origin;
  return { ...view, distanceText: (row) => distanceText(row, exact) };
}

function problem({ failure, guessed }: SearchController): unknown {
  if (failure !== undefined) return whereSentence(failure);
  if (guessed === undefined) return nothing;
  return guessedText(guessed);
}

function filters({ feed, shell, state }: Context, answer: FinderAnswer): TemplateResult {
  return filterPanel({
    feed,
    words: shell.view(feed).words,
    choices: state.choices,
    offered: shell.offered(feed),
    counts: state.counts(answer),
    choose: (choices, facet) => {
      state.choose(choices, facet);
    },
    found: answer.result.rows.length,
    close: () => {
      state.closeFilters();
    },
  });
}

function side(
  state: SessionState,
  { result }: FinderAnswer,
  view: ListView,
): TemplateResult | typeof nothing {
  const { map, openId, selectedId } = state;
  if (map.isClosed) return nothing;
  const chosen = openId === undefined && map.isOpen ? state.entry(selectedId) : undefined;
  const card = chosen && hubCard(rowOf(result, chosen), undefined, view);
  return html`<div class="side stack">
    ${map.render()} ${card ? html`<div class="row chosen">${card}</div>` : nothing}
  </div>`;
}

const details = (context: Context, row: Row): TemplateResult =>
  hubDetails(row, {
    ...placeView(context),
    element: context.shell.element,
    back: () => {
      context.state.close();
    },
    open: (id) => {
      context.state.open(id);
    },
    canOpen: (id) => context.state.entry(id) !== undefined,
  });

const OSM_ATTRIBUTION =
  '© <a href="https://www.openstreetmap.org/copyright">OpenStreetMap contributors</a>';

function showOnMap({ feed, shell, state }: Context, rows: readonly Row[]): void {
  const { search } = state.searching;
  const { tiles, tilesAttribution = OSM_ATTRIBUTION } = shell.element;
  state.map.show({
    rows,
    shownCount: shell.shownCount(),
    origin: search.kind === 'near' ? search.origin : undefined,
    selectedId: state.selectedId,
    words: shell.view(feed).words,
    tiles: { url: tiles, attribution: tilesAttribution },
  });
}
