/**
 * What time it is for a widget: the wall clock of Europe/London wherever the visitor is, or the moment that
 * the `now` attribute names. It ticks as each minute begins, only while the page can be seen and the element
 * is in it, and catches up at once when the page is looked at again.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { parseNow, wallTimeAt, type WallTime } from '../core/schedule/local-time.js';
import { warnOnce } from './warn-once.js';

const MINUTE_MS = 60_000;

/** Keeps `now` right and asks its host to draw when it changes. The host calls `use` in `willUpdate`. */
export class ClockController implements ReactiveController {
  /** Europe/London wall time. */
  now: WallTime;

  readonly #host: ReactiveControllerHost & Element;
  readonly #instantMs: () => number;
  #text: string | null | undefined;
  #frozen: WallTime | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #connection: AbortController | undefined;

  /** `instantMs` stands in for the device's clock in tests. */
  constructor(host: ReactiveControllerHost & Element, instantMs: () => number = Date.now) {
    this.#host = host;
    this.#instantMs = instantMs;
    this.now = wallTimeAt(instantMs());
    host.addController(this);
  }

  /** Freezes the clock at `YYYY-MM-DDTHH:MM`; nothing, or something else, lets it run. */
  use(text: string | null | undefined): void {
    if (text === this.#text) return;
    this.#text = text;
    this.#frozen = text ? parseNow(text) : undefined;
    if (text && !this.#frozen) {
      warnOnce(this.#host, `now="${text.slice(0, 40)}" is ignored. Write YYYY-MM-DDTHH:MM.`);
    }
    if (this.#connection) this.#tick();
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    const tick = (): void => this.#tick();
    document.addEventListener('visibilitychange', tick, { signal });
    // A page from the back-forward cache may be hours old.
    window.addEventListener('pageshow', tick, { signal });
    this.#tick();
  }

  hostDisconnected(): void {
    this.#connection?.abort();
    this.#connection = undefined;
    clearTimeout(this.#timer);
  }

  #tick(): void {
    clearTimeout(this.#timer);
    const instantMs = this.#instantMs();
    const { day, minute } = this.#frozen ?? wallTimeAt(instantMs);
    if (day !== this.now.day || minute !== this.now.minute) {
      this.now = { day, minute };
      this.#host.requestUpdate();
    }
    if (this.#frozen || document.hidden) return;
    // Offsets of Europe/London have been whole minutes since 1847, so its minutes begin with the instant's.
    this.#timer = setTimeout(() => this.#tick(), MINUTE_MS - (instantMs % MINUTE_MS));
  }
}
