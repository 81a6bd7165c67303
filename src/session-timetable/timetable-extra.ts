/** The timetable's details, its filters and search for a place, and print. */
import { html, type TemplateResult } from 'lit';
import type { Feed, Place } from '../core/feed/types.js';
import type { Origin } from '../core/geo/origin.js';
import { foldText, rankMatch } from '../core/text/match.js';
import { everyWording } from '../core/text/pick.js';
import { SearchController, type SearchKind } from '../ui/search-controller.js';
import { remembered } from '../ui/memo.js';
import { NearBox } from './near-box.js';
import { printWeek } from './print-week.js';
import { sessionDetails } from './session-details.js';
import { countFacets } from './session-facets.model.js';
import { filterPanel } from './session-filters.js';
import { extraStyles } from './timetable-extra.styles.js';
import type { LaterParts, Timetable } from './timetable-api.js';

export class TimetableExtra implements LaterParts {
  readonly searching: SearchController;
  readonly #session: Timetable;
  readonly #near: NearBox;
  readonly #count = remembered(countFacets);

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
    const { choices, origin } = this.#session;
    return html`${this.#near.render()}
    ${filterPanel(this.#session, { feed, counts: this.#count(dated, choices, origin) })}`;
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
