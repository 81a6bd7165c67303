/** The look of the details. A function, because nothing here may be worked out while the file is loaded. */
import { css, type CSSResult } from 'lit';
import { LINE } from '../ui/tokens.js';

export const extraStyles = (): CSSResult => css`
  .sub {
    display: grid;
    gap: 8px;
    grid-template-columns: minmax(0, 1fr);
  }
  :is(.chosen, .dates span)::first-letter {
    text-transform: uppercase;
  }
  .dates span {
    display: inline-block;
  }
  .chosen {
    font-size: 1.2em;
  }
  .dates > li {
    padding-block: 8px;
    border-block-start: 1px solid ${LINE};
  }
  .off {
    text-decoration: line-through;
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
`;
