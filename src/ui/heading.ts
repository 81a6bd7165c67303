/** A heading of a level that the page chose. Native elements, and never below h6. */
import { html, type TemplateResult } from 'lit';

/** What a heading may carry besides its words. */
export interface HeadingOptions {
  readonly id?: string;
  readonly className?: string;
}

/** `level` 2 to 6; deeper ones stop at 6. The heading can take focus from a script but not by Tab. */
export function heading(
  level: number,
  content: unknown,
  { id = '', className = '' }: HeadingOptions = {},
): TemplateResult {
  switch (Math.min(level, 6)) {
    case 2:
      return html`<h2 id=${id} class=${className} tabindex="-1">${content}</h2>`;
    case 3:
      return html`<h3 id=${id} class=${className} tabindex="-1">${content}</h3>`;
    case 4:
      return html`<h4 id=${id} class=${className} tabindex="-1">${content}</h4>`;
    case 5:
      return html`<h5 id=${id} class=${className} tabindex="-1">${content}</h5>`;
    default:
      return html`<h6 id=${id} class=${className} tabindex="-1">${content}</h6>`;
  }
}
