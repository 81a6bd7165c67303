/**
 * Packs a list of postcodes or outcodes with their positions into the national table that widgets fetch on the
 * first postcode search. `unpackOutcodes` in `src/core/geo/gazetteer.ts` describes and reads the form.
 *
 *     npx tsx src/tools/pack-outcodes.ts outcodes.csv --origin 'FreeMapTools outcode table (OS, Royal Mail and ONS data)'
 *     npx tsx src/tools/pack-outcodes.ts ONSPD_FEB_2027_UK.csv --origin 'ONS Postcode Directory, February 2027'
 *
 * Positions are rounded to 1/1000° of latitude and 1/500° of longitude: at most 56 m north or south and 72 m east or
 * west, 91 m in all, far inside an outcode. The same input gives the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { distanceMetres, type Point } from '../core/geo/distance.js';
import { unpackOutcodes } from '../core/geo/gazetteer.js';
import { readOutcodes, type OutcodeList } from './outcode-list.js';

const PER_DEGREE: Point = { lat: 1000, lng: 500 };
const MOST_BYTES = 20_000;
const DEFAULT_OUT = fileURLToPath(new URL('../gazetteer/outcodes.json', import.meta.url));

const ATTRIBUTION =
  'Contains public sector information licensed under the Open Government Licence v3.0. ' +
  'Contains OS data © Crown copyright and database right. ' +
  'Contains Royal Mail data © Royal Mail copyright and database right. ' +
  'Source: Office for National Statistics licensed under the Open Government Licence v.3.0.';

const HELP = `Packs a list of UK postcodes or outcodes into the table the widgets use.

Use: npx tsx src/tools/pack-outcodes.ts FILE.csv [--out FILE.json] [--origin "who made the list, and when"]

FILE.csv has OUTCODE,LATITUDE,LONGITUDE without a header, or a header naming such columns in any order.
In a list of whole postcodes (ONSPD) an outcode lies at the mean of its live postcodes.
`;

interface District {
  readonly number: number;
  readonly letter: string;
  readonly point: Point;
}

/** "1-7 11 1A" for districts in order: runs of three or more whole numbers are shortened. */
function districtRuns(districts: readonly District[]): string {
  const runs: { from: number; until: number; letter: string }[] = [];
  for (const { number, letter } of districts) {
    const last = runs.at(-1);
    if (last !== undefined && letter + last.letter === '' && number === last.until + 1)
      last.until = number;
    else runs.push({ from: number, until: number, letter });
  }
  const words = runs.map(({ from, until, letter }) => {
    if (until === from) return `${from}${letter}`;
    return until === from + 1 ? `${from} ${until}` : `${from}-${until}`;
  });
  return words.join(' ');
}

function byNumberThenLetter(a: District, b: District): number {
  return a.number === b.number ? a.letter.localeCompare(b.letter, 'en') : a.number - b.number;
}

function packedArea(districts: readonly District[]): string {
  let [lastLat, lastLng] = [0, 0];
  const steps = districts.flatMap(({ point }) => {
    const lat = Math.round(point.lat * PER_DEGREE.lat);
    const lng = Math.round(point.lng * PER_DEGREE.lng);
    const step = [lat - lastLat, lng - lastLng];
    [lastLat, lastLng] = [lat, lng];
    return step;
  });
  return `${districtRuns(districts)}|${steps.join(' ')}`;
}

/**
 * The table in its packed form, sorted by area and district.
 *
 * @example packedAreas(new Map([['DE1', {lat: 52.9219, lng: -1.4762}]])) // {DE: '1|52922 -738'}
 * @throws Error for a key that is not letters, a number and at most one letter
 */
