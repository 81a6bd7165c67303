/** The look of the printed week: black on white, thin rules, sizes that follow the one of the body. No class but ours. */
import { css, type CSSResult } from 'lit';

export const sheetStyles = (): CSSResult => css`
  @page {
    size: A4 landscape;
    margin: 8mm;
  }
  * {
    box-sizing: border-box;
    margin: 0;
    color: #000;
  }
  body {
    background: #fff;
    font-family: arial, sans-serif;
    line-height: 1.25;
  }
  h1 {
    font-size: 1.6em;
  }
  .days {
    columns: 3;
    column-gap: 2em;
    column-rule: 1px solid #000;
    margin-block: 0.5em;
  }
  h2 {
    margin-block: 0.6em 0.2em;
    font-size: 1.1em;
    border-block-end: 1px solid #000;
    break-after: avoid;
  }
  section:first-child h2 {
    margin-block-start: 0;
  }
  .item {
    break-inside: avoid;
  }
  .item + .item {
    margin-block-start: 0.3em;
  }
  .note {
    font-weight: bold;
  }
  .off {
    text-decoration: line-through;
  }
`;
