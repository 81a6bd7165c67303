/** The arguments of `sfl import` → what is to be read and written, or one sentence about what is wrong with them. */
import { basename, resolve } from 'node:path';
import { dayOf } from '../core/schedule/dates.js';
import { instantOf, parseNow } from '../core/schedule/local-time.js';
import { readArguments } from './command.js';

const OPTIONS = {
  out: { type: 'string' },
  report: { type: 'string' },
  now: { type: 'string' },
  assured: { type: 'string' },
  publisher: { type: 'string' },
} as const;

/** One call of `sfl import dfe-hubs`. */
export interface ImportCall {
  readonly hubs: string;
  readonly geocoded: string | undefined;
  readonly out: string;
  readonly report: string | undefined;
  /** Instant for the feed's `generated`. */
  readonly generated: string;
  /** `YYYY-MM-DD`, when the list was last right. */
  readonly assured: string | undefined;
  /** The day above was taken from the name of the file. */
  readonly isAssuredGuessed: boolean;
  readonly publisher: string | undefined;
}

type Maybe<T> = T | { readonly message: string };

/** The day written when neither an option nor a file name says one. */
const NO_DATE = '1970-01-01';

/** The first day of the month in a file's name, such as `2024-11-01` for `sites-2024-11.csv`. */
function monthInName(name: string): string | undefined {
  const match = /(?<!\d)(20\d\d)[-_ ]?(0[1-9]|1[0-2])(?!\d)/.exec(name);
  return match ? `${match[1] ?? ''}-${match[2] ?? ''}-01` : undefined;
}

/** An instant as the feed writes it: UTC, to the second. */
const instantText = (instantMs: number): string =>
  new Date(instantMs).toISOString().replace(/\.\d+Z$/, 'Z');

interface Files {
  readonly hubs: string;
  readonly geocoded: string | undefined;
  readonly out: string;
}

function filesOf(positionals: readonly string[], out: string | undefined): Maybe<Files> {
  const [format, hubs, geocoded, ...more] = positionals;
  if (format === undefined)
    return { message: 'say which kind of list it is, for example dfe-hubs.' };
  if (format !== 'dfe-hubs') {
    return { message: `there is no importer called "${format}". There is: dfe-hubs.` };
  }
  if (hubs === undefined) return { message: 'name the list to read.' };
  if (more.length > 0) return { message: `too many files: ${more.join(' ')}.` };
  if (out === undefined) return { message: 'say where to write the feed with --out FILE.' };
  const isRead = [hubs, geocoded].some(
    (file) => file !== undefined && resolve(file) === resolve(out),
  );
  return isRead
    ? { message: '--out names a list that is read; choose another file.' }
    : { hubs, geocoded, out };
}

type Times = Pick<ImportCall, 'generated' | 'assured' | 'isAssuredGuessed'>;

function timesOf(hubs: string, now: string | undefined, assured: string | undefined): Maybe<Times> {
  const wall = now === undefined ? undefined : parseNow(now);
  if (now !== undefined && !wall) {
    return { message: `--now has to look like 2026-11-21T09:00, not "${now}".` };
  }
  if (assured !== undefined && dayOf(assured) === undefined) {
    return { message: `--assured has to be a day like 2024-11-01, not "${assured}".` };
  }
  const month = monthInName(basename(hubs));
  return {
    generated: wall ? instantText(instantOf(wall)) : `${month ?? NO_DATE}T00:00:00Z`,
    assured: assured ?? month,
    isAssuredGuessed: assured === undefined && month !== undefined,
  };
}

/** Reads the arguments after `sfl import`. */
export function importCall(args: readonly string[]): Maybe<{ readonly call: ImportCall }> {
  const read = readArguments(args, OPTIONS);
  if (!read.ok) return read;
  const { out, report, now, assured, publisher } = read.values;
  const files = filesOf(read.positionals, out);
  if ('message' in files) return files;
  const times = timesOf(files.hubs, now, assured);
  return 'message' in times ? times : { call: { ...files, ...times, report, publisher } };
}
