/**
 * Expected occurrences written as a timetable: a line for a session and a window, then a line for each occurrence
 * inside it, or `none`; what is uncertain about the whole window comes last, with nothing before its `!`.
 *
 *     s-safety-otterby, 2026-11-23 to 2026-12-31: the last Friday of the month
 *       2026-11-27 13:30-14:30
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { parseFeed } from '../../src/core/feed/parse.js';
import type { Feed } from '../../src/core/feed/types.js';
import { sessionOccurrences } from '../../src/core/schedule/sessions.js';
import { line, on } from '../core/schedule/builders.js';

interface Row {
  readonly id: string;
  readonly from: string;
  readonly until: string;
  readonly form: string;
  readonly expected: readonly string[];
}

const HEAD = /^(\S+), (\S+) to (\S+?)(?:: (.+))?$/;

/** The rows of a table; one that cannot be read is an error of the test. */
export const rowsOf = (table: string): readonly Row[] =>
  table
    .trim()
    .split(/\n(?=\S)/)
    .map((block) => {
      const [head = '', ...expected] = block.split('\n').map((text) => text.trim());
      const [, id, from, until, form = ''] = HEAD.exec(head) ?? [];
      if (id === undefined || from === undefined || until === undefined) throw new Error(head);
      return { id, from, until, form, expected };
    });

/** A feed of the demo, as a widget reads it. */
export const demoFeed = (name: string): Feed => {
  const file = new URL(`../../demo/feeds/${name}.json`, import.meta.url);
  const { feed } = parseFeed(JSON.parse(readFileSync(file, 'utf8')));
  if (feed === undefined) throw new Error(`${name} cannot be read`);
  return feed;
};

/** The session of a feed with that id. */
export const sessionOf = (feed: Feed, id: string): Feed['sessions'][number] => {
  const session = feed.sessions.find((one) => one.id === id);
  if (session === undefined) throw new Error(`There is no session ${id}`);
  return session;
};

/** What a session comes to in a window, written as in a table. Notes are left out: they only pass through. */
export const shownLines = (
  feed: Feed,
  { id, from, until }: Pick<Row, 'id' | 'from' | 'until'>,
): readonly string[] => {
  const { calendars, division } = feed;
  const { occurrences, flags } = sessionOccurrences(sessionOf(feed, id), {
    fromDay: on(from),
    untilDay: on(until),
    calendars,
    division,
  });
  return [
    ...(occurrences.length === 0 ? ['none'] : []),
    ...occurrences.map((occurrence) => line({ ...occurrence, note: undefined })),
    ...(flags.length === 0 ? [] : [flags.map((flag) => `!${flag}`).join(' ')]),
  ];
};

/** One test a row. */
export const testRows = (feed: Feed, table: string): void => {
  for (const row of rowsOf(table)) {
    const { id, from, until, form, expected } = row;
    const name = sessionOf(feed, id).name;
    const words = form === '' && typeof name === 'string' ? name : form;
    it(`shows ${id}, ${from} to ${until}: ${words}`, () => {
      assert.deepEqual(shownLines(feed, row), expected);
    });
  }
};
