/** The look of the finder's frame and list. What comes with the rest of it is in `finder-session.styles.ts`. */
import { css } from 'lit';
import { baseStyles } from '../ui/base.styles.js';
import { DANGER, LINE, LINK, WARNING } from '../ui/tokens.js';

const finderStyles = css`
  .loading {
    min-block-size: 384px;
    align-content: start;
  }
  .search {
    display: grid;
    gap: 4px;
  }
  .ask {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 8px;
    max-inline-size: 34rem;
  }
  summary {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
    inline-size: fit-content;
    cursor: pointer;
    color: ${LINK};
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  summary::before {
    content: '';
    inline-size: 8px;
    block-size: 8px;
    margin-inline: 4px;
    border: solid;
    border-width: 0 2px 2px 0;
    transform: rotate(-45deg);
  }
  summary:dir(rtl)::before {
    transform: rotate(135deg);
  }
  [open] > summary::before {
    transform: rotate(45deg) !important;
  }
  .summary :not(.muted) {
    font-weight: bold;
  }
  .row {
    display: grid;
    gap: 4px;
    padding-block: 16px;
    border-block-start: 1px solid ${LINE};
  }
  .head {
    display: flex;
    gap: 8px;
    align-items: baseline;
  }
  .line {
    min-block-size: 1.5em;
  }
  .part:not(:last-child)::after {
    content: ' · ';
  }
  .note {
    padding: 8px 12px;
    border-inline-start: 4px solid ${LINE};
  }
  .note[data-severity='change'] {
    border-color: ${WARNING};
  }
  .note[data-severity='urgent'] {
    border-color: ${DANGER};
  }
  .panes {
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
  }
`;

export const styles = [baseStyles, finderStyles];
