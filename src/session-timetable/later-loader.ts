/** Gets what the timetable needs only when somebody asks, at the first sign of interest, and remembers how that went. */
import type { ReactiveController } from 'lit';
import { loadExtra } from './load-extra.js';
import type { LaterParts, Timetable } from './timetable-api.js';

export class LaterLoader implements ReactiveController {
  parts: LaterParts | undefined;
  hasFailed = false;
  readonly #timetable: Timetable;
  #coming: Promise<LaterParts | undefined> | undefined;
  #connection: AbortController | undefined;

  constructor(timetable: Timetable) {
    this.#timetable = timetable;
    timetable.shell.element.addController(this);
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    for (const type of ['focusin', 'pointerenter']) {
      const { element } = this.#timetable.shell;
      element.addEventListener(type, () => void this.get(), { signal, passive: true });
    }
  }

  hostDisconnected(): void {
    this.#connection?.abort();
  }

  /** Resolves without the parts when they cannot be had now; the next call tries again. */
  get(): Promise<LaterParts | undefined> {
    this.#coming ??= loadExtra().then(
      ({ TimetableExtra }) => this.#settle(new TimetableExtra(this.#timetable)),
      () => {
        this.#coming = undefined;
        return this.#settle(undefined);
      },
    );
    return this.#coming;
  }

  #settle(parts: LaterParts | undefined): LaterParts | undefined {
    this.parts = parts;
    this.hasFailed = parts === undefined;
    this.#timetable.shell.element.requestUpdate();
    return parts;
  }
}
