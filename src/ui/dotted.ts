import { html, nothing, type TemplateResult } from 'lit';

/** Short facts on one quiet line. */
export const dotted = (parts: readonly (string | undefined)[]): TemplateResult =>
  html`<p class="muted">
    ${parts.map((part) => (part === undefined ? nothing : html`<span class="part">${part}</span>`))}
  </p>`;
