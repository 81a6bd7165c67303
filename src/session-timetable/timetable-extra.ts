/** The timetable's details, its filters and search for a place, and print. */
import { html, type TemplateResult } from 'lit';
import type { Feed, Place } from '../core/feed/types.js';
import type { Origin } from '../core/geo/origin.js';
import { foldText, rankMatch } from '../core/text/match.js';
import { everyWording } from '../core/text/pick.js';
import { SearchController, type SearchKind } from '../ui/search-controller.js';
import { remembered } from '../ui/memo.js';
import type { DatedSession } from './dated-sessions.model.js';
import type { Choices } from './filter-sessions.model.js';
import { NearBox } from './near-box.js';
import { printWeek } from './print-week.js';
import { sessionDetails } from './session-details.js';
import { countFacets, type FacetCounts } from './session-facets.model.js';
import { filterPanel } from './session-filters.js';
import { extraStyles } from './timetable-extra.styles.js';
import type { LaterParts, Timetable } from './timetable-api.js';

export class TimetableExtra implements LaterParts {
  readonly searching: SearchController;
  readonly #session: Timetable;
  readonly #near: NearBox;
  readonly #count = remembered(countFacets);
  readonly #countPlaces = remembered(countFacets);
  readonly #withoutPlace = remembered((choices: Choices): Choices => ({ ...choices, place: [] }));

  constructor(session: Timetable) {
    this.#session = session;
    const { element } = session.shell;
    this.searching = new SearchController(element, {
      feed: () => session.shell.feed(),
      lookupUrl: () => undefined,
      settled: (kind) => this.#settle(kind),
    });
    this.#near = new NearBox(session, this.searching);
    const { renderRoot } = element;
    const { styleSheet } = extraStyles();
    if (renderRoot instanceof ShadowRoot && styleSheet)
      renderRoot.adoptedStyleSheets.push(styleSheet);
  }

  renderDetails(feed: Feed): TemplateResult {
    return sessionDetails(this.#session, feed);
  }

  /** The inside of the filters. */
  renderFilters(feed: Feed): TemplateResult {
    const { dated } = this.#session.answer(feed);
    return html`${this.#near.render()}
    ${filterPanel(this.#session, { feed, counts: this.#counts(dated) })}`;
  }

  /** One place is chosen instead of another, so each is counted as if it were the only one. */
  #counts(dated: readonly DatedSession[]): FacetCounts {
    const { choices, origin } = this.#session;
    const counts = this.#count(dated, choices, origin);
    const [chosen] = choices.place;
    if (chosen === undefined) return counts;
    const { place } = this.#countPlaces(dated, this.#withoutPlace(choices), origin);
    const isListed = place.some(({ value }) => value === chosen);
    const own = { value: chosen, count: 0, isChosen: true };
    return { ...counts, place: isListed ? place : [...place, own] };
  }

  /** Prints the week that is in sight. */
  print(): void {
    const feed = this.#session.shell.feed();
    if (feed) void printWeek(this.#session, feed);
  }

  #settle(kind: SearchKind): void {
    const { search } = this.searching;
    if (search.kind === 'text') {
      const origin = placeNamed(search.text, this.#session.shell.feed());
      this.searching.adopt({ kind: 'none' });
      if (origin === undefined) this.searching.fail('postcode-unknown');
      else this.#session.searchFrom(origin, kind);
    } else if (search.kind === 'near') this.#session.searchFrom(search.origin, kind);
  }
}

/** The point of the place whose town or name answers best to what was typed. */
function placeNamed(text: string, feed: Feed | undefined): Origin | undefined {
  const query = foldText(text);
  let [bestRank, best] = [0, undefined as Place | undefined];
  for (const place of feed?.places ?? []) {
    const fields = [place.address?.town ?? '', ...everyWording(place.name)].map(foldText);
    const rank = place.geo ? rankMatch(query, fields) : 0;
    if (rank > bestRank) [bestRank, best] = [rank, place];
  }
  return best?.geo && { lat: best.geo.lat, lng: best.geo.lng, label: text, exact: false };
}
