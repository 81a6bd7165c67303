/**
 * Problem codes → English for the officer who keeps the feed: what is wrong, and how to mend it. Short sentences
 * and everyday words. A code that is not known here still says its field and what was found, so that a newer
 * core never leaves anyone without an answer.
 */
import type { Describe, Description } from './description.js';
import { exampleOf, fieldOf, nounOf, shapeAdvice } from './field-words.js';
import type { TextProblem } from './read-json.js';
import { SOURCE_WORDS } from './source-words.js';
import { suggestionFor } from './suggestion.js';

/** The field a problem is about, to begin a sentence with. */
function subjectOf({ path }: TextProblem): string {
  const noun = nounOf(path);
  return noun.charAt(0).toUpperCase() + noun.slice(1);
}

const foundText = ({ found }: TextProblem): string =>
  found === undefined ? '' : ` ${JSON.stringify(found)}`;

/** `[…]` and `{…}` stand for lists and groups and are not shown in quotation marks. */
const isShown = ({ found }: TextProblem): boolean =>
  found !== undefined && found !== '[…]' && found !== '{…}';

const like = (path: string): string => {
  const example = exampleOf(path);
  const field = fieldOf(path);
  return example === undefined || field === undefined ? '' : `, like "${field}": ${example}`;
};

const KINDS_OF_VALUE: Readonly<Record<string, string>> = {
  string: 'text in quotation marks',
  number: 'a number without quotation marks',
  integer: 'a whole number without quotation marks',
  boolean: 'true or false without quotation marks',
  array: 'a list in square brackets [ ]',
  object: 'a group in curly brackets { }',
};

const kindOfValue = (expected: string | undefined): string =>
  (expected !== undefined && Object.hasOwn(KINDS_OF_VALUE, expected) && KINDS_OF_VALUE[expected]) ||
  'another kind of value';

const didYouMean = (shape: string, found: string | undefined): string => {
  const suggestion = found === undefined ? undefined : suggestionFor(shape, found);
  return suggestion === undefined ? '' : ` Did you mean ${suggestion}?`;
};

function describePattern(problem: TextProblem): Description {
  const { path, expected = '', found } = problem;
  // The schema names most shapes; a pattern of its own has only the name of its field.
  const shape = /^[A-Z][A-Za-z]+$/.test(expected) ? expected : (fieldOf(path) ?? '');
  const advice = shapeAdvice(shape) ?? `Write it in another way${like(path)}.`;
  return {
    says: `${subjectOf(problem)}${foundText(problem)} is not written in a way that can be read.`,
    mend: `${advice}${didYouMean(shape, found)}`,
  };
}

function describeLimit(problem: TextProblem, word: 'small' | 'large'): Description {
  const { path, found = '', expected = '' } = problem;
  const field = fieldOf(path);
  if (field === 'lat' || field === 'lng') {
    return {
      says: `${subjectOf(problem)} ${found} is not in the United Kingdom.`,
      mend: 'Check the point: latitude is 49 to 61.5, longitude is -9 to 2.5. They may be the wrong way round.',
    };
  }
  const limit = word === 'small' ? 'least' : 'most';
  return {
    says: `${subjectOf(problem)} ${found} is too ${word}.`,
    mend: `It can be ${expected} at the ${limit}.`,
  };
}

