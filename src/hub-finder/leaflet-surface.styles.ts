// How the map looks.
// Colours are fixed, not the page's: they lie on map pictures, which are light on every page.
import leafletCss from 'leaflet/dist/leaflet.css?inline';

/** Marks the text for editors and for the build's minifier; the result is a plain string. */
const css = String.raw;

const mapCss = css`
  .map-frame {
    --_ink: #12263a;
    --_paper: #fff;
    position: relative;
    isolation: isolate;
    overflow: clip;
    block-size: 100%;
    min-block-size: 12rem;
    color: var(--_ink);
    color-scheme: light;
  }
  .map-frame .map-view {
    position: absolute;
    z-index: 0;
    inset: 0;
    background: #e4e9ec;
    color: inherit;
    font: inherit;
    touch-action: pan-x pan-y;
    -webkit-user-select: none;
    user-select: none;
    cursor: grab;
  }
  .map-frame .map-view:active {
    cursor: grabbing;
  }
  .map-frame .map-view:focus-visible {
    outline: 3px solid var(--_ink);
    outline-offset: -3px;
    box-shadow: inset 0 0 0 6px var(--_paper);
  }
  .map-frame :is(.map-controls, .map-attribution, .map-hint) {
    position: absolute;
    z-index: 1;
    margin: 0;
  }
  .map-frame .map-controls {
    inset-block-start: 8px;
    inset-inline-end: 8px;
    display: grid;
    gap: 8px;
    z-index: 2;
  }
  .map-frame .map-control {
    display: grid;
    place-content: center;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    color: var(--_ink);
    background: var(--_paper);
    border: 2px solid var(--_ink);
    border-radius: 4px;
    cursor: pointer;
  }
  .map-control svg {
    inline-size: 20px;
    block-size: 20px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
  }
  .map-control[aria-disabled='true'] svg {
    opacity: 0.4;
  }
  .map-frame .map-attribution {
    inset-block-end: 0;
    inset-inline-end: 0;
    max-inline-size: 100%;
    padding: 2px 8px;
    background: rgb(255 255 255 / 0.9);
    font-size: 0.875em;
    line-height: 1.4;
  }
  .map-attribution a {
    color: inherit;
  }
  .map-frame .map-hint {
    inset-block-start: 50%;
    inset-inline: 16px;
    max-inline-size: none;
    padding: 12px;
    translate: 0 -50%;
    color: var(--_paper);
    background: rgb(11 22 34 / 0.85);
    border-radius: 4px;
    text-align: center;
    pointer-events: none;
  }
  .map-hint[hidden] {
    display: none;
  }
  .map-spot {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    inline-size: 0;
    block-size: 0;
  }
  .map-spot:is(:hover, :focus-within) {
    z-index: 2000000 !important;
  }
  .map-frame .map-spot button {
    position: absolute;
    display: grid;
    place-items: center;
    min-inline-size: 44px;
    min-block-size: 44px;
    padding: 0;
    background: none;
    border: 0;
    border-radius: 8px;
    color: var(--_ink);
    font: inherit;
    font-weight: bold;
    line-height: 1;
    cursor: pointer;
    translate: -50% -50%;
  }
  .map-frame .map-spot .map-pin {
    place-items: end center;
    padding-block-end: 7px;
    translate: -50% -100%;
  }
  .map-shape {
    position: relative;
    box-sizing: border-box;
    display: grid;
    place-content: center;
    min-inline-size: 32px;
    block-size: 32px;
    padding-inline: 5px;
    color: var(--_ink);
    background: var(--_paper);
    border: 3px solid var(--_ink);
    border-radius: 16px;
    box-shadow: 0 0 0 2px var(--_paper);
    font-size: 0.9375rem;
  }
  .map-pin .map-shape::after {
    content: '';
    position: absolute;
    inset-block-start: 100%;
    inset-inline-start: 50%;
    inline-size: 14px;
    block-size: 9px;
    translate: -50% 0;
    background: var(--_ink);
    clip-path: polygon(0 0, 100% 0, 50% 100%);
    forced-color-adjust: none;
  }
  .map-pin .map-shape:empty::before {
    content: '';
    inline-size: 10px;
    block-size: 10px;
    background: currentColor;
    border-radius: 50%;
    forced-color-adjust: none;
  }
  .map-approximate .map-shape {
    border-style: dashed;
  }
  .map-cluster .map-shape {
    min-inline-size: 40px;
    block-size: 40px;
    color: var(--_paper);
    background: var(--_ink);
    border: 2px solid var(--_paper);
    border-radius: 20px;
    box-shadow: 0 0 0 3px var(--_ink);
  }
  .map-pin[aria-current] .map-shape {
    min-inline-size: 40px;
    block-size: 40px;
    color: var(--_paper);
    background: #8a1538;
    border-color: #8a1538;
    border-radius: 20px;
  }
  .map-pin[aria-current] .map-shape::after {
    background: #8a1538;
  }
  .map-pin.map-approximate[aria-current] .map-shape {
    border-color: var(--_paper);
  }
  .map-frame .map-view .map-spot button:focus-visible,
  .map-frame .map-controls .map-control:focus-visible,
  .map-frame .map-attribution a:focus-visible {
    color: var(--_ink);
    outline: 3px solid var(--_ink);
    outline-offset: 2px;
    box-shadow: 0 0 0 8px var(--_paper);
    border-radius: 8px;
    background: var(--_paper);
  }
  .map-origin {
    position: absolute;
    inline-size: 18px;
    block-size: 18px;
    background: #1456c0;
    border: 3px solid var(--_paper);
    border-radius: 50%;
    box-shadow: 0 0 0 3px #1456c0;
    translate: -50% -50%;
    box-sizing: border-box;
  }
  @media (forced-colors: active) {
    .map-frame,
    .map-frame .map-control {
      --_ink: CanvasText;
      --_paper: Canvas;
    }
    .map-cluster .map-shape,
    .map-pin[aria-current] .map-shape,
    .map-origin {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
      border-color: HighlightText;
      box-shadow: 0 0 0 3px Highlight;
    }
    .map-pin[aria-current] .map-shape::after {
      background: Highlight;
    }
    .map-frame .map-attribution,
    .map-frame .map-hint {
      color: CanvasText;
      background: Canvas;
      border: 1px solid CanvasText;
    }
  }
`;

/** The whole text: Leaflet's rules, then ours over them. */
export const styles = leafletCss + mapCss;
