/**
 * Search in names, towns and outcodes that does not mind case, accents, apostrophes or punctuation.
 *
 * Fold every field once and keep the result; fold the query per keystroke; then `rankMatch` only compares strings.
 * Marks that carry the sound of a word (Hindi, Bengali, Tamil vowels) are kept: without them other words would match.
 */

/**
 * Every sign typed for one, and U+FFFD, which is what damaged lists have where it was. They go before NFKD, which
 * makes an acute accent of its own (U+00B4) a space.
 */
const APOSTROPHES = /['\u2018-\u201b\u02b9-\u02bf\uff07`\u00b4\u2032\ufffd]/g;

/** A name or town is far shorter; beyond this a text is somebody's attempt to keep the page busy. */
const LONGEST_TEXT = 10_000;

/** More marks on one letter than any script has: NFKD sorts each run of them in quadratic time. */
const TOO_MANY_MARKS = /(\p{M}{8})\p{M}+/gu;

/** Letters that have no decomposition but are typed without their stroke. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ς: 'σ' },
  '&': ' and ',
};

/**
 * Text as it is compared: small letters, digits and single spaces; in NFKD without Latin accents and Arabic vowel
 * signs; apostrophes gone ("Mary's" is "marys"), "&" read as "and", other punctuation a space. Only the
 * first 10,000 characters count.
 *
 * @example foldText("St Mary’s Café & Library") // 'st marys cafe and library'
 */
export function foldText(text: string): string {
  return isPlain(text) ? foldPlain(text) : foldAny(text);
}

/** True for ASCII, which most names and all postcodes are; folding it takes a quarter of the time. */
const isPlain = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

/** The same as `foldAny` for what `isPlain` accepts. */
const foldPlain = (text: string): string =>
  text
    .slice(0, LONGEST_TEXT)
    .replace(/['`]/g, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

function foldAny(text: string): string {
  return text
    .slice(0, LONGEST_TEXT)
    .replace(APOSTROPHES, '')
    .replace(TOO_MANY_MARKS, '$1')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f\u064b-\u065f\p{Cf}]/gu, '')
    .replace(/[ßæœøłđðþıς&]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

/** Kinds of match, worst first. Every field of one kind ranks above any field of the kind before. */
const SOMEWHERE = 1;
const WORD_STARTS = 2;
const PREFIX = 3;
const WHOLE = 4;

/** Fields that can still tell two matches of a kind apart; later ones weigh the same. */
const FIELDS_WEIGHED = 16;

/** Words of a query that are looked at. */
const MOST_WORDS = 12;

const rankOf = (kind: number, field: number): number =>
  kind * FIELDS_WEIGHED + Math.max(0, FIELDS_WEIGHED - 1 - field);

const startsAWord = (field: string, word: string): boolean =>
  field.startsWith(word) || field.includes(` ${word}`);

const isSomewhere = (field: string, word: string): boolean => field.includes(word);

/** The last field that is needed to find every word, each in the first field that has it; -1 if one is missing. */
function lastFieldNeeded(
  words: readonly string[],
  fields: readonly string[],
  has: (field: string, word: string) => boolean,
): number {
  let last = 0;
  for (const word of words) {
    const found = fields.findIndex((field) => has(field, word));
    if (found < 0) return -1;
    last = Math.max(last, found);
  }
  return last;
}

/**
 * How well folded fields answer a folded query: 0 not at all; higher is better. The whole field beats its beginning,
 * which beats all words at the starts of words, which beats all words anywhere; then earlier fields beat later ones.
 * Words may be found in different fields. Only the order of ranks has a meaning.
 *
 * @example rankMatch('beck', ['becket family hub', 'derby']) > rankMatch('hub', ['becket family hub', 'derby']) // true
 */
export function rankMatch(foldedQuery: string, foldedFields: readonly string[]): number {
  if (foldedQuery === '') return 0;
  const words = foldedQuery.split(' ', MOST_WORDS);
  const anywhere = lastFieldNeeded(words, foldedFields, isSomewhere);
  if (anywhere < 0) return 0;
  const whole = foldedFields.indexOf(foldedQuery);
  if (whole >= 0) return rankOf(WHOLE, whole);
  const prefixed = foldedFields.findIndex((field) => field.startsWith(foldedQuery));
  if (prefixed >= 0) return rankOf(PREFIX, prefixed);
  const started = lastFieldNeeded(words, foldedFields, startsAWord);
  return started >= 0 ? rankOf(WORD_STARTS, started) : rankOf(SOMEWHERE, anywhere);
}
