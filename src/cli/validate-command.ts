/** `sfl validate`: the feed doctor. Reads a feed, says in plain English what is wrong and what is missing. */
import { parseNow, wallTimeAt, type WallTime } from '../core/schedule/local-time.js';
import { EXIT, readArguments, usageError, type Command, type CommandIo } from './command.js';
import { loadFeed, type LoadedFeed } from './load-feed.js';
import { missingFacts, type Missing } from './missing.js';
import { outOfDateProblems } from './out-of-date.js';
import { describeProblem } from './report.js';
import { missingSentence } from './missing-words.js';
import { validateText } from './validate-text.js';

const NAME = 'validate';

const HELP = `sfl validate: checks an offer feed and says in plain English what is wrong and how to mend it.

Use: sfl validate FILE|URL [--json] [--strict] [--now TIME]

  FILE|URL      the feed; its parts are read too
  --json        print {ok, problems, missing, stats} for programs
  --strict      count warnings as errors
  --now TIME    check as if it were this time in the United Kingdom, like 2026-11-21T09:00

Errors: something is left out and families do not see it. Warnings: shown, but likely wrong.

Ends with 0 when there are no errors, 1 when there are, 2 when this is not a feed that can be read.
`;

const OPTIONS = {
  json: { type: 'boolean' },
  strict: { type: 'boolean' },
  now: { type: 'string' },
} as const;

function exitCode({ isReadable, problems }: LoadedFeed, isStrict: boolean): number {
  if (!isReadable) return EXIT.unreadable;
  const isFault = problems.some(
    ({ level }) => level === 'error' || (isStrict && level === 'warning'),
  );
  return isFault ? EXIT.faults : EXIT.ok;
}

function jsonText(loaded: LoadedFeed, missing: readonly Missing[], code: number): string {
  const answer = {
    ok: code === EXIT.ok,
    problems: loaded.problems.map((problem) => ({ ...problem, ...describeProblem(problem) })),
    missing: missing.map((each) => ({ ...each, says: missingSentence(each) })),
    stats: loaded.stats ?? null,
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}

interface ValidateCall {
  readonly address: string;
  readonly isJson: boolean;
  readonly isStrict: boolean;
  readonly now: WallTime;
}

function validateCall(args: readonly string[]): { call: ValidateCall } | { message: string } {
  const read = readArguments(args, OPTIONS);
  if (!read.ok) return read;
  const { json: isJson = false, strict: isStrict = false, now: at } = read.values;
  const [address, ...more] = read.positionals;
  if (address === undefined) return { message: 'name the feed to check: a file or a web address.' };
  if (more.length > 0) return { message: `one feed at a time, please: ${more.join(' ')}.` };
  const now = at === undefined ? wallTimeAt(Date.now()) : parseNow(at);
  if (!now) return { message: `--now has to look like 2026-11-21T09:00, not "${at ?? ''}".` };
  return { call: { address, isJson, isStrict, now } };
}

async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const read = validateCall(args);
  if ('message' in read) return usageError(io, NAME, read.message);
  const { address, isJson, isStrict, now } = read.call;
  const loaded = await loadFeed(address, io.fetch, (feed) => outOfDateProblems(feed, now));
  const missing = loaded.feed ? missingFacts(loaded.feed) : [];
  const code = exitCode(loaded, isStrict);
  if (isJson) io.out(jsonText(loaded, missing, code));
  else {
    const print = loaded.isReadable ? io.out : io.err;
    print(validateText(address, loaded, missing));
  }
  return code;
}

/** `sfl validate FILE|URL [--json] [--strict] [--now TIME]` */
export const validateCommand: Command = {
  name: NAME,
  summary: 'check a feed and say in plain English what is wrong',
  help: HELP,
  run,
};
