/**
 * The look of what the rest of the finder draws: filters, times, details, the map and its pane beside the list
 * from 720 px of width. A function, because nothing here may be worked out while the file is loaded.
 */
import { css, type CSSResult } from 'lit';
import { filterStyles } from '../ui/filter.styles.js';
import { ACCENT, LINE, ON_ACCENT, RADIUS, SURFACE } from '../ui/tokens.js';

export const sessionStyles = (): CSSResult => css`
  ${filterStyles()}
  .row:is([aria-current], .chosen) {
    border-inline-start: 4px solid ${ACCENT};
    padding-inline-start: 12px;
  }
  .number {
    flex: none;
    min-inline-size: 28px;
    padding-inline: 4px;
    border-radius: 14px;
    text-align: center;
    font-weight: bold;
    color: ${ON_ACCENT};
    background: ${ACCENT};
  }
  .map {
    position: relative;
    block-size: clamp(320px, 60vh, 560px);
    border: 1px solid ${LINE};
    border-radius: ${RADIUS};
    overflow: hidden;
    color: CanvasText;
    background: ${SURFACE};
  }
  .surface {
    block-size: 100%;
  }
  .wait {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
  }
  .details > .sub,
  .sub {
    display: grid;
    gap: 8px;
  }
  table {
    border-collapse: collapse;
    inline-size: fit-content;
    max-inline-size: 100%;
  }
  :is(th, td) {
    padding: 4px 16px 4px 0;
    text-align: start;
    vertical-align: top;
    font-weight: normal;
    border-block-end: 1px solid ${LINE};
  }
  :is(th, td):dir(rtl) {
    padding: 4px 0 4px 16px;
  }
  th {
    overflow-wrap: normal;
  }
  .today > * {
    font-weight: bold;
  }
  .soon > li {
    padding-block: 8px;
    border-block-start: 1px solid ${LINE};
  }
  dl {
    display: grid;
    gap: 4px;
  }
  dt {
    font-weight: bold;
  }
  dd {
    margin-block-end: 8px;
  }
  @container (min-width: 720px) {
    .panes:has(> .side) {
      grid-template: auto 1fr / minmax(0, 1fr) minmax(0, 1fr);
      column-gap: 32px;
      align-items: start;
    }
    .controls,
    .listing {
      grid-column: 1;
    }
    .side {
      grid-area: 1 / 2 / span 2;
      position: sticky;
      inset-block-start: 16px;
    }
  }
`;
