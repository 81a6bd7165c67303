/**
 * From one widget to another: the one beside it on the page that shares its choices, else the page that the site names.
 */
import { groupKey } from './group-store.js';

/** What decides whether two widgets belong together. */
export type GroupedWidget = HTMLElement & {
  readonly src: string | undefined;
  readonly feed: unknown;
  readonly group: string | undefined;
};

/** Another widget that can open a place. A bundle of another version may lack the method. */
export type PlaceWidget = GroupedWidget & { readonly showPlace?: (id: string) => void };

const keyOf = (widget: GroupedWidget): string | undefined => {
  const { group, src, feed } = widget;
  return groupKey({ group, src, feed, rootNode: widget.getRootNode() });
};

/** The first widget of a tag in the same tree and group. */
export function widgetBeside(element: GroupedWidget, tag: string): PlaceWidget | undefined {
  const own = keyOf(element);
  const root = element.getRootNode();
  const isTree = root instanceof Document || root instanceof ShadowRoot;
  if (own === undefined || !isTree) return undefined;
  return [...root.querySelectorAll<PlaceWidget>(tag)].find((other) => keyOf(other) === own);
}

/** Goes there and opens the place. */
export function goTo(widget: PlaceWidget, placeId: string): void {
  widget.scrollIntoView({ block: 'start' });
  widget.showPlace?.(placeId);
}

/** The site's page with another widget, asked by its query to show a record; undefined without one we may link to. */
export function pageShowing(
  page: string | null | undefined,
  key: 'id' | 'place',
  id: string,
): string | undefined {
  if (!page || !URL.canParse(page, document.baseURI)) return undefined;
  const url = new URL(page, document.baseURI);
  if (!/^https?:$/.test(url.protocol)) return undefined;
  url.searchParams.set(`sfl-${key}`, id);
  return url.href;
}
