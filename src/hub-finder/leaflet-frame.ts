// Everything around the map that is not the map: its buttons, the attribution and the hint that
// shows for a moment. Built node by node, because Trusted Types forbid markup from strings.
import { parseAttribution } from './leaflet-attribution.js';
import type { MapStrings, MapSurfaceOptions } from './map-surface.js';

const HINT_MS = 1500;

/** Drawings of 20 by 20 units, stroked with the text colour. */
const ICONS = {
  zoomIn: 'M10 3v14M3 10h14',
  zoomOut: 'M3 10h14',
  locate: 'M10 1v4M10 15v4M1 10h4M15 10h4M10 5a5 5 0 1 0 .01 0',
};

/** A control of the map. */
export type ControlName = keyof typeof ICONS;

/** The elements of one map. */
export interface MapFrame {
  readonly element: HTMLElement;
  /** The focusable region that Leaflet draws in. */
  readonly view: HTMLElement;
  setStrings(strings: MapStrings): void;
  /** Sets what a control does. */
  onPress(name: ControlName, act: () => void): void;
  /** Greys out a zoom button at its end without taking it from the keyboard. */
  setZoomEnds(isClosest: boolean, isFarthest: boolean): void;
  showHint(text: string): void;
  /** Stops the hint's timer and removes the element. */
  remove(): void;
}

function create<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...children);
  return element;
}

function createIcon(drawing: string): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', drawing);
  svg.append(path);
  return svg;
}

function createControl(name: ControlName): [ControlName, HTMLButtonElement] {
  const button = create('button', 'map-control', [createIcon(ICONS[name])]);
  button.type = 'button';
  return [name, button];
}

function nameControl(button: HTMLElement, name: string): void {
  button.setAttribute('aria-label', name);
  button.title = name;
}

function createAttribution(source: string, prefix: Node): HTMLElement {
  const { before, link, after } = parseAttribution(source);
  const line = create('p', 'map-attribution', [prefix, ' ', before]);
  line.dir = 'auto';
  if (link) {
    const anchor = create('a', '', [link.text]);
    anchor.href = link.href;
    // A frame would refuse to show another site inside itself; outside a frame this is the default.
    anchor.target = '_top';
    line.append(anchor, after);
  }
  return line;
}

function createHint(): {
  readonly element: HTMLElement;
  readonly show: (text: string) => void;
  readonly stop: () => void;
} {
  const element = create('p', 'map-hint');
  element.dir = 'auto';
  element.hidden = true;
  // Only for the eyes: it answers a gesture that nobody makes without seeing the map.
  element.setAttribute('aria-hidden', 'true');
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    element,
    show(text) {
      clearTimeout(timer);
      element.textContent = text;
      element.hidden = false;
      timer = setTimeout(() => {
        element.hidden = true;
      }, HINT_MS);
    },
    stop: () => {
      clearTimeout(timer);
    },
  };
}

function createView(): HTMLElement {
  const view = create('div', 'map-view');
  view.tabIndex = 0;
  view.dir = 'ltr';
  view.setAttribute('role', 'region');
  return view;
}

/** Builds the frame. The controls come first, so that a keyboard need not pass every pin. */
export function createFrame(
  { tiles, strings }: Pick<MapSurfaceOptions, 'tiles' | 'strings'>,
  canLocate: boolean,
): MapFrame {
  const names: ControlName[] = canLocate ? ['zoomIn', 'zoomOut', 'locate'] : ['zoomIn', 'zoomOut'];
  const controls = new Map(names.map(createControl));
  const view = createView();
  const prefix = document.createTextNode('');
  const hint = createHint();
  const bar = create('div', 'map-controls', [...controls.values()]);
  const attribution = createAttribution(tiles.attribution, prefix);
  const element = create('div', 'map-frame', [bar, view, attribution, hint.element]);

  const setStrings = (words: MapStrings): void => {
    view.setAttribute('aria-label', words.mapLabel);
    prefix.data = words.attributionPrefix;
    for (const [name, button] of controls) nameControl(button, words[name]);
  };
  setStrings(strings);

  return {
    element,
    view,
    setStrings,
    onPress(name, act) {
      const button = controls.get(name);
      button?.addEventListener('click', () => {
        if (button.getAttribute('aria-disabled') !== 'true') act();
      });
    },
    setZoomEnds(isClosest, isFarthest) {
      controls.get('zoomIn')?.setAttribute('aria-disabled', String(isClosest));
      controls.get('zoomOut')?.setAttribute('aria-disabled', String(isFarthest));
    },
    showHint: hint.show,
    remove() {
      hint.stop();
      element.remove();
    },
  };
}
