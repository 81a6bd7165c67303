/**
 * From what the visitor typed or pressed to a search: a postcode becomes a point, the device is asked where it
 * is, and anything else is looked for in names and towns. The latest request wins; an earlier one that answers
 * late is dropped.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Feed } from '../core/feed/types.js';
import type { Origin, Search } from '../core/geo/origin.js';
import { originOf, visitorOrigin, type WhereFailure } from './where.js';

export type SearchKind = 'postcode' | 'text' | 'location';

/** What the search needs of its widget. */
export interface SearchHost {
  feed(): Feed | undefined;
  lookupUrl(): string | undefined;
  /** A request of the visitor's has its search. */
  settled(kind: SearchKind): void;
}

/** A text longer than any postcode or place name is cut. */
const LONGEST_TEXT = 200;

export class SearchController implements ReactiveController {
  search: Search = { kind: 'none' };
  /** Why the last request gave no point. The search before it stays. */
  failure: WhereFailure | undefined;
  /** What is being waited for, if anything. */
  waiting: SearchKind | undefined;
  /** The postcode as we read it, when that is not what was typed. */
  guessed: string | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #needs: SearchHost;
  #run: AbortController | undefined;

  constructor(host: ReactiveControllerHost, needs: SearchHost) {
    this.#host = host;
    this.#needs = needs;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#run?.abort();
    this.waiting = undefined;
  }

  /** Sets the search as it is, for a choice that came from elsewhere. */
  adopt(search: Search): void {
    this.#run?.abort();
    this.waiting = this.failure = this.guessed = undefined;
    this.search = search;
    this.#host.requestUpdate();
  }

  /** Says why what the visitor asked for gave nothing, when somebody else found out. */
  fail(failure: WhereFailure): void {
    this.failure = failure;
    this.#host.requestUpdate();
  }

  /** Searches for what the visitor typed. */
  async find(text: string): Promise<void> {
    const typed = text.trim().slice(0, LONGEST_TEXT);
    if (typed === '') {
      this.adopt({ kind: 'none' });
      return;
    }
    if ((await this.#findPoint(typed, 'postcode')) !== 'not-a-point') return;
    this.adopt({ kind: 'text', text: typed });
    this.#needs.settled('text');
  }

  /** Starts from the page's `near`: a postcode or `lat,lng`. False when nobody knows where that is. */
  async startNear(near: string): Promise<boolean> {
    return (await this.#findPoint(near)) === 'found';
  }

  /** Asks the device where it is, which asks the visitor. */
  async locate(): Promise<void> {
    const signal = this.#begin('location');
    this.#finish(await visitorOrigin(), signal, 'location');
  }

  /** Without a kind it is the page that asks: then what goes wrong is not the visitor's to read. */
  async #findPoint(
    text: string,
    kind?: SearchKind,
  ): Promise<'found' | 'not-found' | 'not-a-point'> {
    const signal = this.#begin('postcode');
    const feed = this.#needs.feed();
    if (!feed) return 'not-found';
    const found = await originOf(text, { feed, lookupUrl: this.#needs.lookupUrl(), signal });
    if (signal.aborted) return 'found';
    if (!found) {
      this.waiting = undefined;
      return 'not-a-point';
    }
    this.guessed = found.guessed;
    this.#finish(found.answer, signal, kind);
    return typeof found.answer === 'string' ? 'not-found' : 'found';
  }

  #begin(kind: SearchKind): AbortSignal {
    this.#run?.abort();
    this.#run = new AbortController();
    this.waiting = kind;
    this.failure = this.guessed = undefined;
    this.#host.requestUpdate();
    return this.#run.signal;
  }

  #finish(answer: Origin | WhereFailure, signal: AbortSignal, kind: SearchKind | undefined): void {
    if (signal.aborted) return;
    this.waiting = undefined;
    if (typeof answer === 'string') this.failure = kind && answer;
    else this.search = { kind: 'near', origin: answer };
    this.#host.requestUpdate();
    if (typeof answer !== 'string' && kind) this.#needs.settled(kind);
  }
}
