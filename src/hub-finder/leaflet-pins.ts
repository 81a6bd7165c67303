// Draws pins and clusters as real buttons in Leaflet's marker pane. Not Leaflet markers: those are
// elements with a role and a tab stop around the button, and their icons are the last innerHTML.
// A button that stays from one view to the next is the same element, and the one that holds the
// focus is never moved in the document, because moving it would drop the focus.
import { setPosition } from './leaflet-library.js';
import { pinOffsets, type MapItem } from './leaflet-clusters.js';
import type { MapStrings } from './map-surface.js';
import type { Point } from 'leaflet';

/** Above every pin further south, whose layer is its y in pixels. */
const SELECTED_LAYER = 1_000_000;

interface Pin {
  item: MapItem;
  readonly spot: HTMLElement;
  readonly button: HTMLButtonElement;
}

/** Where on the pane a point is. */
export type Projection = (point: MapItem['point']) => Point;

/** The look that is the same for all pins of one drawing. */
export interface PinLook {
  readonly strings: MapStrings;
  readonly selectedId: string | undefined;
  readonly project: Projection;
}

/** The buttons on the map. */
export interface PinPane {
  /** Draws exactly these; true when the button that had the focus is gone. */
  draw(items: readonly MapItem[], look: PinLook): boolean;
  /** Moves every button, for a zoom in progress. */
  move(project: Projection): void;
  /** The item of the button that this node is in. */
  itemAt(node: EventTarget | null): MapItem | undefined;
  /** The first button whose places begin with this one of the list. */
  buttonOf(order: number): HTMLButtonElement | undefined;
}

function createPin(item: MapItem): Pin {
  const spot = document.createElement('div');
  spot.className = 'map-spot leaflet-zoom-animated';
  const button = document.createElement('button');
  button.type = 'button';
  const shape = document.createElement('span');
  shape.className = 'map-shape';
  button.append(shape);
  spot.append(button);
  return { item, spot, button };
}

function setState(button: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) button.removeAttribute(name);
  else if (button.getAttribute(name) !== value) button.setAttribute(name, value);
}

function label({ item, button }: Pin, { strings, selectedId }: PinLook): void {
  const { marker, count } = item;
  const isSelected = marker !== undefined && marker.id === selectedId;
  const text = marker ? (marker.position ?? '') : count;
  button.className = marker ? 'map-pin' : 'map-cluster';
  button.classList.toggle('map-approximate', marker?.approximate === true);
  const name = marker ? strings.marker(marker.name, marker.position) : strings.cluster(count);
  setState(button, 'aria-label', name);
  setState(button, 'title', name);
  setState(button, 'aria-current', isSelected ? 'true' : undefined);
  setState(button, 'aria-description', isSelected ? strings.selected : undefined);
  if (button.firstElementChild) button.firstElementChild.textContent = String(text);
}

function movePin({ item, spot, button }: Pin, project: Projection): void {
  const position = project(item.point);
  setPosition(spot, position);
  const layer = position.y + (button.hasAttribute('aria-current') ? SELECTED_LAYER : 0);
  spot.style.zIndex = String(layer);
}

/** Puts the elements into this order without moving `fixed`. */
function arrange(pane: Element, elements: readonly Element[], fixed: Element | undefined): void {
  let following: Element | null = fixed ?? null;
  for (const element of elements) {
    if (element === fixed) following = null;
    else pane.insertBefore(element, following);
  }
}

type Pins = Map<string, Pin>;

function focusedPin(pane: HTMLElement, pins: Pins): Pin | undefined {
  const { activeElement } = pane.getRootNode() as ShadowRoot | Document;
  return [...pins.values()].find(({ button }) => button === activeElement);
}

function removeAllBut(items: readonly MapItem[], pins: Pins): void {
  const keys = new Set(items.map(({ key }) => key));
  for (const [key, { spot }] of pins) {
    if (keys.has(key)) continue;
    spot.remove();
    pins.delete(key);
  }
}

function drawPin(pin: Pin, look: PinLook, [right, down]: readonly [number, number]): void {
  label(pin, look);
  movePin(pin, look.project);
  pin.button.style.left = `${String(right)}px`;
  pin.button.style.top = `${String(down)}px`;
}

/** Makes the buttons' pane out of Leaflet's empty one. */
export function createPinPane(pane: HTMLElement): PinPane {
  const pins: Pins = new Map();
  return {
    draw(items, look) {
      const before = focusedPin(pane, pins);
      removeAllBut(items, pins);
      const offsets = pinOffsets(items);
      const spots = items.map((item, index) => {
        const pin = pins.get(item.key) ?? createPin(item);
        pins.set(item.key, pin);
        pin.item = item;
        drawPin(pin, look, offsets[index] ?? [0, 0]);
        return pin.spot;
      });
      const kept = before && pins.get(before.item.key) === before ? before.spot : undefined;
      const isOrdered = spots.every((spot, index) => pane.children[index] === spot);
      if (!isOrdered) arrange(pane, spots, kept);
      return before !== undefined && kept === undefined;
    },
    move: (project) => {
      for (const pin of pins.values()) movePin(pin, project);
    },
    itemAt: (node) => {
      const spot = node instanceof Element ? node.closest('.map-spot') : null;
      return [...pins.values()].find((pin) => pin.spot === spot)?.item;
    },
    buttonOf: (order) => [...pins.values()].find(({ item }) => item.order === order)?.button,
  };
}
