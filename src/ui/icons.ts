/** Our few icons: 20 px strokes in the text's colour. Always beside words, so hidden from assistive technology. */
import { svg, html, type TemplateResult } from 'lit';

const icon = (path: TemplateResult): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true">${path}</svg>`;

export const phoneIcon = (): TemplateResult =>
  icon(
    svg`<path d="M5 3h4l2 5-2.5 1.5a11 11 0 0 0 6 6L16 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 5a2 2 0 0 1 2-2"/>`,
  );
export const directionsIcon = (): TemplateResult =>
  icon(svg`<path d="M4 20v-7a3 3 0 0 1 3-3h12m-5-5 5 5-5 5"/>`);
export const locateIcon = (): TemplateResult =>
  icon(svg`<circle cx="12" cy="12" r="6"/><path d="M12 2v4m0 12v4M2 12h4m12 0h4"/>`);
export const mapIcon = (): TemplateResult =>
  icon(
    svg`<path d="M12 21s7-6.5 7-12a7 7 0 0 0-14 0c0 5.5 7 12 7 12z"/><circle cx="12" cy="9" r="2.5"/>`,
  );
export const backIcon = (): TemplateResult =>
  icon(svg`<path class="flip" d="M19 12H5m6-6-6 6 6 6"/>`);
