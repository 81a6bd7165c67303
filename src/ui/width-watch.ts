/** Whether a widget is at least so wide; draws it again when that changes. Its width counts, not the window's. */
import type { LitElement } from 'lit';

/** The question, to be asked while drawing. */
export function widthWatch(element: LitElement, widthPx: number): () => boolean {
  let isWide = false;
  let watch: ResizeObserver | undefined;
  const measure = (width: number): void => {
    if (width >= widthPx === isWide) return;
    isWide = !isWide;
    element.requestUpdate();
  };
  element.addController({
    hostConnected() {
      measure(element.getBoundingClientRect().width);
      // In the next frame: a redraw inside this one would be reported to the page as an error.
      watch = new ResizeObserver(([entry]) =>
        requestAnimationFrame(() => measure(entry?.contentRect.width ?? 0)),
      );
      watch.observe(element);
    },
    hostDisconnected() {
      watch?.disconnect();
    },
  });
  return () => isWide;
}
