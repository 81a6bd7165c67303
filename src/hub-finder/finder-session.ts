/**
 * What a visitor does with the finder: searches, filters, opens a place, opens the map. It keeps that state and
 * tells the page and the other widgets of the group; `finder-parts.ts` draws it.
 */
import type { LitElement, ReactiveController } from 'lit';
import { msg, str } from '@lit/localize';
import type { Feed } from '../core/feed/types.js';
import { FilterEvent, NoResultsEvent, SearchEvent } from '../ui/choice-events.js';
import { METRES_PER_MILE } from '../ui/format-distance.js';
import { GroupController, groupKey, type GroupState } from '../ui/group-store.js';
import { remembered } from '../ui/memo.js';
import { SearchController, type SearchKind } from '../ui/search-controller.js';
import { UrlStateController, type UrlState } from '../ui/url-state.js';
import { warnOnce } from '../ui/warn-once.js';
import { placeName } from '../ui/place-lines.js';
import { countFacets, type FacetCounts } from './facets.model.js';
import { chosenFacets, NO_CHOICES, type Choices } from './find-places.model.js';
import { finderParts, summaryView, type SessionState } from './finder-parts.js';
import { sessionStyles } from './finder-session.styles.js';
import type { FinderShell } from './finder-shell.js';
import { finderAnswers, type FinderAnswer } from './finder-state.js';
import type { FinderParts } from './finder-view.js';
import { HubSelectEvent } from './hub-finder.events.js';
import type { Facet, PlaceEntry } from './hub-finder.model.js';
import { MapController } from './map-controller.js';
import { summaryText } from './summary.js';

export class FinderSession implements ReactiveController, SessionState {
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
    this.#address = new UrlStateController(element, (address) => this.#travel(address));
    this.#group = new GroupController(element);
    const { renderRoot } = element;
    const { styleSheet } = sessionStyles();
    if (renderRoot instanceof ShadowRoot && styleSheet)
      renderRoot.adoptedStyleSheets.push(styleSheet);
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
    return finderParts({ feed, shell: this.#shell, state: this }, this.#answer(feed));
  }

  clearSearch(): void {
    this.#shell.startOver();
    this.searching.adopt({ kind: 'none' });
    this.#group.set({ origin: undefined });
    this.#announce();
    this.#focus('#query');
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
    this.#focus('summary', '#query');
  }

  closeFilters(): void {
    this.#shell.openFilters(false);
    this.#focus('.rows .name', '#query');
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
    this.#focus('#place-name');
  }

  close(): void {
    const id = this.openId ?? '';
    this.openId = undefined;
    this.#address.writeId(undefined);
    this.#group.set({ place: undefined });
    this.#shell.element.requestUpdate();
    this.#focus(`[data-more="${CSS.escape(id)}"]`, '#query');
  }

  entry(id: string | undefined): PlaceEntry | undefined {
    return id === undefined ? undefined : this.#entries().find(({ place }) => place.id === id);
  }

  #entries(): readonly PlaceEntry[] {
    const feed = this.#shell.feed();
    return feed ? this.#shell.entries(feed) : [];
  }

