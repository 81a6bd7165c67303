/**
 * Text as RFC 5545 writes it: escaped values and lines of at most 75 octets.
 *
 * Everything may be hostile: a line break would start a property of its own, a control character ends the file in some
 * readers, half a character cannot be written as UTF-8, and a text without end fills a phone.
 */

/** Line breaks of every system and alphabet, as one. */
const BREAK = /\r\n|[\r\n\v\f\x85\u2028\u2029]/g;
/** Control characters but the line break and the tab, and halves of characters. */
const UNWRITABLE = /[^\P{Cc}\n\t]|\p{Cs}/gu;

const LINE_OCTETS = 75;

/**
 * Text without what no calendar can hold, line breaks as `\n`, cut to `maxLength` with an ellipsis.
 *
 * @example writableText('Room\u0000 1\r\nUpstairs', 99) // 'Room 1\nUpstairs'
 */
export const writableText = (text: string, maxLength: number): string => {
  const kept = text.length > maxLength ? `${text.slice(0, maxLength - 1)}…` : text;
  return kept.replace(BREAK, '\n').replace(UNWRITABLE, '');
};

/**
 * A value of type TEXT.
 *
 * @example escapedText('Tea, cake; free', 99) // 'Tea\\, cake\\; free'
 */
export const escapedText = (text: string, maxLength: number): string =>
  writableText(text, maxLength)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

const octetsOf = (codePoint: number): number =>
  1 + Number(codePoint > 0x7f) + Number(codePoint > 0x7ff) + Number(codePoint > 0xffff);

/**
 * A content line with its line break, folded where it is longer than 75 octets of UTF-8 and never inside a character.
 *
 * @example foldedLine('SUMMARY:Stay and play') // 'SUMMARY:Stay and play\r\n'
 */
export const foldedLine = (line: string): string => {
  let folded = '';
  let room = LINE_OCTETS;
  for (const character of line) {
    const octets = octetsOf(character.codePointAt(0) ?? 0);
    if (octets > room) {
      folded += '\r\n ';
      room = LINE_OCTETS - 1;
    }
    folded += character;
    room -= octets;
  }
  return `${folded}\r\n`;
};
