/**
 * What a visitor does with the finder: searches, filters, opens a place, opens the map. It keeps that state, tells
 * the page and the other widgets of the group, and fills the frame that the entry draws.
 */
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { Feed } from '../core/feed/types.js';
import { FilterEvent, NoResultsEvent, SearchEvent } from '../ui/choice-events.js';
import { GroupController, groupKey, type GroupState } from '../ui/group-store.js';
import { remembered } from '../ui/memo.js';
import { countFacets } from './facets.model.js';
import { chosenFacets, NO_CHOICES, rowOf, type Choices } from './find-places.model.js';
import { finderAnswers, type FinderAnswer } from './finder-state.js';
import { sessionStyles } from './finder-session.styles.js';
import type { FinderParts } from './finder-view.js';
import { hubDetails } from './hub-details.js';
import { filterPanel } from './hub-filters.js';
import { HubSelectEvent } from './hub-finder.events.js';
import type { Facet, PlaceEntry, Row } from './hub-finder.model.js';
import { hubCard, type ListView } from './hub-list.js';
import { MapController } from './map-controller.js';
import { distanceText, lateLines } from './place-times.js';
import type { PlaceView } from './place-parts.js';
import { SearchController, type SearchKind } from './search-controller.js';
import { summary, summaryText, type SummaryView } from './summary.js';
import { UrlStateController, type UrlState } from './url-state.js';
import { whereSentence } from './where-words.js';

const METRES_PER_MILE = 1609.344;

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
    readonly tilesAttribution: string;
  };
  feed(): Feed | undefined;
  entries(): readonly PlaceEntry[];
  view(feed: Feed): PlaceView & { readonly level: number };
  shownCount(): number;
  /** Which filters are worth offering. */
  offered(): readonly (Facet | 'openNow')[];
  areFiltersOpen(): boolean;
  /** Back to the first rows. */
  startOver(): void;
  announce(text: string): void;
  /** Said in the console, once: a mistake of the page's author. */
  warn(text: string): void;
  /** Moves the focus after the next render, to the first of these selectors that finds something. */
  focus(...selectors: readonly string[]): void;
}

export class FinderSession implements ReactiveController {
  readonly searching: SearchController;
  readonly map: MapController;
  choices: Choices = NO_CHOICES;
  openId: string | undefined;
  selectedId: string | undefined;

  readonly #shell: FinderShell;
  readonly #address: UrlStateController;
  readonly #group: GroupController;
  readonly #answerTo = finderAnswers();
  readonly #count = remembered(countFacets);
  #startedFor: Feed | undefined;
  #startedNear: string | undefined;
  #followed: GroupState = {};

  constructor(shell: FinderShell) {
    this.#shell = shell;
    const { element } = shell;
    this.searching = new SearchController(element, {
      feed: () => shell.feed(),
      lookupUrl: () => element.postcodeLookup,
      settled: (kind) => this.#settle(kind),
    });
    this.map = this.createMap(element);
    this.#address = new UrlStateController(element, (address) => this.#followAddress(address));
    this.#group = new GroupController(element);
    const { renderRoot } = element;
    const { styleSheet } = sessionStyles();
    if (renderRoot instanceof ShadowRoot && styleSheet) renderRoot.adoptedStyleSheets.push(styleSheet);
    element.addController(this);
  }

  /** Makes the map. A test makes one without tiles. */
  protected createMap(element: LitElement): MapController {
    return new MapController(element, this.mapActions);
  }

  protected readonly mapActions = {
    choose: (id: string): void => this.#chooseOnMap(id),
    locate: (): void => void this.searching.locate(),
  };

