// Leaflet's rules do not reach into a shadow root from the page, and a strict
// Content-Security-Policy refuses a <style> element: the root adopts one sheet that all maps share.
import { styles } from './leaflet-surface.styles.js';

let sheet: CSSStyleSheet | undefined;
const users = new WeakMap<DocumentOrShadowRoot, number>();

/**
 * Adds the map's sheet to a root, once however many maps it holds. Returns what takes it away
 * again with the last of them.
 */
export function adoptStyles(root: DocumentOrShadowRoot): () => void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
  }
  const shared = sheet;
  const count = users.get(root) ?? 0;
  users.set(root, count + 1);
  if (!root.adoptedStyleSheets.includes(shared)) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, shared];
  }
  return () => {
    const left = (users.get(root) ?? 1) - 1;
    users.set(root, left);
    if (left > 0) return;
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== shared);
  };
}