const schemaWords: Readonly<Record<string, Describe>> = {
  'schema/type': (problem) => ({
    says: `${subjectOf(problem)} is not the right kind of value.`,
    mend: `It has to be ${kindOfValue(problem.expected)}${like(problem.path)}.`,
  }),
  'schema/required': (problem) => ({
    says: `${subjectOf(problem)} is missing.`,
    mend: `Add it${like(problem.path)}.`,
  }),
  'schema/pattern': describePattern,
  'schema/enum': (problem) => ({
    says: `${subjectOf(problem)} has a value that is not known:${foundText(problem)}. It is read as "unknown".`,
    mend: `Use one of these: ${problem.expected ?? 'the values the format lists'}.`,
  }),
  'schema/const': (problem) => ({
    says: `${subjectOf(problem)} is not the one this format has${isShown(problem) ? `:${foundText(problem)}` : ''}.`,
    mend: `It has to be ${JSON.stringify(problem.expected ?? '')}.`,
  }),
  'schema/minimum': (problem) => describeLimit(problem, 'small'),
  'schema/maximum': (problem) => describeLimit(problem, 'large'),
  'schema/items': (problem) => ({
    says: `${subjectOf(problem)} does not have the right number of items: it has ${problem.found ?? 'none'}.`,
    mend: `It needs ${problem.expected ?? '1'}${like(problem.path)}.`,
  }),
  'schema/key': (problem) => ({
    says: `${JSON.stringify(problem.found ?? '')} cannot be the name of a field here.`,
    mend: shapeAdvice(problem.expected ?? '') ?? 'Give it another name.',
  }),
  'schema/union': (problem) => ({
    says: `${subjectOf(problem)} is not the right kind of value.`,
    mend: /string/.test(problem.expected ?? '')
      ? 'Write text in quotation marks, or one text for each language, like {"en": "Hello", "cy": "Helo"}.'
      : `It has to be one of these: ${problem.expected ?? 'the kinds the format lists'}.`,
  }),
};

const feedWords: Readonly<Record<string, Describe>> = {
  'feed/format': () => ({
    says: 'This is not an offer feed: it does not begin with "format": "sfl-offer-feed".',
    mend: 'Check that this is the right file. To make a feed from another kind of list, use sfl import.',
  }),
  'feed/version': (problem) => ({
    says: `This feed is written for version ${problem.found ?? 'unknown'} of the format, and this program reads version 1.`,
    mend: 'Use a newer program, or publish the feed as version 1.',
  }),
  'feed/not-an-object': () => ({
    says: 'This is not an offer feed: a feed begins with { and ends with }.',
    mend: 'Check that this is the right file.',
  }),
  'feed/too-deep': (problem) => ({
    says: `${problem.path === '' ? 'The feed' : 'This part of the feed'} has brackets inside brackets more than ${problem.expected ?? '32'} deep.`,
    mend: 'A program may have gone round in circles when it wrote this. Take out the inner levels.',
  }),
  'feed/too-many-records': (problem) => ({
    says: `${subjectOf(problem)} has ${problem.found ?? 'too many'} records. The most a feed can have is ${problem.expected ?? '100000'}.`,
    mend: 'Split the feed into parts.',
  }),
};

const recordWords: Readonly<Record<string, Describe>> = {
  'check/duplicate-id': (problem) => ({
    says: `The id${foundText(problem)} is used twice in this list. Only the first is kept.`,
    mend: 'Give each record an id of its own.',
  }),
  'check/id-in-two-lists': (problem) => ({
    says: `The id${foundText(problem)} is also used in the list of ${problem.expected ?? 'other records'}.`,
    mend: 'Give each record an id of its own.',
  }),
  'check/dangling': (problem) => ({
    says: `${subjectOf(problem)} points to${foundText(problem)}, and nothing in ${problem.expected ?? 'the feed'} has that id.`,
    mend: 'Correct the id, add what it points to, or take the link out.',
  }),
  'check/parent-loop': () => ({
    says: 'This place belongs, through other places, to itself.',
    mend: 'Let one of these places be the hub at the top: take its "parent" out.',
  }),
  'check/text-too-long': (problem) => ({
    says: `${subjectOf(problem)} is longer than ${problem.expected ?? '10000'} letters. The rest is cut off.`,
    mend: 'Shorten it, or put the rest on a web page and link to it.',
  }),
  'check/value-too-long': (problem) => ({
    says: `${subjectOf(problem)} is longer than ${problem.expected ?? '10000'} letters, so it is left out.`,
    mend: 'Check that nothing was pasted into it by mistake.',
  }),
  'check/nothing-left': (problem) => ({
    says: `Nothing in ${nounOf(problem.path)} can be read, so it is left out.`,
    mend: 'Mend its items: each is listed here.',
  }),
  'check/ages-reversed': () => ({
    says: 'The youngest age is not below the oldest, so no child is the right age.',
    mend: 'Ages are in months and the oldest is not included: up to the first birthday is 0 to 12.',
  }),
  'check/free-with-amount': (problem) => ({
    says: `It is marked free and also costs £${Number(problem.found ?? 0).toFixed(2)}.`,
    mend: 'Keep one of the two.',
  }),
};