  hostUpdate(): void {
    const { element } = this.#shell;
    const { group, src, feed, place, topic, urlState } = element;
    this.#group.use(groupKey({ group, src, feed, rootNode: element.getRootNode() }), [
      ...(place.trim() === '' ? [] : (['place'] as const)),
      ...(topic.trim() === '' ? [] : (['topic'] as const)),
    ]);
    this.#address.use(urlState, group);
    const loaded = this.#shell.feed();
    if (loaded) this.#start(loaded);
    this.#followGroup();
  }

  /** Fills the frame. */
  parts(feed: Feed): FinderParts {
    const answer = this.#answer(feed);
    const { rows } = answer.result;
    const { failure, waiting, search } = this.searching;
    const list = this.#listView(feed);
    const open = this.#entry(this.openId);
    this.#showOnMap(feed, rows);
    return {
      rows,
      list,
      summary: summary(this.#summaryView(answer)),
      problem: this.#problem(),
      isProblemText: failure?.startsWith('postcode') === true,
      isLocating: waiting === 'location',
      hasSearch: search.kind !== 'none',
      chosenCount: chosenFacets(this.choices).count,
      filters: this.#shell.areFiltersOpen() ? this.#filters(feed, answer) : undefined,
      tilesHost: undefined,
      side: this.#side(answer, list),
      details: open && this.#details(feed, rowOf(answer.result, open)),
    };
  }

  clearSearch(): void {
    this.#shell.startOver();
    this.searching.adopt({ kind: 'none' });
    this.#group.set({ origin: undefined });
    this.#shell.focus('#query');
  }

  choose(choices: Choices, facet?: Facet): void {
    this.choices = choices;
    this.#shell.startOver();
    if (facet === 'topic' || facet === undefined) {
      this.#address.writeTopics(choices.topic);
      this.#group.set({ topic: choices.topic.length === 1 ? choices.topic[0] : undefined });
    }
    this.#report((results) => new FilterEvent(chosenFacets(choices).names, results));
  }

  clearFilters(): void {
    this.choose(NO_CHOICES);
    this.#shell.focus('summary', '#query');
  }

  toggleMap(): void {
    if (this.map.isOpen) this.map.close();
    else void this.map.open();
  }

  open(id: string): void {
    this.openId = this.selectedId = id;
    this.#address.writeId(id);
    this.#group.set({ place: id });
    this.#shell.element.requestUpdate();
    /** @internal */
    this.#shell.element.dispatchEvent(new HubSelectEvent(id));
    this.#shell.focus('#place-name');
  }

  #close(): void {
    const id = this.openId ?? '';
    this.openId = undefined;
    this.#address.writeId(undefined);
    this.#group.set({ place: undefined });
    this.#shell.element.requestUpdate();
    this.#shell.focus(`[data-more="${CSS.escape(id)}"]`, '#query');
  }

  #entry(id: string | undefined): PlaceEntry | undefined {
    return id === undefined ? undefined : this.#shell.entries().find(({ place }) => place.id === id);
  }

  #answer(feed: Feed): FinderAnswer {
    const { choices } = this;
    const { search } = this.searching;
    const { now } = this.#shell.view(feed);
    return this.#answerTo({
      ...{ feed, entries: this.#shell.entries(), search },
      ...{ choices, radiusMetres: this.#radiusMetres, now },
    });
  }

  get #radiusMetres(): number | undefined {
    const { radiusMiles } = this.#shell.element;
    return radiusMiles !== undefined && radiusMiles > 0 ? radiusMiles * METRES_PER_MILE : undefined;
  }

  #listView(feed: Feed): ListView {
    const view = this.#placeView(feed);
    return {
      ...view,
      lateLines: (row) => lateLines(row, view),
      selectedId: this.selectedId,
      isMapOpen: this.map.isOpen,
      open: (id) => this.open(id),
      showOnMap: (id) => this.#select(id),
    };
  }

  #placeView(feed: Feed): PlaceView & { readonly level: number } {
    const { search } = this.searching;
    const { exact } = search.kind === 'near' ? search.origin : { exact: undefined };
    const view = this.#shell.view(feed);
    return exact === undefined ? view : { ...view, distanceText: (row) => distanceText(row, exact) };
  }

  #summaryView({ result }: FinderAnswer): SummaryView {
    const { search } = this.searching;
    return { result, search, shownCount: this.#shell.shownCount(), radiusMetres: this.#radiusMetres };
  }

  #problem(): unknown {
    const { failure, guessed } = this.searching;
    if (failure !== undefined) return whereSentence(failure);
    if (guessed === undefined) return nothing;
    return msg(str`We searched for ${guessed}.`, { desc: 'Hub finder: the postcode as we read it' });
  }

  #filters(feed: Feed, { toCount }: FinderAnswer): TemplateResult {
    return filterPanel({
      ...{ feed, words: this.#shell.view(feed).words, choices: this.choices, offered: this.#shell.offered() },
      counts: this.#count(this.#shell.entries(), toCount),
      choose: (choices, facet) => this.choose(choices, facet),
    });
  }

  #side({ result }: FinderAnswer, view: ListView): TemplateResult | typeof nothing {
    if (this.map.isClosed) return nothing;
    const chosen = this.openId === undefined ? this.#entry(this.selectedId) : undefined;
    return html`<div class="side stack">
      ${this.map.render()}
      ${chosen && this.map.isOpen
        ? html`<div class="row chosen">${hubCard(rowOf(result, chosen), undefined, view)}</div>`
        : nothing}
    </div>`;
  }

  #details(feed: Feed, row: Row): TemplateResult {
    return hubDetails(row, { ...this.#placeView(feed), back: () => this.#close(), open: (id) => this.open(id) });
  }

  #showOnMap(feed: Feed, rows: readonly Row[]): void {
    const { search } = this.searching;
    const { tiles, tilesAttribution } = this.#shell.element;
    this.map.show({
      rows,
      shownCount: this.#shell.shownCount(),
      origin: search.kind === 'near' ? search.origin : undefined,
      selectedId: this.selectedId,
      words: this.#shell.view(feed).words,
      tiles: { url: tiles, attribution: tilesAttribution },
    });
  }

  /** What the page asked for at the start, once for each feed. */
  #start(feed: Feed): void {
    const { near } = this.#shell.element;
    if (feed !== this.#startedFor) this.#followAddress(this.#address.read());
    if (near !== this.#startedNear && near !== undefined && near.trim() !== '') {
      void this.searching.startNear(near).then((isPoint) => {
        if (isPoint) return;
        this.#shell.warn(`near="${near.slice(0, 40)}" is neither a postcode nor "lat,lng" in the UK. Correct it or leave it out.`);
      });
    }
    this.#startedFor = feed;
    this.#startedNear = near;
  }

  #followAddress({ id, topics }: UrlState): void {
    this.openId = id;
    if (topics.length > 0 || this.choices.topic.length > 0) this.choices = { ...this.choices, topic: topics };
    this.#shell.element.requestUpdate();
  }

  /** Takes over what another widget of the group chose. */
  #followGroup(): void {
    const { state } = this.#group;
    const { origin, topic, place } = state;
    const before = this.#followed;
    this.#followed = state;
    const { search } = this.searching;
    const own = search.kind === 'near' ? search.origin : undefined;
    if (origin && origin !== before.origin && origin !== own) this.searching.adopt({ kind: 'near', origin });
    if (topic !== before.topic && !(topic === undefined && this.choices.topic.length > 1)) {
      this.choices = { ...this.choices, topic: topic === undefined ? [] : [topic] };
    }
    if (place !== before.place && place !== this.openId) this.selectedId = place;
  }

  #settle(kind: SearchKind): void {
    this.#shell.startOver();
    const { search } = this.searching;
    this.#group.set({ origin: search.kind === 'near' ? search.origin : undefined });
    this.#report((results) => new SearchEvent(kind, results));
  }

  /** Tells the page and the screen reader what a search or a filter brought. */
  #report(eventFor: (results: number) => Event): void {
    const { element } = this.#shell;
    const feed = this.#shell.feed();
    if (!feed) return;
    element.requestUpdate();
    const answer = this.#answer(feed);
    const { length } = answer.result.rows;
    this.#shell.announce(summaryText(this.#summaryView(answer)));
    /** @internal */
    element.dispatchEvent(eventFor(length));
    if (length > 0) return;
    /** @internal */
    element.dispatchEvent(new NoResultsEvent(chosenFacets(this.choices).names));
  }

  #select(id: string): void {
    this.selectedId = id;
    this.#shell.element.requestUpdate();
  }

  #chooseOnMap(id: string): void {
    this.#select(id);
    if (this.openId !== undefined) this.open(id);
    const feed = this.#shell.feed();
    if (!feed) return;
    const place = this.#shell.view(feed).words.plain(this.#entry(id)?.place.name);
    const text = msg(str`${place} is chosen. Its details are below the map.`, { desc: 'Hub finder: said when a pin is chosen' });
    this.#shell.announce(text);
  }
}
