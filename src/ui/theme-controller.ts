/**
 * Under `theme="inherit"` a widget uses the page's own link colour, which CSS cannot see through a shadow root:
 * a plain link is put into the widget's light DOM for a moment, in a hidden slot, and measured.
 *
 * The colour goes onto the shadow root's first element through CSSOM, which a strict style policy allows.
 */
import type { LitElement, ReactiveController } from 'lit';

/** The name of the hidden slot that `WidgetElement` draws for the sample. */
export const SAMPLE_SLOT = 'sfl-link-sample';

export class ThemeController implements ReactiveController {
  readonly #host: LitElement;
  #stop: AbortController | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = new AbortController();
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    scheme.addEventListener('change', () => this.#measure(), { signal: this.#stop.signal });
    if (this.#host.hasUpdated) this.#measure();
  }

  hostDisconnected(): void {
    this.#stop?.abort();
  }

  hostUpdated(): void {
    const style = this.#root?.style;
    // What was measured would win over the theme's own colour.
    if (this.#hasOwnColours) style?.removeProperty('--_link');
    else if (!style?.getPropertyValue('--_link')) this.#measure();
  }

  get #root(): HTMLElement | null | undefined {
    return this.#host.renderRoot.querySelector<HTMLElement>('.widget');
  }

  get #hasOwnColours(): boolean {
    return /^(govuk|nhs)$/.test(this.#host.getAttribute('theme') ?? '');
  }

  #measure(): void {
    const root = this.#root;
    if (!root || this.#hasOwnColours) return;
    const sample = document.createElement('a');
    sample.slot = SAMPLE_SLOT;
    sample.href = '#';
    this.#host.append(sample);
    const colour = getComputedStyle(sample).color;
    sample.remove();
    root.style.setProperty('--_link', colour);
  }
}
