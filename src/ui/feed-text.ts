/**
 * Puts the feed's own words on the page: always as text, in the best language there is, marked with `lang` and
 * `dir` where they are not in the language of the interface.
 */
import { html, type TemplateResult } from 'lit';
import { baseLanguage, wordsIn } from '../core/text/pick.js';
import type { Text } from '../core/feed/types.js';

const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The direction a language is written in. */
export const directionOf = (lang: string): 'rtl' | 'ltr' =>
  RIGHT_TO_LEFT.has(baseLanguage(lang)) ? 'rtl' : 'ltr';

/** Reads feed text for one interface language. */
export interface FeedWords {
  /** The bare words, for an accessible name or an attribute. */
  plain(text: Text | undefined): string;
  /** The words to draw, with their language where it differs. */
  show(text: Text | undefined): TemplateResult | string;
}

/** A reader of feed text: `locale` is the interface's language, `defaultLang` the feed's. */
export function feedWords(locale: string, defaultLang: string): FeedWords {
  return {
    plain: (text) => (text === undefined ? '' : wordsIn(text, locale, defaultLang).text),
    show(text) {
      if (text === undefined) return '';
      const words = wordsIn(text, locale, defaultLang);
      return baseLanguage(words.lang) === baseLanguage(locale)
        ? html`<bdi>${words.text}</bdi>`
        : html`<bdi lang=${words.lang} dir=${directionOf(words.lang)}>${words.text}</bdi>`;
    },
  };
}
