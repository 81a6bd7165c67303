/**
 * The look of the timetable: list, week and filters. A function, because nothing here may be worked out while the file
 * is loaded.
 */
import { css, type CSSResult } from 'lit';
import { filterStyles } from '../ui/filter.styles.js';
import { listStyles } from '../ui/list.styles.js';
import { ACCENT, LINE, MUTED, ON_ACCENT } from '../ui/tokens.js';

export const sessionStyles = (): CSSResult => css`
  ${listStyles()}
  ${filterStyles()}
  .child {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px 12px;
    max-inline-size: 34rem;
    align-items: end;
  }
  .child > p {
    grid-column: 1 / -1;
  }
  .field {
    display: grid;
    gap: 4px;
  }
  select {
    inline-size: 100%;
    min-block-size: 44px;
    padding: 4px 8px;
    font: inherit;
    color: FieldText;
    background: Field;
    border: 2px solid color-mix(in srgb, FieldText 70%, transparent);
    border-radius: 0;
  }
  [type='date'] {
    padding-inline: 8px;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 224px), 1fr));
    gap: 16px;
  }
  .views {
    display: flex;
  }
  [aria-pressed='true'] {
    color: ${ON_ACCENT};
    background: ${ACCENT};
    border-color: transparent;
    font-weight: bold;
  }
  .day {
    display: grid;
    gap: 8px;
    grid-template-columns: minmax(0, 1fr);
  }
  .date {
    font-size: 1.2em;
    line-height: 1.3;
    padding-block-start: 8px;
  }
  .row {
    display: grid;
    gap: 0 16px;
    grid-template-columns: minmax(0, 1fr);
    padding-block: 12px;
    border-block-start: 1px solid ${LINE};
  }
  .what {
    display: grid;
    gap: 4px;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
  }
  .what p::first-letter {
    text-transform: uppercase;
  }
  .when {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
  }
  .name button {
    font-weight: bold;
    border: 0;
    padding-block: 4px;
  }
  [data-off] :is(.time, .name button) {
    text-decoration: line-through;
  }
  .week {
    border-collapse: collapse;
    inline-size: 100%;
    table-layout: fixed;
  }
  .week :is(th, td) {
    padding: 8px;
    text-align: start;
    vertical-align: top;
    border-block-end: 1px solid ${LINE};
  }
  .week th {
    overflow-wrap: normal;
    hyphens: auto;
  }
  .week :is(th, td):first-child {
    padding-inline-start: 0;
    inline-size: 8.5em;
  }
  .week li {
    padding-block: 4px;
  }
  .week li + li {
    border-block-start: 1px dashed ${LINE};
  }
  .week button {
    display: block;
    padding-block: 2px;
    min-block-size: 44px;
    font-weight: bold;
  }
  .week :is(.time, .muted, .tag) {
    display: block;
  }
  .over {
    color: ${MUTED};
  }
  tr.today > th {
    border-inline-start: 4px solid ${ACCENT};
    padding-inline-start: 8px !important;
  }
  @container (min-width: 560px) {
    .row:has(> .when) {
      grid-template-columns: 9.5em minmax(0, 1fr);
    }
    .when {
      display: block;
      padding-block-start: 8px;
      font-weight: bold;
    }
  }
  @media print {
    .controls > :not(.summary),
    button:not([data-open]) {
      display: none;
    }
  }
`;
