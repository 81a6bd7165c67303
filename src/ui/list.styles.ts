/**
 * The look of what every widget with a list has: search box, disclosure, summary, facts on a line, notices. A function:
 * it stands in files that come later too.
 */
import { css, type CSSResult } from 'lit';
import { DANGER, LINE, LINK, WARNING } from './tokens.js';

export const listStyles = (): CSSResult => css`
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
`;
