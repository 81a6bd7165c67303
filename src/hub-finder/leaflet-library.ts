// The part of Leaflet that the map uses, taken from its own modules: the package's one-file build
// brings controls, popups and vectors along, 20 kB gzip that nothing here needs.
// Leaflet is also kept inside its element: as published it writes to the page's <html> and <body>
// while dragging, leaves listeners on window and document, and throws when removed mid-zoom.
import { Map as LeafletMap } from 'leaflet/src/map/Map.js';
import { TouchZoom } from 'leaflet/src/map/handler/Map.TouchZoom.js';
import { off } from 'leaflet/src/dom/DomEvent.js';
import Browser from 'leaflet/src/core/Browser.js';

export { TileLayer } from 'leaflet/src/layer/tile/TileLayer.js';
export { setPosition } from 'leaflet/src/dom/DomUtil.js';
export type { LeafletMap };

type Method = (this: object, ...values: readonly unknown[]) => void;

const mapMethods = LeafletMap.prototype as unknown as { readonly _onZoomTransitionEnd: Method };
const touchMethods = TouchZoom.prototype as unknown as { readonly removeHooks: Method };

const ContainedMap = LeafletMap.extend({
  // A press would set an inline outline and leave a keydown listener on window.
  _handleDOMEvent(): void {},
  // The timer of a zoom animation outlives the map.
  _onZoomTransitionEnd(this: { readonly _mapPane?: HTMLElement }): void {
    if (this._mapPane) mapMethods._onZoomTransitionEnd.call(this);
  },
}) as unknown as typeof LeafletMap;

const ContainedTouchZoom = TouchZoom.extend({
  // Two fingers that never moved leave their listeners on the document.
  removeHooks(this: { readonly _onTouchMove: () => void; readonly _onTouchEnd: () => void }): void {
    touchMethods.removeHooks.call(this);
    off(document, 'touchmove', this._onTouchMove, this);
    off(document, 'touchend touchcancel', this._onTouchEnd, this);
  },
});

/** The lowest zoom: the United Kingdom is 50 px high. */
export const MIN_ZOOM = 3;

/**
 * A Leaflet map without controls, whose only gesture is two fingers; mouse, wheel and keys are in
 * leaflet-gestures.ts. It has no view yet, so it requests nothing.
 */
export function createLeafletMap(
  container: HTMLElement,
  { maxZoom, reducedMotion }: { readonly maxZoom: number; readonly reducedMotion: boolean },
): LeafletMap {
  const animated = !reducedMotion;
  const map = new ContainedMap(container, {
    minZoom: MIN_ZOOM,
    maxZoom,
    touchZoom: false,
    trackResize: false,
    zoomAnimation: animated,
    fadeAnimation: animated,
    markerZoomAnimation: animated,
  });
  // Without touch events Leaflet imitates them with listeners that stay on the document for ever.
  if (Browser.touchNative) {
    map.addHandler('touchZoom', ContainedTouchZoom);
    map.touchZoom.enable();
  }
  return map;
}
