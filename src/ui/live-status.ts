/**
 * One polite live region for a widget: what a screen reader says after a search or a filter. Announcements
 * wait a little, so that a quick run of changes is heard once, as its last state.
 */
import {
  html,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';

/** How long a result has to stand before it is spoken. */
const SETTLE_MS = 400;

export class LiveStatus implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #text = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Says the text once nothing newer has come for a moment. */
  announce(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#text = text;
      this.#host.requestUpdate();
    }, SETTLE_MS);
  }

  /** The region. Draw it once, always, so that assistive technology knows it before it changes. */
  render(): TemplateResult {
    return html`<div class="said" role="status">${this.#text}</div>`;
  }
}
