/** What every widget's shadow root starts from: reset, type, controls, focus, and what the settings of a visitor change. */
import { css } from 'lit';
import { ACCENT, FOCUS, LINE, LINK, MUTED, ON_ACCENT, RADIUS, TEXT } from './tokens.js';

export const baseStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    /* Its own size counts as nothing to a container, so a box that shrinks to fit would shrink to that. */
    contain-intrinsic-inline-size: 640px;
    max-inline-size: 100%;
    color: ${TEXT};
    font-size: max(1em, 16px);
    line-height: 1.5;
    text-align: start;
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: 100%;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  :host([theme='govuk']) {
    --_text: #0b0c0c;
    --_muted: #505a5f;
    --_link: #1a65a6;
    --_accent: #0f7a52;
    --_focus: #0b0c0c;
    --_radius: 0;
    font-family: arial, sans-serif;
  }
  :host([theme='nhs']) {
    --_text: #212b32;
    --_muted: #4c6272;
    --_link: #005eb8;
    --_accent: #007f3b;
    --_focus: #212b32;
    font-family: arial, sans-serif;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  :is(h2, h3, h4, h5, h6, p, ul, ol, dl, dd, fieldset, legend, table) {
    margin: 0;
    padding: 0;
    border: 0;
    font-size: inherit;
    min-inline-size: 0;
  }
  :is(ul, ol) {
    list-style: none;
  }
  .title {
    font-size: 1.45em;
    line-height: 1.25;
  }
  .name {
    font-size: 1.2em;
    line-height: 1.3;
  }
  p {
    max-inline-size: 65ch;
  }
  a {
    color: ${LINK};
    text-underline-offset: 0.15em;
  }
  .muted {
    color: ${MUTED};
  }
  .stack {
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
  }
  .cluster {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
  }
  label,
  legend {
    font-weight: bold;
  }
  input:not([type='checkbox']) {
    inline-size: 100%;
    min-block-size: 44px;
    padding: 4px 12px;
    font: inherit;
    color: FieldText;
    background: Field;
    border: 2px solid color-mix(in srgb, FieldText 70%, transparent);
    border-radius: ${RADIUS};
  }
  button,
  .button {
    display: inline-flex;
    gap: 8px;
    align-items: center;
    justify-content: center;
    min-block-size: 44px;
    min-inline-size: 44px;
    margin: 0;
    padding: 8px 16px;
    font: inherit;
    line-height: 1.25;
    color: inherit;
    background: none;
    border: 1px solid ${LINE};
    border-color: currentColor;
    border-radius: ${RADIUS};
    cursor: pointer;
  }
  .primary {
    color: ${ON_ACCENT};
    background: ${ACCENT};
    border-color: transparent;
    font-weight: bold;
  }
  .plain,
  .act {
    padding-inline: 0;
    border-color: transparent;
    color: ${LINK};
    text-decoration: underline;
    text-underline-offset: 0.15em;
    text-align: start;
    justify-content: start;
  }
  :is(button, .button):hover {
    text-decoration: underline;
    text-decoration-thickness: 2px;
  }
  svg {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  :focus {
    outline: none;
  }
  :focus-visible {
    outline: 3px solid ${FOCUS};
    outline-offset: 2px;
    border-radius: 2px;
  }
  .primary:focus-visible {
    outline-color: var(--sfl-focus, ${ACCENT});
  }
  :host(:is([theme='govuk'], [theme='nhs']))
    :is(a, button, summary, h2, h3, h4, h5, h6):focus-visible {
    color: #0b0c0c;
    background: #fd0;
  }
  .said {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      scroll-behavior: auto !important;
      transition: none !important;
      animation: none !important;
    }
  }
  @media (forced-colors: active) {
    .primary {
      border-color: ButtonText;
    }
  }
`;
