// Leaflet publishes its modules without types or a package entry for them. Only what the map uses
// is declared; the names that start with an underscore are Leaflet's own and hold for 1.9 only.

declare module 'leaflet/src/map/Map.js' {
  export { Map } from 'leaflet';
}

declare module 'leaflet/src/layer/tile/TileLayer.js' {
  export { TileLayer } from 'leaflet';
}

declare module 'leaflet/src/map/handler/Map.TouchZoom.js' {
  import type { Handler } from 'leaflet';

  export const TouchZoom: typeof Handler;
}

declare module 'leaflet/src/dom/DomEvent.js' {
  export function off(
    target: EventTarget,
    types: string,
    listener: (event: Event) => void,
    context: object,
  ): void;
}

declare module 'leaflet/src/dom/DomUtil.js' {
  import type { Point } from 'leaflet';

  export function setPosition(element: HTMLElement, position: Point): void;
}

declare module 'leaflet/src/core/Browser.js' {
  const Browser: { readonly touchNative: boolean };
  export default Browser;
}