export function packedAreas(points: ReadonlyMap<string, Point>): Readonly<Record<string, string>> {
  const areas = new Map<string, District[]>();
  for (const [outcode, point] of points) {
    const [, area, number, letter] = /^([A-Z]{1,2})(\d{1,2})([A-Z]?)$/.exec(outcode) ?? [];
    if (area === undefined || letter === undefined) throw new Error(`${outcode} is not an outcode`);
    areas.set(area, [...(areas.get(area) ?? []), { number: Number(number), letter, point }]);
  }
  const names = [...areas.keys()].sort();
  return Object.fromEntries(
    names.map((name) => {
      const districts = areas.get(name) ?? [];
      districts.sort(byNumberThenLetter);
      return [name, packedArea(districts)];
    }),
  );
}

/** The text of the committed file, laid out as Prettier leaves it: one area a line, so that changes can be read. */
export function tableText({ points, sha256 }: OutcodeList, origin: string): string {
  const table = {
    format: 'sfl-outcodes',
    version: 1,
    origin,
    inputSha256: sha256,
    licence: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: ATTRIBUTION,
    perDegree: [PER_DEGREE.lat, PER_DEGREE.lng],
    areas: packedAreas(points),
  };
  return `${JSON.stringify(table, null, 2).replace(/\[\s+(\d+),\s+(\d+)\s+\]/, '[$1, $2]')}\n`;
}

/** How far the packed points are from the list's, in metres, the smallest first; throws if one is missing. */
export function roundingErrorsMetres(
  points: ReadonlyMap<string, Point>,
  text: string,
): readonly number[] {
  const table = unpackOutcodes(JSON.parse(text));
  const errors = [...points].map(([outcode, point]) => {
    const packed = table?.get(outcode);
    if (packed === undefined) throw new Error(`${outcode} did not survive the packing`);
    return distanceMetres(point, packed);
  });
  return errors.sort((a, b) => a - b);
}

function report({ points, rows, skipped }: OutcodeList, text: string): string {
  const errors = roundingErrorsMetres(points, text);
  const skips = Object.entries(skipped).map(([why, count]) => `  ${count} skipped: ${why}`);
  const median = errors[Math.floor(errors.length / 2)] ?? 0;
  return [
    `${rows} rows, ${points.size} outcodes`,
    ...skips,
    `rounding: median ${median.toFixed(0)} m, worst ${(errors.at(-1) ?? 0).toFixed(0)} m`,
    `gzip -9: ${gzipSync(text, { level: 9 }).length} bytes of ${MOST_BYTES}`,
  ].join('\n');
}

interface Call {
  readonly file: string;
  readonly out: string;
  readonly origin: string;
}

/** What was asked for; a sentence when it cannot be done. */
function callOf(argv: readonly string[]): Call | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { out: { type: 'string' }, origin: { type: 'string' } },
    });
    const [file, ...rest] = positionals;
    if (file === undefined || rest.length > 0) return 'Name one file.';
    return { file, out: values.out ?? DEFAULT_OUT, origin: values.origin ?? basename(file) };
  } catch (error) {
    return wordsOf(error);
  }
}

const wordsOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** Reads, packs, reports and writes; throws in words. */
async function pack({ file, out, origin }: Call): Promise<void> {
  const list = await readOutcodes(file);
  if (list.points.size === 0)
    throw new Error('It holds no outcode with a position in the United Kingdom.');
  const text = tableText(list, origin);
  console.log(report(list, text));
  if (gzipSync(text, { level: 9 }).length > MOST_BYTES) {
    throw new Error('The table is too big for a phone, so nothing was written.');
  }
  writeFileSync(out, text);
}

/** The exit code: 0 written or help shown, 1 no table could be made of the file, 64 called wrongly. */
async function run(argv: readonly string[]): Promise<number> {
  if (argv.includes('--help')) {
    console.log(HELP);
    return 0;
  }
  const call = callOf(argv);
  if (typeof call === 'string') {
    console.error(`${call}\n\n${HELP}`);
    return 64;
  }
  try {
    await pack(call);
    return 0;
  } catch (error) {
    console.error(`${call.file}: ${wordsOf(error)}`);
    return 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await run(process.argv.slice(2));
}
