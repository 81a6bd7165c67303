/**
 * Reads what a person typed as a UK postcode: whole ("DE22 3WR"), sector ("DE22 3") or outcode ("DE22").
 *
 * Case, spaces and punctuation do not matter, except that the space tells "B1 1" (a sector) from "B11" (an outcode).
 * Slips of look-alike characters are repaired only when exactly one real shape is left, and never in text whose own
 * digits do not already look like a postcode: "hull" must stay a word and not become HU11. Whether a postcode exists
 * is not known here; its area, the numbers and the letters each position allows are.
 */

/** A postcode in its usual spelling. `guessed`: a slip was repaired, so say what was searched for. */
export interface Postcode {
  readonly kind: 'full' | 'sector' | 'outcode';
  /** Canonical: "DE22 3WR", "DE22 3" or "DE22". */
  readonly text: string;
  readonly outcode: string;
  /** "DE22 3"; absent for an outcode. */
  readonly sector?: string;
  readonly guessed: boolean;
}

/** Postcode areas of two letters, by first letter: geographic, the Crown dependencies, BFPO (BF) and BX. */
const TWO_LETTERS =
  'A[BL]|B[ABDFHLNRSTX]|C[ABFHMORTVW]|D[ADEGHLNTY]|E[CHNX]|F[KY]|G[LUY]|H[ADGPRSUX]|I[GMPV]|JE|K[ATWY]|' +
  'L[ADELNSU]|M[EKL]|N[EGNPRW]|O[LX]|P[AEHLOR]|R[GHM]|S[AEGKLMNOPRSTWY]|T[ADFNQRSW]|UB|W[ACDFNRSV]|YO|ZE';

/** A9 A99 A9A, AA9 AA99 AA9A; the closing letters Royal Mail allows; only nine areas have a district 0. */
const OUTCODE = `(?:[BEGLMNSW][1-9][\\dA-HJKPSTUW]?|(?:${TWO_LETTERS})[1-9][\\dABEHMNPRVWXY]?|(?:BL|BS|CM|CR|FY|HA|PR|SL|SS)0)`;

/** Units never hold C I K M O V. GIR 0AA, the old Girobank, is the one postcode of its own shape. */
const FULL_SHAPE = new RegExp(`^(?:(${OUTCODE})(\\d[ABD-HJLNP-UW-Z]{2})|(GIR)(0AA))$`);
const SECTOR_SHAPE = new RegExp(`^(${OUTCODE})(\\d)$`);
const OUTCODE_SHAPE = new RegExp(`^(${OUTCODE})$`);

/** Characters taken for one another, in capitals (a small L arrives here as L). */
const LOOKALIKES: Readonly<Record<string, string>> = {
  ...{ O: '0', I: '1', L: '1', Z: '2', S: '5', G: '6', B: '8' },
  ...{ '0': 'O', '1': 'IL', '2': 'Z', '5': 'S', '6': 'G', '8': 'B' },
};

/** Longer text is not a postcode with some stray spaces. */
const LONGEST_TEXT = 40;
const LONGEST_POSTCODE = 7;

function postcodeOf(match: RegExpExecArray | null, guessed: boolean): Postcode | undefined {
  const outcode = match?.[1] ?? match?.[3];
  if (outcode === undefined) return undefined;
  const inward = match?.[2] ?? match?.[4];
  if (inward === undefined) return { kind: 'outcode', text: outcode, outcode, guessed };
  return {
    kind: inward.length === 1 ? 'sector' : 'full',
    text: `${outcode} ${inward}`,
    outcode,
    sector: `${outcode} ${inward.charAt(0)}`,
    guessed,
  };
}

/** Runs of A-Z and 0-9 in capitals; nothing for text with other letters, without a digit, or too long. */
function groupsOf(text: string): readonly string[] {
  if (text.length > LONGEST_TEXT) return [];
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toUpperCase();
  const spaced = plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return /^[A-Z0-9 ]*\d[A-Z0-9 ]*$/.test(spaced) ? spaced.split(' ') : [];
}

