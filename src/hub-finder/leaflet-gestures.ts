// Mouse, wheel and keys on the map, so that a page with a map in it never gets stuck: the wheel and
// one finger scroll the page and say how to move the map, Tab leaves it. Two fingers are Leaflet's.
// Everything listens on the map's own element; the pointer is captured once a drag has begun, so
// that a press on a pin stays a press. Distances are CSS pixels.
import type { LeafletMap } from './leaflet-library.js';

const KEY_PAN_PX = 80;
const DRAG_BEGINS_PX = 4;
/** A notch of a wheel is about 100, a trackpad's pinch sends many small ones. */
const WHEEL_STEP_PX = 60;
const LINE_PX = 20;

const panKeys = new Map<string, readonly [number, number]>([
  ['ArrowLeft', [-KEY_PAN_PX, 0]],
  ['ArrowRight', [KEY_PAN_PX, 0]],
  ['ArrowUp', [0, -KEY_PAN_PX]],
  ['ArrowDown', [0, KEY_PAN_PX]],
]);
const zoomKeys = new Map([
  ['+', 1],
  ['=', 1],
  ['-', -1],
  ['_', -1],
]);

/** What gestures need to know and tell. */
export interface GestureOptions {
  readonly map: LeafletMap;
  /** Empty, or the option that stops all animation. */
  readonly motion: { readonly animate?: false };
  readonly signal: AbortSignal;
  /** The visitor scrolled with one finger or a plain wheel over the map. */
  onRefused(how: 'touch' | 'wheel'): void;
}

function listenToKeys({ map, motion, signal }: GestureOptions): void {
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const pan = panKeys.get(event.key);
    const zoom = zoomKeys.get(event.key);
    if (pan) map.panBy([...pan], motion);
    else if (zoom !== undefined) map.setZoom(map.getZoom() + zoom, motion);
    else return;
    event.preventDefault();
  };
  map.getContainer().addEventListener('keydown', press, { signal });
}

function listenToWheel({ map, motion, signal, onRefused }: GestureOptions): void {
  let turnedPx = 0;
  const turn = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) {
      onRefused('wheel');
      return;
    }
    event.preventDefault();
    turnedPx +=
      event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * LINE_PX;
    // A pinch on a trackpad arrives as a turn with Ctrl whose distances are about a tenth.
    if (Math.abs(turnedPx) < (Math.abs(event.deltaY) < 20 ? WHEEL_STEP_PX / 3 : WHEEL_STEP_PX))
      return;
    const zoom = map.getZoom() - Math.sign(turnedPx);
    turnedPx = 0;
    map.setZoomAround(map.mouseEventToContainerPoint(event), zoom, motion);
  };
  map.getContainer().addEventListener('wheel', turn, { signal, passive: false });
}

function listenToTouch({ map, signal, onRefused }: GestureOptions): void {
  const move = (event: TouchEvent): void => {
    if (event.touches.length === 1) onRefused('touch');
  };
  map.getContainer().addEventListener('touchmove', move, { signal, passive: true });
}

function listenToDoubleClick({ map, motion, signal }: GestureOptions): void {
  const zoomIn = (event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest('button')) return;
    const zoom = map.getZoom() + (event.shiftKey ? -1 : 1);
    map.setZoomAround(map.mouseEventToContainerPoint(event), zoom, motion);
  };
  map.getContainer().addEventListener('dblclick', zoomIn, { signal });
}

/** Some browsers end a drag that began on a pin with a click on it; a key's click has no detail. */
function silenceClicksOfDrags(
  container: HTMLElement,
  hasDragged: () => boolean,
  signal: AbortSignal,
): void {
  const click = (event: MouseEvent): void => {
    if (event.detail > 0 && hasDragged()) event.stopPropagation();
  };
  container.addEventListener('click', click, { signal, capture: true });
}

function listenToMouse({ map, signal }: GestureOptions): void {
  const container = map.getContainer();
  let from: PointerEvent | undefined;
  let isDragging = false;
  let hasDragged = false;
  const press = (event: PointerEvent): void => {
    hasDragged = false;
    if (event.pointerType === 'mouse' && event.button === 0) from = event;
  };
  const release = (): void => {
    from = undefined;
    isDragging = false;
  };
  const move = (event: PointerEvent): void => {
    if (!from) return;
    const right = event.clientX - from.clientX;
    const down = event.clientY - from.clientY;
    const isLetGo = (event.buttons & 1) === 0;
    if (isLetGo) release();
    if (isLetGo || (!isDragging && Math.hypot(right, down) < DRAG_BEGINS_PX)) return;
    if (!isDragging && event.isTrusted) container.setPointerCapture(event.pointerId);
    isDragging = hasDragged = true;
    from = event;
    map.panBy([-right, -down], { animate: false });
  };
  silenceClicksOfDrags(container, () => hasDragged, signal);
  container.addEventListener('pointerdown', press, { signal });
  container.addEventListener('pointermove', move, { signal });
  for (const type of ['pointerup', 'pointercancel', 'lostpointercapture'] as const) {
    container.addEventListener(type, release, { signal });
  }
}

/** Starts all gestures; aborting the signal ends them. */
export function listenToGestures(options: GestureOptions): void {
  listenToKeys(options);
  listenToWheel(options);
  listenToTouch(options);
  listenToDoubleClick(options);
  listenToMouse(options);
}
