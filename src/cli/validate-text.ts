/** The doctor's findings as text: by record, then what families would miss, then the totals. */
import { RECORD_LISTS } from '../core/feed/parse.js';
import type { ProblemLevel } from '../core/feed/problems.js';
import type { LoadedFeed } from './load-feed.js';
import type { Missing } from './missing.js';
import { missingAdvice, missingSentence } from './missing-words.js';
import { printable } from './printable.js';
import { firstText, plain, problemGroups } from './problem-groups.js';
import type { TextProblem } from './read-json.js';
import { capitalised, counted, RECORD_WORDS, type Plural } from './record-words.js';
import { describeProblem } from './report.js';

const LEVEL_WORDS: Readonly<Record<ProblemLevel, Plural>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
};

const LEGEND =
  'An error means that something is left out. A warning means that it is shown, but likely wrong.';

function problemLines(problem: TextProblem): readonly string[] {
  const { says, mend } = describeProblem(problem);
  return [
    `  ${capitalised(LEVEL_WORDS[problem.level][0])}: ${says}`,
    ...(mend === '' ? [] : [`    To mend it: ${mend}`]),
    ...(problem.path === '' ? [] : [`    Where: ${problem.path}`]),
  ];
}

const groupLines = (loaded: LoadedFeed): readonly string[] =>
  problemGroups(loaded).flatMap(({ heading, isLeftOut, problems }) => [
    '',
    isLeftOut ? `${heading}: families do not see it` : heading,
    ...problems.flatMap(problemLines),
  ]);

function missingLines(missing: readonly Missing[]): readonly string[] {
  if (missing.length === 0) return [];
  const lines = missing.map((each) => `  ${missingSentence(each)} ${missingAdvice(each)}`);
  return ['', 'What families would miss', ...lines];
}

/** The totals by level: `2 errors, 1 warning`. */
function levelCounts(problems: readonly TextProblem[]): string {
  const levels: readonly ProblemLevel[] = ['error', 'warning', 'info'];
  const counts = levels
    .map((of) => ({ of, count: problems.filter(({ level }) => level === of).length }))
    .filter(({ count }) => count > 0)
    .map(({ of, count }) => counted(count, LEVEL_WORDS[of]));
  return counts.length === 0 ? 'nothing wrong' : counts.join(', ');
}

function totalLines({ feed, stats, problems, isReadable }: LoadedFeed): readonly string[] {
  if (!isReadable || !stats) return ['', 'This cannot be used as a feed.'];
  const found = `Found: ${levelCounts(problems)}.`;
  if (!feed) return ['', `${found} Until they are mended families see nothing of this feed.`];
  const totals = RECORD_LISTS.filter((list) => stats[list].read > 0).map((list) => {
    const { read, kept } = stats[list];
    const word = RECORD_WORDS[list]?.[1] ?? list;
    return `  ${capitalised(word)}: ${read} read, ${kept === read ? 'all' : kept} can be shown`;
  });
  const lines =
    totals.length === 0 ? ['  The feed is empty: no places, no offers, no sessions.'] : totals;
  return ['', 'Totals', ...lines, '', found, ...(problems.length === 0 ? [] : [LEGEND])];
}

/** The whole report, ending with a line break. */
export function validateText(
  address: string,
  loaded: LoadedFeed,
  missing: readonly Missing[],
): string {
  const name = loaded.feed && firstText(loaded.feed.publisher.name);
  const lines = [
    name === undefined ? address : `${plain(name)} (${address})`,
    ...groupLines(loaded),
    ...missingLines(missing),
    ...totalLines(loaded),
  ];
  return printable(`${lines.join('\n')}\n`);
}
