/**
 * Where a text stops being JSON, and why in words: engines word and place this differently, and an officer who
 * wrote the feed by hand needs the line and the likely slip. Run only on text that `JSON.parse` refused. Walks
 * with a stack of its own, so no nesting is too deep for it.
 */

export interface JsonFault {
  /** Counted from 1, in characters. */
  readonly line: number;
  readonly column: number;
  readonly reason: string;
  /** The line around the fault, at most 60 characters, with a caret line below it. */
  readonly excerpt: string;
}

/** What may come next. */
type Expecting = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'comma' | 'end';

interface Walk {
  readonly text: string;
  at: number;
  expecting: Expecting;
  readonly open: { readonly bracket: '{' | '['; readonly at: number }[];
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const SPACE = /[ \t\r\n]*/y;
/** Everything from the space up, but for the quotation mark and the backslash. */
const STRING_CHUNK = /[ !#-[\]-\uffff]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

const matchAt = (shape: RegExp, text: string, at: number): number => {
  shape.lastIndex = at;
  return shape.exec(text)?.[0].length ?? 0;
};

/** Reads a string from its opening mark; a reason when it is broken. */
function passString(walk: Walk): string | undefined {
  const start = walk.at;
  walk.at += 1;
  for (;;) {
    walk.at += matchAt(STRING_CHUNK, walk.text, walk.at);
    const character = walk.text[walk.at];
    if (character === '"') {
      walk.at += 1;
      return undefined;
    }
    if (character === '\\') {
      const length = matchAt(ESCAPE, walk.text, walk.at);
      if (length === 0) return 'A backslash \\ has to be written twice: \\\\.';
      walk.at += length;
      continue;
    }
    walk.at = character === undefined || character === '\n' || character === '\r' ? start : walk.at;
    if (character === '\t') return 'A tab inside a text has to be written as \\t.';
    return 'This text has no closing quotation mark on its line.';
  }
}

const MISTAKES: readonly (readonly [RegExp, string])[] = [
  [/[‘’“”]/, 'Use the straight quotation mark " here, not a curly one.'],
  [/'/, 'Use the quotation mark " here, not an apostrophe.'],
  [/\//, 'JSON has no comments: take this one out.'],
  [/[A-Za-z_$]/, 'Put quotation marks " around this word.'],
  [/[-+.\d]/, 'This number is not written in a way that JSON knows.'],
];

const mistakeAt = (character: string): string =>
  MISTAKES.find(([shape]) => shape.test(character))?.[1] ?? 'This character does not belong here.';

function closeBracket(walk: Walk, bracket: string): string | undefined {
  const last = walk.open.at(-1);
  const isPair =
    (last?.bracket === '{' && bracket === '}') || (last?.bracket === '[' && bracket === ']');
  if (!isPair) return `There is a ${bracket} here that closes nothing.`;
  walk.open.pop();
  walk.at += 1;
  walk.expecting = walk.open.length === 0 ? 'end' : 'comma';
  return undefined;
}

function passKey(walk: Walk, character: string): string | undefined {
  if (character === '}') {
    return walk.expecting === 'first-key'
      ? closeBracket(walk, character)
      : 'There is a comma too many before this }.';
  }
  if (character !== '"')
    return character === ',' ? 'There is a comma too many here.' : mistakeAt(character);
  walk.expecting = 'colon';
  return passString(walk);
}

function passValue(walk: Walk, character: string): string | undefined {
  if (character === ']') {
    return walk.expecting === 'first-value'
      ? closeBracket(walk, character)
      : 'There is a comma too many before this ].';
  }
  if (character === '{' || character === '[') {
    walk.open.push({ bracket: character, at: walk.at });
    walk.at += 1;
    walk.expecting = character === '{' ? 'first-key' : 'first-value';
    return undefined;
  }
  if (character === ',' || character === '}') return 'A value is missing here.';
  return passScalar(walk, character);
}

function passScalar(walk: Walk, character: string): string | undefined {
  walk.expecting = walk.open.length === 0 ? 'end' : 'comma';
  if (character === '"') return passString(walk);
  const lengths = [WORD, NUMBER].map((shape) => matchAt(shape, walk.text, walk.at));
  const length = Math.max(...lengths);
  if (length === 0) return mistakeAt(character);
  walk.at += length;
  return undefined;
}

function passSign(walk: Walk, character: string): string | undefined {
  if (walk.expecting === 'end') return 'There is more text after the end of the feed.';
  if (walk.expecting === 'colon') {
    if (character !== ':') return 'A colon : is missing here.';
    walk.at += 1;
    walk.expecting = 'value';
    return undefined;
  }
  if (character === '}' || character === ']') return closeBracket(walk, character);
  if (character !== ',') return 'A comma is missing before this.';
  walk.at += 1;
  walk.expecting = walk.open.at(-1)?.bracket === '{' ? 'key' : 'value';
  return undefined;
}

function step(walk: Walk): string | undefined {
  walk.at += matchAt(SPACE, walk.text, walk.at);
  const character = walk.text[walk.at];
  if (character === undefined) {
    const open = walk.open.at(-1);
    if (walk.expecting === 'end') return undefined;
    if (!open) return 'The file ends before it says anything.';
    walk.at = open.at;
    return `The file ends too soon: this ${open.bracket} is never closed.`;
  }
  if (walk.expecting === 'key' || walk.expecting === 'first-key') return passKey(walk, character);
  if (walk.expecting === 'value' || walk.expecting === 'first-value')
    return passValue(walk, character);
  return passSign(walk, character);
}

/** The line and column of a position, with the text around it. */
function placeOf(text: string, at: number): Pick<JsonFault, 'line' | 'column' | 'excerpt'> {
  const before = text.slice(0, at);
  const line = before.split(/\r\n?|\n/).length;
  const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const column = at - lineStart + 1;
  const from = Math.max(lineStart, at - 30);
  const shown = (text.slice(from, at + 30).split(/[\r\n]/)[0] ?? '').replace(/\t/g, ' ');
  return { line, column, excerpt: `${shown}\n${' '.repeat(at - from)}^` };
}

/**
 * The first fault, or undefined when the text is JSON.
 *
 * @example
 * jsonFault('{"a": 1,}') // { line: 1, column: 9, reason: 'There is a comma too many before this }.', … }
 */
export function jsonFault(text: string): JsonFault | undefined {
  const walk: Walk = { text, at: 0, expecting: 'value', open: [] };
  for (;;) {
    const wasAtEnd = walk.expecting === 'end';
    const reason = step(walk);
    if (reason !== undefined) return { ...placeOf(text, walk.at), reason };
    if (wasAtEnd) return undefined;
  }
}
