/** Gets what the timetable needs only when somebody asks, at the first sign of interest, and remembers how that went. */
import type { ReactiveController } from 'lit';
import { loadingText, unavailableText } from '../ui/loading-text.js';
import { loadExtra } from './load-extra.js';
import type { LaterParts, Timetable } from './timetable-api.js';

export class LaterLoader implements ReactiveController {
  parts: LaterParts | undefined;
  hasFailed = false;
  readonly #timetable: Timetable;
  #coming: Promise<LaterParts | undefined> | undefined;
  #connection: AbortController | undefined;
  #isPrinting = false;

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

  /** Prints when it can, once for however many presses; says so when it has to wait or cannot. */
  print(): void {
    if (this.#isPrinting) return;
    this.#isPrinting = true;
    const { shell } = this.#timetable;
    if (!this.parts) shell.announce(loadingText());
    void this.get().then((parts) => {
      this.#isPrinting = false;
      if (!parts) shell.announce(unavailableText());
      else if (shell.element.isConnected) parts.print();
    });
  }

  #settle(parts: LaterParts | undefined): LaterParts | undefined {
    this.parts = parts;
    this.hasFailed = parts === undefined;
    this.#timetable.shell.element.requestUpdate();
    return parts;
  }
}
