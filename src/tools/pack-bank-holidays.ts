/**
 * Packs GOV.UK's list of bank holidays (the shape of https://www.gov.uk/bank-holidays.json) into
 * `src/core/schedule/bank-holidays.generated.ts`, one short string a division.
 *
 *     npx tsx src/tools/pack-bank-holidays.ts FILE [--from 2024] [--out FILE]
 *
 * Names and `bunting` are left out: bunting says how to decorate, not what is closed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { dayOf } from '../core/schedule/dates.js';

const DIVISIONS = ['england-and-wales', 'scotland', 'northern-ireland'] as const;
const DEFAULT_OUT = fileURLToPath(
  new URL('../core/schedule/bank-holidays.generated.ts', import.meta.url),
);

const HEADER = `/**
 * Bank holidays by division, packed by \`src/tools/pack-bank-holidays.ts\`; not edited by hand.
 *
 * Source: GOV.UK, https://www.gov.uk/bank-holidays. Contains public sector information licensed under the
 * Open Government Licence v3.0. Each number is a step in days, in base 36, from the holiday before; the first is
 * from 1970-01-01.
 */`;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Day numbers of one division's events from a year on, sorted. Throws in words when the shape is another. */
const divisionDays = (source: unknown, division: string, fromYear: number): readonly number[] => {
  const entry = isObject(source) ? source[division] : undefined;
  const events = isObject(entry) ? entry['events'] : undefined;
  if (!Array.isArray(events)) throw new Error(`"${division}" has no list of events`);
  const days = events.map((event: unknown) => {
    const date = isObject(event) ? event['date'] : undefined;
    const day = typeof date === 'string' ? dayOf(date) : undefined;
    if (day === undefined)
      throw new Error(`"${division}" has an event whose date is ${String(date)}`);
    return day;
  });
  const firstDay = dayOf(`${String(fromYear).padStart(4, '0')}-01-01`) ?? 0;
  const kept = [...new Set(days)].filter((day) => day >= firstDay).sort((a, b) => a - b);
  if (kept.length === 0) throw new Error(`"${division}" has no bank holiday from ${fromYear} on`);
  return kept;
};

const packed = (days: readonly number[]): string =>
  days.map((day, index) => (day - (days[index - 1] ?? 0)).toString(36)).join(' ');

const property = (name: string, text: string): string => {
  const key = name.includes('-') ? `'${name}'` : name;
  return `  ${key}:\n    '${text}',`;
};

/**
 * The text of the generated module.
 *
 * @param source the parsed JSON, GOV.UK's shape
 * @param fromYear first year to keep
 * @throws Error, in words, when a division or a date cannot be read
 */
export const bankHolidayModule = (source: unknown, fromYear: number): string => {
  const lines = DIVISIONS.map((division) =>
    property(division, packed(divisionDays(source, division, fromYear))),
  );
  return `${HEADER}\nexport const packedBankHolidays = {\n${lines.join('\n')}\n} as const;\n`;
};

const run = (): number => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      from: { type: 'string', default: '2024' },
      out: { type: 'string', default: DEFAULT_OUT },
    },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length !== 1 || !/^\d{4}$/.test(values.from)) {
    console.error('Usage: pack-bank-holidays FILE [--from YEAR] [--out FILE]');
    return 64;
  }
  const source: unknown = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(values.out, bankHolidayModule(source, Number(values.from)));
  return 0;
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    process.exitCode = run();
  } catch (error) {
    console.error(`pack-bank-holidays: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  }
}
