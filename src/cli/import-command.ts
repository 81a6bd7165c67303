/** `sfl import FORMAT …`: chooses the importer, reads its files, writes the feed and the report. */
import { rename, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { checkFeed } from '../core/feed/checks.js';
import { parseFeed } from '../core/feed/parse.js';
import { EXIT, usageError, type Command, type CommandIo } from './command.js';
import { feedText } from './feed-text.js';
import { importCall, type ImportCall } from './import-call.js';
import { importDfeHubs, type DfeHubsResult } from './import/dfe-hubs.js';
import { importReportText } from './import/import-report.js';
import type { ImportIssue, ImportReport } from './import/issues.js';
import type { SourceFile } from './import/source-table.js';
import { readBytes } from './read-bytes.js';
import { describeProblem } from './report.js';

const NAME = 'import';

const HELP = `sfl import: makes an offer feed from a list you already have.

Use: sfl import dfe-hubs RAW.csv [GEOCODED.csv] --out FEED.json

  RAW.csv             the Department for Education's "List of family hub sites": name and postcode
  GEOCODED.csv        the same postcodes with latitude, longitude and council; without it the places
                      have no point on the map

  --out FILE          where to write the feed
  --report FILE       also write what was repaired, guessed and left out, row by row, as JSON
  --now TIME          the time written in the feed, like 2026-11-21T09:00; without it the month in the
                      name of RAW.csv, so that the same files give the same feed
  --assured DATE      the day the list was last right, like 2024-11-01; families see it as "last
                      checked". Without it the first day of the month in the name of RAW.csv
  --publisher NAME    who publishes the feed

Ends with 0 when a feed was written, 1 when the lists hold no hub, 2 when a file cannot be read.
`;

type Refusal = Extract<DfeHubsResult, { ok: false }>['reason'];

const WHY: Readonly<Record<Refusal, string>> = {
  html: 'is a web page and not a list. Download the list itself and try again.',
  'no-columns':
    'has no row of headings with a name and a postcode (and, for points, latitude and longitude).',
  'no-rows': 'has headings but no hub below them.',
};

type ReadSource = { readonly file: SourceFile } | { readonly message: string };

async function sourceFile(path: string, io: CommandIo): Promise<ReadSource> {
  const read = await readBytes(path, io.fetch);
  if (read.ok) return { file: { name: basename(path), bytes: read.bytes } };
  return { message: `${path}: ${describeProblem(read.problem).says}` };
}

/** Replaces the file in one step, so that a reader never meets half a feed. */
async function writeWhole(path: string, text: string): Promise<string | undefined> {
  const temporary = `${path}.part`;
  try {
    await writeFile(temporary, text);
    await rename(temporary, path);
    return undefined;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no reason given';
    return `${path} cannot be written (${code}).`;
  }
}

/** What the feed doctor says about the feed that was made: it should say nothing. */
function doctorLines(feed: unknown): readonly string[] {
  const { feed: parsed, problems } = parseFeed(feed);
  return [...problems, ...(parsed ? checkFeed(parsed) : [])].map(
    (problem) => `${problem.path} ${describeProblem(problem).says}`,
  );
}

function withListDate(
  report: ImportReport,
  { assured, hubs, isAssuredGuessed }: ImportCall,
): ImportReport {
  if (!isAssuredGuessed || assured === undefined) return report;
  const source = basename(hubs);
  const issue: ImportIssue = {
    ...{ level: 'info', kind: 'guessed', code: 'list-date' },
    ...{ source, from: source, to: assured },
  };
  return {
    ...report,
    issues: [issue, ...report.issues],
    codes: { ...report.codes, 'list-date': 1 },
  };
}

async function finish(
  result: Extract<DfeHubsResult, { ok: true }>,
  call: ImportCall,
  io: CommandIo,
): Promise<number> {
  const report = withListDate(result.report, call);
  const writes: [string, string][] = [[call.out, feedText(result.feed)]];
  if (call.report !== undefined) writes.push([call.report, `${JSON.stringify(report, null, 2)}\n`]);
  for (const [path, text] of writes) {
    const failure = await writeWhole(path, text);
    if (failure !== undefined) {
      io.err(`sfl import: ${failure}\n`);
      return EXIT.unreadable;
    }
  }
  io.err(importReportText(report));
  for (const line of doctorLines(result.feed)) io.err(`The feed made has a fault: ${line}\n`);
  io.err(`\nWrote ${call.out}\n`);
  return EXIT.ok;
}

async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const read = importCall(args);
  if ('message' in read) return usageError(io, NAME, read.message);
  const { call } = read;
  const paths = [call.hubs, ...(call.geocoded === undefined ? [] : [call.geocoded])];
  const files: SourceFile[] = [];
  for (const path of paths) {
    const source = await sourceFile(path, io);
    if ('message' in source) {
      io.err(`sfl import: ${source.message}\n`);
      return EXIT.unreadable;
    }
    files.push(source.file);
  }
  const [hubs, geocoded] = files;
  if (!hubs) return EXIT.unreadable;
  const { generated, assured, publisher } = call;
  const result = importDfeHubs({ hubs, geocoded, generated, assured, publisher });
  if (result.ok) return finish(result, call, io);
  io.err(`sfl import: ${result.file} ${WHY[result.reason]}\n`);
  return result.reason === 'no-rows' ? EXIT.faults : EXIT.unreadable;
}

/** `sfl import dfe-hubs RAW.csv [GEOCODED.csv] --out FEED.json` */
export const importCommand: Command = {
  name: NAME,
  summary: 'make a feed from a list you already have (dfe-hubs)',
  help: HELP,
  run,
};
