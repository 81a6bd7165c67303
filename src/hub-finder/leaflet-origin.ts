// The mark where distances are measured from: not a button, because there is nothing to choose.
import { setPosition } from './leaflet-library.js';
import type { Projection } from './leaflet-pins.js';
import type { MapPoint } from './map-surface.js';

/** The mark of one map; it is in the document only while it has a point. */
export interface OriginMark {
  set(point: MapPoint | undefined): void;
  setName(name: string): void;
  move(project: Projection): void;
}

/** Creates the mark for a pane of the map. */
export function createOriginMark(pane: HTMLElement, name: string): OriginMark {
  const spot = document.createElement('div');
  spot.className = 'map-spot leaflet-zoom-animated';
  const mark = document.createElement('div');
  mark.className = 'map-origin';
  mark.setAttribute('role', 'img');
  mark.setAttribute('aria-label', name);
  spot.append(mark);
  let current: MapPoint | undefined;
  return {
    set(point) {
      current = point;
      if (point) pane.append(spot);
      else spot.remove();
    },
    setName: (text) => {
      mark.setAttribute('aria-label', text);
    },
    move(project) {
      if (current) setPosition(spot, project(current));
    },
  };
}
