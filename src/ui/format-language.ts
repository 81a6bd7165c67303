/** Names of languages in the interface language. See `format.ts`. */
import { msg } from '@lit/localize';
import { kept } from './format.js';

/** British Sign Language: a language spoken at a place, and an access code. */
export const signLanguage = (): string =>
  msg('British Sign Language', { desc: 'Name of the language' });

/** The name of a language in the interface language, or its tag when nobody knows it. */
export function formatLanguage(tag: string): string {
  // Intl knows spoken languages only.
  if (tag === 'bfi') return signLanguage();
  try {
    const names = kept('language', (locale) => new Intl.DisplayNames(locale, { type: 'language' }));
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** `English, Polish and Urdu`; empty for an empty list. */
export const formatList = (items: readonly string[]): string =>
  kept('list', (locale) => new Intl.ListFormat(locale, { type: 'conjunction' })).format(items);
