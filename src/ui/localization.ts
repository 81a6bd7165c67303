/**
 * The only call to `configureLocalization`. The page has one interface language: each bundle on it holds its
 * own copy of @lit/localize and follows the tag kept in the page registry.
 *
 * A host that bundles @lit/localize itself must not share our copy: it may be configured once only.
 */
import { configureLocalization } from '@lit/localize';
import { baseLanguage } from '../core/text/pick.js';
import { pageRegistry } from './page-registry.js';

const SOURCE = 'en';
const TARGETS: readonly string[] = [];

export const { getLocale, setLocale } = configureLocalization({
  sourceLocale: SOURCE,
  targetLocales: TARGETS,
  loadLocale: () => Promise.reject(new Error('No such language')),
});

/** The `lang` that holds for an element, looked for through shadow roots; empty when nobody says. */
function nearestLang(element: Element): string {
  const holder = element.closest('[lang]');
  if (holder) return holder.getAttribute('lang') ?? '';
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : '';
}

/** The interface language for a wish: the exact tag, its base language, or English. */
export function availableLocale(wish: string): string {
  const offered = [SOURCE, ...TARGETS];
  return [wish, baseLanguage(wish)].find((tag) => offered.includes(tag)) ?? SOURCE;
}

/** Sets the page's language from the first widget that connects; later ones follow it. */
export function joinPageLocale(element: Element): void {
  const { locale } = pageRegistry;
  if (locale.tag === '') locale.tag = availableLocale(nearestLang(element));
  const tag = availableLocale(locale.tag);
  if (tag !== getLocale()) void setLocale(tag);
}
