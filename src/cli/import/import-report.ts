/** An import report → plain English: totals first, then every change that a person should look at. */
import { printable } from '../printable.js';
import type { ImportIssue, ImportReport } from './issues.js';

/** What each code means, as one sentence about the things it happened to. */
const MEANINGS: Readonly<Record<string, string>> = {
  'authority-unreadable':
    'The council code is not an official nine-character code, so it was left out.',
  'blank-row': 'An empty row was passed over.',
  'csv-quotes': 'A quotation mark is never closed, so the file was read line by line.',
  'duplicate-name': 'A place of another council has the same name. Both are kept.',
  'duplicate-name-in-council':
    'Another place of the same council has the same name. Both are kept: give each a name of its own.',
  'duplicate-postcode': 'Another place has the same postcode. Both are kept: is it one building?',
  'duplicate-row': 'The same name, postcode and council are in the list twice. One is kept.',
  encoding:
    'The file is not saved as UTF-8. It was read anyway: look at its accents and apostrophes.',
  'geocode-conflict':
    'The list of points has this postcode twice and the two differ. The first was used.',
  'geocoded-unused': 'The list of points has a postcode that the hub list does not have.',
  'html-in-text': 'A web page code in the name was turned into the character it stands for.',
  'lat-lng-out-of-uk':
    'The point is not in the United Kingdom, so the place is kept without a point.',
  'lat-lng-swapped': 'Latitude and longitude were the wrong way round and were turned.',
  'lat-lng-unreadable': 'The point is not a pair of numbers, so the place is kept without a point.',
  'list-date': 'The day the list was last right is taken from the month in its file name.',
  mojibake: 'A damaged apostrophe in the name was put right.',
  'mojibake-guessed':
    'A damaged character in the name was replaced by the likely one. Please check.',
  'mojibake-removed': 'A damaged character in the name was taken out. Please check.',
  'name-has-code-prefix': 'The name begins with a code that families may not know.',
  'name-missing': 'The row has no name, so it was left out.',
  'name-repeats': 'The name says the same thing twice. It is kept as it is.',
  'name-spelling': 'A word of the name may be misspelt. It is kept as it is.',
  'not-geocoded': 'No point is known for this postcode, so the place is kept without a point.',
  'postcode-letter-o':
    'The postcode has a letter where a digit belongs, or the other way round. Please check.',
  'postcode-missing':
    'The row has no postcode, so the place is kept without one and without a point.',
  'postcode-not-found':
    'This postcode does not exist (any more). It is kept as it was written, without a point on the map.',
  'postcode-spacing': 'The postcode was written the usual way: capitals and one space.',
  'postcode-unreadable':
    'This is not a whole postcode, so the place is kept without one and without a point.',
  'role-from-name': 'The role is taken from the last word of the name. Please check.',
  'role-unclear': 'The name sounds like another kind of building. It is kept as a hub.',
  'row-too-long': 'The row has more cells than the header. What is beyond was left out.',
  'row-too-short': 'The row has fewer cells than the header.',
  'white-space': 'Spaces or invisible characters in the name were tidied.',
};

/** The sentence for an issue code; an unknown code stands for itself. */
export const meaningOf = (code: string): string =>
  Object.hasOwn(MEANINGS, code) ? (MEANINGS[code] ?? code) : code;

const KINDS: readonly (readonly [ImportIssue['kind'], string])[] = [
  ['left-out', 'Left out'],
  ['guessed', 'Guessed: please check'],
  ['repaired', 'Repaired'],
  ['noted', 'Worth a look'],
];

/** Examples shown for one code; the report file has all. */
const MOST_EXAMPLES = 5;

const quoted = (text: string): string => JSON.stringify(text);

/** Lines of the first file need no name; those of another list do. */
function whereOf({ source, line }: ImportIssue, report: ImportReport): string {
  if (line === undefined) return source;
  return source === report.inputs[0]?.file ? `line ${line}` : `${source} line ${line}`;
}

function exampleLine(issue: ImportIssue, report: ImportReport): string {
  const { name, from, to } = issue;
  const about = name !== undefined && name !== from && name !== to ? ` ${name}` : '';
  const was = from === undefined ? '' : ` (${from})`;
  const change = from !== undefined && to !== undefined ? ` ${quoted(from)} -> ${quoted(to)}` : was;
  return `    ${whereOf(issue, report)}:${about}${change}`;
}

function kindLines(kind: ImportIssue['kind'], title: string, report: ImportReport): string[] {
  const issues = report.issues.filter((issue) => issue.kind === kind);
  if (issues.length === 0) return [];
  const lines = ['', title];
  for (const code of Object.keys(report.codes)) {
    const of = issues.filter((issue) => issue.code === code);
    if (of.length === 0) continue;
    lines.push(`  ${of.length} × ${meaningOf(code)} [${code}]`);
    lines.push(...of.slice(0, MOST_EXAMPLES).map((issue) => exampleLine(issue, report)));
    if (of.length > MOST_EXAMPLES) lines.push(`    and ${of.length - MOST_EXAMPLES} more`);
  }
  return lines;
}

function inputLine({
  file,
  rows,
  encoding,
  delimiter,
  columnsLeftOut,
}: ImportReport['inputs'][number]): string {
  const unused =
    columnsLeftOut.length === 0 ? '' : `; columns not used: ${columnsLeftOut.join(', ')}`;
  return `Read ${file}: ${rows} rows (${encoding}, ${delimiter}${unused})`;
}

const touched = (report: ImportReport, key: 'repaired' | 'guessed' | 'leftOut' | 'noted'): number =>
  report.rows.filter((row) => row[key].length > 0).length;

/** The whole report as lines of text, ending with a line break. */
export function importReportText(report: ImportReport): string {
  const without = report.recordsWithoutPoint;
  const lines = [
    ...report.inputs.map(inputLine),
    `Rows ${report.rowsRead}, places made ${report.records}, of them without a point ${without}.`,
    `Rows repaired ${touched(report, 'repaired')}, with a guess ${touched(report, 'guessed')}, ` +
      `with something left out ${touched(report, 'leftOut')}, worth a look ${touched(report, 'noted')}.`,
    ...KINDS.flatMap(([kind, title]) => kindLines(kind, title, report)),
  ];
  return printable(`${lines.join('\n')}\n`);
}