const timeWords: Readonly<Record<string, Describe>> = {
  'check/date-does-not-exist': (problem) => ({
    says: `There is no such day as ${problem.found ?? 'this'}.`,
    mend: 'Check the day and the month. Write year, month and day, like 2027-01-31.',
  }),
  'check/half-a-time': () => ({
    says: 'A start or an end of the time is missing.',
    mend: 'Give both, or neither if the time is not known.',
  }),
  'check/closes-before-opens': (problem) => ({
    says: `The closing time is not after the opening time (${problem.found ?? ''}).`,
    mend: 'Swap them, or check for am and pm: two in the afternoon is 14:00.',
  }),
  'check/ends-next-day': (problem) => ({
    says: `It ends before it starts (${problem.found ?? ''}), so it is shown as ending the next day.`,
    mend: 'Check for am and pm: two in the afternoon is 14:00.',
  }),
  'check/range-reversed': (problem) => ({
    says: `The last date is before the first (${problem.found ?? ''}), so there are no days in between.`,
    mend: 'Swap the two dates.',
  }),
  'check/session-without-a-where': () => ({
    says: 'It does not say where this session is.',
    mend: 'Add "place" with the id of a place, or "online" with a link.',
  }),
  'check/interval-without-anchor': (problem) => ({
    says: `It runs every ${problem.found ?? 'few'} weeks or months, but not counted from when. Its dates cannot be worked out.`,
    mend: 'Add the date of the first session as "from" in the schedule. If it runs every week, set "interval" to 1.',
  }),
  'check/no-such-calendar': (problem) => ({
    says: `It runs in ${problem.found ?? ''} time only, and the feed does not say when that is.`,
    mend: `Add the dates to "calendars": {"${problem.found ?? 'term'}": [{"from": …, "until": …}]}.`,
  }),
  'check/moved-without-to': (problem) => ({
    says: `The session on ${problem.found ?? 'a date'} is marked as moved, but not where or when to. It is shown as cancelled.`,
    mend: 'Add "to" with the new date, time or place.',
  }),
  'check/change-without-occurrence': (problem) => ({
    says: `There is a change for ${problem.found ?? 'a date'}, but the session does not run on that day.`,
    mend: 'Check the date of the change, or use "extra" for an additional date.',
  }),
  'check/more-left-than-places': (problem) => ({
    says: `More spaces are left than there are (${problem.found ?? ''}).`,
    mend: 'Check the two numbers.',
  }),
  'check/feed-expired': (problem) => ({
    says: `The feed says it is out of date since ${problem.found ?? ''}. Families are told so.`,
    mend: 'Publish a fresh feed, with a later "expires".',
  }),
  'check/alert-over': (problem) => ({
    says: `Its alert was to end on ${problem.found ?? ''}.`,
    mend: 'Take the alert out, or give it a later date.',
  }),
  'check/session-over': (problem) => ({
    says: `Its last date was ${problem.found ?? ''}, so families see no dates for it.`,
    mend: 'Give it a later last date, set its "status" to "ended", or take it out.',
  }),
  'check/notice-over': (problem) => ({
    says: `This notice was to end at ${problem.found ?? ''}.`,
    mend: 'Take it out.',
  }),
};

const WORDS: Readonly<Record<string, Describe>> = {
  ...schemaWords,
  ...feedWords,
  ...recordWords,
  ...timeWords,
  ...SOURCE_WORDS,
};

/** Every code that has words of its own. */
export const DESCRIBED_CODES: readonly string[] = Object.keys(WORDS);

/**
 * A problem in English.
 *
 * @example
 * describeProblem({ level: 'error', code: 'schema/required', path: '/places/0/name' }).says
 * // 'The name is missing.'
 */
export function describeProblem(problem: TextProblem): Description {
  const describe = Object.hasOwn(WORDS, problem.code) ? WORDS[problem.code] : undefined;
  if (describe) return describe(problem);
  const shown = isShown(problem) ? ` Found:${foundText(problem)}.` : '';
  const mend = problem.expected === undefined ? '' : `Expected: ${problem.expected}.`;
  return {
    says: `Something is wrong with ${nounOf(problem.path)} (${problem.code}).${shown}`,
    mend,
  };
}
