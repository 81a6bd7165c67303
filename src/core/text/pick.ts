/**
 * Which translation of a feed's text to show, made safe to show beside other text.
 *
 * Fallback as FEED says: exact tag, base language, the feed's default, the first there is. Control characters
 * and bidirectional overrides are taken out, because a name with U+202E could turn the phone number after it
 * around. Marks that ordinary Arabic, Urdu or Hebrew text needs (U+200E, U+200F, joiners) stay.
 */
import type { Text } from '../feed/types.js';

/** A text and the language it is in. */
export interface Words {
  readonly text: string;
  readonly lang: string;
}

const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** The part of a language tag before its first hyphen: `en-GB` → `en`. */
export const baseLanguage = (tag: string): string => tag.split('-', 1)[0] ?? tag;

/**
 * The words to show for a locale.
 *
 * @example
 * wordsIn({ en: 'Library', cy: 'Llyfrgell' }, 'cy', 'en') // { text: 'Llyfrgell', lang: 'cy' }
 */
export function wordsIn(text: Text, locale: string, defaultLang: string): Words {
  if (typeof text === 'string') return { text: text.replace(UNSAFE, ''), lang: defaultLang };
  const candidates = [
    locale,
    baseLanguage(locale),
    defaultLang,
    Object.keys(text)[0] ?? defaultLang,
  ];
  const lang = candidates.find((tag) => Object.hasOwn(text, tag)) ?? defaultLang;
  return { text: (text[lang] ?? '').replace(UNSAFE, ''), lang };
}

/** Every translation there is, for a search that should find any of them. */
export function everyWording(text: Text): readonly string[] {
  return typeof text === 'string' ? [text] : Object.values(text);
}
