/**
 * Repairs names that lost characters on their way through a spreadsheet. A replacement character (U+FFFD) says
 * that something was there and not what, so each rule needs a shape that allows only one reading; anything
 * else is a guess and said to be one. The apostrophe put back is the plain one of a keyboard.
 */
import { windows1252Text } from '../decode-text.js';
import type { ImportIssue } from './issues.js';

export type NameRepair = Pick<ImportIssue, 'level' | 'kind' | 'code' | 'from' | 'to'>;

export interface MendedName {
  readonly name: string;
  readonly repairs: readonly NameRepair[];
}

/** Everything after the first match is one repair rule: shape, what goes in its place, and how sure it is. */
interface LostCharacterRule {
  readonly shape: RegExp;
  readonly put: string;
  readonly kind: 'repaired' | 'guessed';
  readonly code: string;
}

const LOST: readonly LostCharacterRule[] = [
  // Children�s, We�re, Don�t
  {
    shape: /(?<=\p{L})\ufffd(?=(?:s|re|ve|ll|t|d|m)(?!\p{L}))/giu,
    put: "'",
    kind: 'repaired',
    code: 'mojibake',
  },
  // O�Brien, D�Arcy, and other names that begin with one capital and the next
  {
    shape: /(?<=(?:^|[^\p{L}])\p{Lu})\ufffd(?=\p{Lu})/gu,
    put: "'",
    kind: 'guessed',
    code: 'mojibake-guessed',
  },
  // Hub � North
  { shape: /(?<=\s)\ufffd(?=\s)/gu, put: '-', kind: 'guessed', code: 'mojibake-guessed' },
  // Family� Hub: most likely a space that does not break. Parents� Hub may have had an apostrophe.
  { shape: /\ufffd/gu, put: '', kind: 'guessed', code: 'mojibake-removed' },
];

const byteOfCharacter: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 256 }, (_, byte) => [windows1252Text(Uint8Array.of(byte)), byte]),
);

/** UTF-8 that was read as Windows-1252 once too often: `Childrenâ€™s` → `Children’s`. */
function withoutDoubleEncoding(text: string): string {
  if (!/[ÃÂâ][\u0080-\uffff]/u.test(text)) return text;
  const bytes = text.split('').map((character) => byteOfCharacter.get(character));
  if (bytes.some((byte) => byte === undefined)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes as number[]));
  } catch {
    return text;
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&#39;': "'",
  '&#039;': "'",
  '&apos;': "'",
  '&rsquo;': '’',
  '&quot;': '"',
  '&nbsp;': ' ',
};

const withoutEntities = (text: string): string =>
  text.replace(/&(?:amp|#0?39|apos|rsquo|quot|nbsp);/g, (entity) => ENTITIES[entity] ?? entity);

/** Control, zero-width and direction characters go; every run of white space becomes one space. */
const withPlainSpaces = (text: string): string =>
  text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/**
 * A name made readable, with every change that was made.
 *
 * @example
 * mendName('Becket Children\ufffds Centre').name // "Becket Children's Centre"
 */
export function mendName(raw: string): MendedName {
  const repairs: NameRepair[] = [];
  let name = raw;
  const step = (code: string, kind: 'repaired' | 'guessed', changed: string): void => {
    if (changed === name) return;
    const level = kind === 'guessed' ? 'warning' : 'info';
    repairs.push({ level, kind, code, from: name, to: changed });
    name = changed;
  };
  step('mojibake', 'repaired', withoutDoubleEncoding(name));
  for (const { shape, put, kind, code } of LOST) step(code, kind, name.replace(shape, put));
  step('html-in-text', 'repaired', withoutEntities(name));
  step('white-space', 'repaired', withPlainSpaces(name));
  return { name, repairs };
}

/** True when one letter was added, left out or changed between two words. */
export function differsByOneLetter(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}

/**
 * What looks wrong in a name but cannot be put right for certain; the name is kept.
 *
 * @example
 * nameNotes('Dove Family Hun') // [{ code: 'name-spelling', … to: 'Hub' }]
 */
export function nameNotes(name: string): readonly NameRepair[] {
  const notes: NameRepair[] = [];
  const note = (code: string, from: string, to?: string): void => {
    notes.push({ level: 'info', kind: 'noted', code, from, ...(to !== undefined && { to }) });
  };
  const half = name.slice(0, (name.length - 1) / 2);
  if (half !== '' && name === `${half} ${half}`) note('name-repeats', name, half);
  if (/^[A-Z]{1,3}\d{1,3}\s/.test(name)) note('name-has-code-prefix', name);
  const words = name.split(/[^\p{L}']+/u);
  const last = words.findLast((word) => word !== '') ?? '';
  const isPlural = /^hubs$/i.test(last);
  if (!isPlural && differsByOneLetter(last.toLowerCase(), 'hub'))
    note('name-spelling', last, 'Hub');
  const centre = words.find(
    (word) => !/^centres$/i.test(word) && differsByOneLetter(word.toLowerCase(), 'centre'),
  );
  if (centre !== undefined) note('name-spelling', centre, 'Centre');
  return notes;
}