  /** Moves the focus after the next render, to the first of these selectors that finds something. */
  #focus(...selectors: readonly string[]): void {
    const { element } = this.#shell;
    void element.updateComplete.then(() => {
      const targets = selectors.map((selector) =>
        element.renderRoot.querySelector<HTMLElement>(selector),
      );
      targets.find((target) => target !== null)?.focus();
    });
  }

  #answer(feed: Feed): FinderAnswer {
    const { choices } = this;
    const { search } = this.searching;
    const { now } = this.#shell.view(feed);
    return this.#answerTo({
      ...{ feed, entries: this.#shell.entries(feed), search },
      ...{ choices, radiusMetres: this.radiusMetres, now },
    });
  }

  /** The numbers beside the filters. */
  counts({ toCount }: FinderAnswer): FacetCounts {
    return this.#count(this.#entries(), toCount);
  }

  /** How near is near enough, if the page says. */
  get radiusMetres(): number | undefined {
    const { radiusMiles } = this.#shell.element;
    return radiusMiles !== undefined && radiusMiles > 0 ? radiusMiles * METRES_PER_MILE : undefined;
  }

  /** What the page asked for at the start, once for each feed. */
  #start(feed: Feed): void {
    const { near } = this.#shell.element;
    if (feed !== this.#startedFor) this.#followAddress(this.#address.read());
    if (near !== this.#startedNear && near !== undefined && near.trim() !== '') {
      void this.searching.startNear(near).then((isPoint) => {
        if (isPoint) return;
        warnOnce(
          this.#shell.element,
          `near="${near.slice(0, 40)}" is neither a postcode that we know nor "lat,lng" in the UK. Correct it or leave it out.`,
        );
      });
    }
    this.#startedFor = feed;
    this.#startedNear = near;
  }

  /** The visitor went back or forward: what they were in may go, and the focus must not go with it. */
  #travel(address: UrlState): void {
    const before = this.openId;
    const hadFocus = this.#shell.element.matches(':focus-within');
    this.#followAddress(address);
    if (!hadFocus || this.openId === before) return;
    const opener = `[data-more="${CSS.escape(before ?? '')}"]`;
    this.#focus('#place-name', opener, '#query');
  }

  #followAddress({ id, topics }: UrlState): void {
    this.openId = id;
    // Only what can be unticked again: an address is anybody's to write.
    const topic = [...new Set(topics)].filter((code) =>
      this.#entries().some(({ values }) => values.topic.includes(code)),
    );
    if (topic.length > 0 || this.choices.topic.length > 0)
      this.choices = { ...this.choices, topic };
    this.#shell.element.requestUpdate();
  }

  /** Takes over what another widget of the group chose. */
  #followGroup(): void {
    const { state } = this.#group;
    const { topic, place } = state;
    const before = this.#followed;
    this.#followed = state;
    if (state.origin !== before.origin) this.#followOrigin(state.origin, before.origin);
    if (topic !== before.topic) this.#followTopic(topic);
    if (place !== before.place && place !== this.openId) this.selectedId = place;
  }

  #followOrigin(origin: GroupState['origin'], before: GroupState['origin']): void {
    const { search } = this.searching;
    const own = search.kind === 'near' ? search.origin : undefined;
    if (origin && origin !== own) this.searching.adopt({ kind: 'near', origin });
    else if (!origin && own && own === before) this.searching.adopt({ kind: 'none' });
  }

  #followTopic(topic: string | undefined): void {
    // Several topics are this widget's own matter: the group knows one at most.
    if (topic === undefined && this.choices.topic.length > 1) return;
    this.choices = { ...this.choices, topic: topic === undefined ? [] : [topic] };
  }

  #settle(kind: SearchKind): void {
    this.#shell.startOver();
    const { search } = this.searching;
    this.#group.set({ origin: search.kind === 'near' ? search.origin : undefined });
    this.#report((results) => new SearchEvent(kind, results));
  }

  #announce(): void {
    const feed = this.#shell.feed();
    if (!feed) return;
    const context = { shell: this.#shell, state: this };
    this.#shell.announce(summaryText(summaryView(context, this.#answer(feed))));
  }

  /** Tells the page and the screen reader what a search or a filter brought. */
  #report(eventFor: (results: number) => Event): void {
    const { element } = this.#shell;
    const feed = this.#shell.feed();
    if (!feed) return;
    element.requestUpdate();
    const { length } = this.#answer(feed).result.rows;
    this.#announce();
    /** @internal */
    element.dispatchEvent(eventFor(length));
    if (length > 0) return;
    /** @internal */
    element.dispatchEvent(new NoResultsEvent(chosenFacets(this.choices).names));
  }

  select(id: string): void {
    this.selectedId = id;
    this.#shell.element.requestUpdate();
  }

  #chooseOnMap(id: string): void {
    this.select(id);
    if (this.openId !== undefined) this.open(id);
    const feed = this.#shell.feed();
    const entry = this.entry(id);
    if (!feed || !entry) return;
    const place = placeName(entry.place, this.#shell.view(feed).words);
    const text = msg(str`${place} is chosen. Its details are below the map.`, {
      desc: 'Hub finder: said when a pin is chosen',
    });
    this.#shell.announce(text);
  }
}