function exactly(groups: readonly string[]): Postcode | undefined {
  const whole = groups.join('');
  const sector = SECTOR_SHAPE.exec(whole);
  const isSpacedSector = groups.length > 1 && groups.at(-1)?.length === 1;
  return (
    postcodeOf(FULL_SHAPE.exec(whole), false) ??
    (isSpacedSector ? postcodeOf(sector, false) : undefined) ??
    postcodeOf(OUTCODE_SHAPE.exec(whole), false) ??
    postcodeOf(sector, false)
  );
}

/** Every text with one more character replaced by a look-alike, to the right of `from`. */
function* repairsOf(text: string, from: number): Generator<readonly [string, number]> {
  for (let i = from; i < text.length; i++) {
    for (const other of LOOKALIKES[text.charAt(i)] ?? '') {
      yield [text.slice(0, i) + other + text.slice(i + 1), i + 1];
    }
  }
}

/** The one match among the texts; none when two differ, for then the person has to choose. */
function onlyMatch(texts: readonly string[], shape: RegExp): RegExpExecArray | null {
  const matches = texts.map((text) => shape.exec(text)).filter((match) => match !== null);
  return matches.length === 1 ? (matches[0] ?? null) : null;
}

/** A letter of the unit is still that letter: digits alone after an outcode are somebody's number, not a unit. */
function keepsItsUnit(text: string, repaired: string): boolean {
  return [-1, -2].some((i) => /[A-Z]/.test(text.at(i) ?? '') && text.at(i) === repaired.at(i));
}

function guessFull(whole: string): Postcode | undefined {
  if (whole.length < 5 || whole.length > LONGEST_POSTCODE) return undefined;
  const once = [...repairsOf(whole, 0)];
  const twice = once.flatMap(([text, next]) => [...repairsOf(text, next)]);
  for (const repairs of [once, twice]) {
    const texts = repairs.map(([text]) => text).filter((text) => FULL_SHAPE.test(text));
    if (texts.length > 0) {
      const kept = texts.filter((text) => keepsItsUnit(whole, text));
      return postcodeOf(onlyMatch(kept, FULL_SHAPE), true);
    }
  }
  return undefined;
}

/** A whole outcode, a space and half the rest: somebody stopped early, and what stands there is right so far. */
const unfinished = ([first = '', second = '', ...rest]: readonly string[]): Postcode | undefined =>
  rest.length === 0 && OUTCODE_SHAPE.test(first) && /^\d[A-Z]$/.test(second)
    ? postcodeOf(SECTOR_SHAPE.exec(first + second.charAt(0)), true)
    : undefined;

/** Less evidence, so one slip of 0 or 1 only, and the first group must hold a digit of its own. */
function guessPart([first = '', second = '', ...rest]: readonly string[]): Postcode | undefined {
  if (!/\d/.test(first) || rest.length > 0 || second.length > 2) return undefined;
  if (second.length > 1) return undefined;
  const whole = first + second;
  const texts = [...repairsOf(whole, 0)]
    .filter(([text, next]) => /[01]/.test(text.charAt(next - 1) + whole.charAt(next - 1)))
    .map(([text]) => text);
  return postcodeOf(onlyMatch(texts, second === '' ? OUTCODE_SHAPE : SECTOR_SHAPE), true);
}

/**
 * The postcode a text is, or `undefined` when it is not one (search for it as words then). Never throws.
 *
 * @example parsePostcode(' bt17-ogd.') // {kind: 'full', text: 'BT17 0GD', outcode: 'BT17', sector: 'BT17 0', guessed: true}
 * @example parsePostcode('B1 1') // {kind: 'sector', text: 'B1 1', outcode: 'B1', sector: 'B1 1', guessed: false}
 * @example parsePostcode('Oxford') // undefined
 */
export function parsePostcode(text: string): Postcode | undefined {
  const groups = groupsOf(text);
  return exactly(groups) ?? unfinished(groups) ?? guessFull(groups.join('')) ?? guessPart(groups);
}
