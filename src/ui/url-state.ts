/**
 * What of a widget's state is in the page's address, when the page asked for it: `sfl-id` for the open details,
 * `sfl-topic`, `sfl-place` and `sfl-view` for what was chosen. Details push a history entry, filters replace it; everything else in the
 * address stays as it is. Origins and searches never go there.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface UrlState {
  /** Id of the record whose details are open. */
  readonly id: string | undefined;
  readonly topics: readonly string[];
  /** Id of the place chosen in a filter. */
  readonly place: string | undefined;
  readonly view: string | undefined;
}

const EMPTY: UrlState = { id: undefined, topics: [], place: undefined, view: undefined };

export class UrlStateController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #changed: (state: UrlState) => void;
  #suffix = '';
  #isOn = false;
  #stop: AbortController | undefined;

  /** `changed` is called with what the address says after the visitor goes back or forward. */
  constructor(host: ReactiveControllerHost, changed: (state: UrlState) => void) {
    this.#host = host;
    this.#changed = changed;
    this.#host.addController(this);
  }

  hostConnected(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    window.addEventListener('popstate', () => this.#isOn && this.#changed(this.read()), { signal });
  }

  hostDisconnected(): void {
    this.#stop?.abort();
  }

  /** Switches it on or off; `group` keeps two widgets of different groups apart in one address. */
  use(isOn: boolean, group: string | undefined): void {
    this.#isOn = isOn;
    this.#suffix = group === undefined || group === '' ? '' : `-${group}`;
  }

  /** What the address says now. */
  read(): UrlState {
    if (!this.#isOn) return EMPTY;
    const query = new URLSearchParams(location.search);
    const valueOf = (key: string): string | undefined =>
      query.get(`sfl-${key}${this.#suffix}`) ?? undefined;
    const topics = (valueOf('topic') ?? '').split(' ').filter((code) => code !== '');
    return { id: valueOf('id'), topics, place: valueOf('place'), view: valueOf('view') };
  }

  /** Details were opened or closed. */
  writeId(id: string | undefined): void {
    this.#write('id', id, 'pushState');
  }

  /** The topics chosen in the filter changed. */
  writeTopics(topics: readonly string[]): void {
    this.#write('topic', topics.join(' ') || undefined, 'replaceState');
  }

  /** The place chosen in a filter, or the way of looking at it, changed. */
  writeChoice(key: 'place' | 'view', value: string | undefined): void {
    this.#write(key, value, 'replaceState');
  }

  #write(name: string, value: string | undefined, how: 'pushState' | 'replaceState'): void {
    if (!this.#isOn) return;
    const url = new URL(location.href);
    const key = `sfl-${name}${this.#suffix}`;
    if (value === undefined) url.searchParams.delete(key);
    else url.searchParams.set(key, value);
    if (url.href === location.href) return;
    try {
      history[how](history.state, '', url);
    } catch {
      // A sandboxed or srcdoc document may not touch its address; the widget works without.
    }
  }
}
