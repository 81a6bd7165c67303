/**
 * Bytes → text for files that people saved from a spreadsheet or an editor. A byte order mark is taken off.
 * Windows-1252 is what is left when the bytes are not UTF-8: every byte means something in it, so nothing is
 * lost, but the caller should say that it was a guess.
 */

/** How the bytes were read. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** What the bytes 0x80 to 0x9F mean in Windows-1252; five of them mean nothing and stay what they are. */
const HIGH_CHARACTERS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Windows-1252 by hand: Node 20's own decoder of that name reads the bytes 0x80 to 0x9F as control characters,
 * and those are the quotation marks and dashes of every spreadsheet.
 */
export const windows1252Text = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (control) => HIGH_CHARACTERS.charAt(control.charCodeAt(0) - 0x80));

/** How many bytes are looked at to tell UTF-16 without a mark by its zero bytes. */
const SAMPLE_BYTES = 512;

/** Most Latin text in UTF-16 has a zero in every second byte: which one says the order. */
function utf16ByZeros(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zerosAt = (parity: 0 | 1): number =>
    sample.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  const even = zerosAt(0);
  const odd = zerosAt(1);
  const many = sample.length / 4;
  if (odd > many && even === 0) return 'utf-16le';
  return even > many && odd === 0 ? 'utf-16be' : undefined;
}

function utf16Of(bytes: Uint8Array): Encoding | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return utf16ByZeros(bytes);
}

/** The text if the bytes are sound UTF-8, else undefined. */
export function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Reads bytes as UTF-8, UTF-16 or, when they are neither, Windows-1252.
 *
 * @example
 * decodeText(Uint8Array.of(0x93, 0x48, 0x69, 0x94)) // { text: '“Hi”', encoding: 'windows-1252' }
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const utf16 = utf16Of(bytes);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), encoding: utf16 };
  const text = utf8Text(bytes);
  if (text !== undefined) return { text, encoding: 'utf-8' };
  return { text: windows1252Text(bytes), encoding: 'windows-1252' };
}
