/**
 * What of a widget's state is in the page's address, when the page asked for it: `sfl-id` for the open details,
 * `sfl-topic` for the chosen topics. Details push a history entry, filters replace it; everything else in the
 * address stays as it is. Origins and searches never go there.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface UrlState {
  /** Id of the record whose details are open. */
  readonly id: string | undefined;
  readonly topics: readonly string[];
}

const EMPTY: UrlState = { id: undefined, topics: [] };

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
    const topics = (query.get(`sfl-topic${this.#suffix}`) ?? '')
      .split(' ')
      .filter((code) => code !== '');
    return { id: query.get(`sfl-id${this.#suffix}`) ?? undefined, topics };
  }

  /** Details were opened or closed. */
  writeId(id: string | undefined): void {
    this.#write(`sfl-id${this.#suffix}`, id, 'pushState');
  }

  /** The topics chosen in the filter changed. */
  writeTopics(topics: readonly string[]): void {
    this.#write(`sfl-topic${this.#suffix}`, topics.join(' ') || undefined, 'replaceState');
  }

  #write(key: string, value: string | undefined, how: 'pushState' | 'replaceState'): void {
    if (!this.#isOn) return;
    const url = new URL(location.href);
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
