/** The look of filters and of what is open or on now. A function: it stands in files that come later. */
import { css, type CSSResult } from 'lit';
import { ACCENT, DANGER, LINE, MUTED, SUCCESS } from './tokens.js';

export const filterStyles = (): CSSResult => css`
  [aria-invalid='true'] {
    border-color: ${DANGER} !important;
  }
  .panel {
    display: grid;
    gap: 16px;
    padding-block: 8px 16px;
    border-block-end: 1px solid ${LINE};
  }
  .checks {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 224px), 1fr));
    column-gap: 16px;
  }
  .check {
    display: flex;
    gap: 12px;
    align-items: center;
    min-block-size: 44px;
    font-weight: normal;
    cursor: pointer;
  }
  .check:has(:disabled) {
    color: ${MUTED};
    cursor: default;
  }
  .check input {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    margin: 0;
    accent-color: ${ACCENT};
  }
  .open::before {
    content: '';
    display: inline-block;
    inline-size: 10px;
    block-size: 10px;
    margin-inline-end: 8px;
    border: 2px solid;
    border-radius: 50%;
  }
  .open[data-state='open']::before {
    color: ${SUCCESS};
    background: currentColor;
  }
  svg:dir(rtl) .flip {
    transform: scaleX(-1);
    transform-origin: center;
  }
`;
