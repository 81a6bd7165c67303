import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { DESCRIBED_CODES, describeProblem } from '../../src/cli/report.js';

type Row = readonly [
  code: string,
  path: string,
  found: string | undefined,
  expected: string | undefined,
];

const described = ([code, path, found, expected]: Row): string => {
  const { says, mend } = describeProblem({
    level: 'error',
    code,
    path,
    ...(found !== undefined && { found }),
    ...(expected !== undefined && { expected }),
  });
  return `${says} > ${mend}`;
};

const WORDS: readonly (readonly [Row, string])[] = [
  [
    ['schema/type', '/places/0/geo/lat', '52.9', 'number'],
    'The latitude is not the right kind of value. > It has to be a number without quotation marks, like "lat": 52.9178.',
  ],
  [
    ['schema/type', '/places/4', '7', 'object'],
    'Item 5 of the list of places is not the right kind of value. > It has to be a group in curly brackets { }.',
  ],
  [
    ['schema/required', '/publisher', undefined, undefined],
    'The publisher is missing. > Add it, like "publisher": {"name": "Marlshire Council"}.',
  ],
  [
    ['schema/pattern', '/places/0/hours/1/closes', '5pm', 'LocalTime'],
    'The closing time "5pm" is not written in a way that can be read. > ' +
      'Write hours and minutes of the 24-hour clock, like 09:30. No am or pm, no Z. Did you mean 17:00?',
  ],
  [
    ['schema/pattern', '/sessions/0/schedule/from', '31/01/2027', 'LocalDate'],
    'The first date "31/01/2027" is not written in a way that can be read. > ' +
      'Write year, month and day, like 2027-01-31. Did you mean 2027-01-31?',
  ],
  [
    ['schema/pattern', '/places/0/address/postcode', 'de223wr', '^[A-Z]{1,2}$'],
    'The postcode "de223wr" is not written in a way that can be read. > ' +
      'Write it in capitals with one space, like DE22 3WR. Did you mean DE22 3WR?',
  ],
  [
    ['schema/pattern', '/places/0/contacts/0/phone', '01632 960000 (ask for Jo)', '^[0-9]+$'],
    'The phone number "01632 960000 (ask for Jo)" is not written in a way that can be read. > ' +
      'Write one number with digits and spaces only, like 01632 960000. Did you mean 01632 960000?',
  ],
  [
    ['schema/pattern', '/places/0/url', 'www.marlshire.example', 'WebAddress'],
    'The web address "www.marlshire.example" is not written in a way that can be read. > ' +
      'Begin it with https:// and use no spaces. Did you mean https://www.marlshire.example?',
  ],
  [
    ['schema/enum', '/places/0/role', 'floating', 'hub, spoke'],
    'The kind of place has a value that is not known: "floating". It is read as "unknown". > Use one of these: hub, spoke.',
  ],
  [
    ['schema/const', '/sessions/0/schedule/tz', 'Europe/Paris', 'Europe/London'],
    'The time zone is not the one this format has: "Europe/Paris". > It has to be "Europe/London".',
  ],
  [
    ['schema/minimum', '/offers/0/ages/minMonths', '-12', '-9'],
    'The youngest age in months -12 is too small. > It can be -9 at the least.',
  ],
  [
    ['schema/maximum', '/places/0/geo/lat', '100', '61.5'],
    'The latitude 100 is not in the United Kingdom. > ' +
      'Check the point: latitude is 49 to 61.5, longitude is -9 to 2.5. They may be the wrong way round.',
  ],
  [
    ['schema/items', '/places/0/hours/0/days', '0', '1'],
    'The list of days does not have the right number of items: it has 0. > It needs 1, like "days": ["MO", "TH"].',
  ],
  [
    ['schema/key', '/places/0/name/English', 'English', 'LanguageTag'],
    '"English" cannot be the name of a field here. > Use a language code such as en, pl or zh-Hant.',
  ],
  [
    ['schema/union', '/places/0/name', '7', 'string, object'],
    'The name is not the right kind of value. > ' +
      'Write text in quotation marks, or one text for each language, like {"en": "Hello", "cy": "Helo"}.',
  ],
  [
    ['feed/version', '', '2.0', undefined],
    'This feed is written for version 2.0 of the format, and this program reads version 1. > ' +
      'Use a newer program, or publish the feed as version 1.',
  ],
  [
    ['feed/too-many-records', '/places', '100001', '100000'],
    'The list of places has 100001 records. The most a feed can have is 100000. > Split the feed into parts.',
  ],
  [
    ['check/duplicate-id', '/places/6', 'hub', undefined],
    'The id "hub" is used twice in this list. Only the first is kept. > Give each record an id of its own.',
  ],
  [
    ['check/dangling', '/sessions/0/place', 'nowhere', 'places'],
    'The place points to "nowhere", and nothing in places has that id. > ' +
      'Correct the id, add what it points to, or take the link out.',
  ],
  [
    ['check/date-does-not-exist', '/sessions/0/schedule/from', '2027-02-30', undefined],
    'There is no such day as 2027-02-30. > Check the day and the month. Write year, month and day, like 2027-01-31.',
  ],
  [
    ['check/closes-before-opens', '/places/0/hours/0', '09:00, 05:00', undefined],
    'The closing time is not after the opening time (09:00, 05:00). > ' +
      'Swap them, or check for am and pm: two in the afternoon is 14:00.',
  ],
  [
    ['check/free-with-amount', '/offers/0/price', '12.5', undefined],
    'It is marked free and also costs £12.50. > Keep one of the two.',
  ],
  [
    ['check/interval-without-anchor', '/sessions/0/schedule/rule/interval', '2', undefined],
    'It runs every 2 weeks or months, but not counted from when. Its dates cannot be worked out. > ' +
      'Add the date of the first session as "from" in the schedule. If it runs every week, set "interval" to 1.',
  ],
  [
    ['check/moved-without-to', '/sessions/0/schedule/changes/0', '2027-01-31', undefined],
    'The session on 2027-01-31 is marked as moved, but not where or when to. It is shown as cancelled. > ' +
      'Add "to" with the new date, time or place.',
  ],
  [
    ['check/session-without-a-where', '/sessions/0', undefined, undefined],
    'It does not say where this session is. > Add "place" with the id of a place, or "online" with a link.',
  ],
  [
    ['part/bad-url', '/parts/0/url', 'file:///etc/hosts', undefined],
    'The address of this part cannot be followed from here: "file:///etc/hosts". > ' +
      'Give it as a file name beside the feed, or in full with https://.',
  ],
  [
    ['url/http', '', '404', undefined],
    'The website answered with code 404: there is nothing at this address. > Open the address in a browser and check it.',
  ],
  [
    ['url/timeout', '', undefined, undefined],
    'The website did not answer within 10 seconds. > Try again later.',
  ],
  [
    ['file/too-large', '', undefined, undefined],
    'It is larger than 25 MB, the most this program reads. > Split the feed into parts.',
  ],
];

/** Every code that core writes, found in its source. */
function coreCodes(): string[] {
  const folder = new URL('../../src/core/feed/', import.meta.url);
  const sources = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
  const codes = sources.flatMap(
    (source) => source.match(/'(?:schema|check|feed|part)\/[a-z-]+'/g) ?? [],
  );
  return [...new Set(codes)].map((code) => code.slice(1, -1)).sort();
}

describe('describeProblem', () => {
  for (const [row, words] of WORDS) {
    it(`puts ${row[0]} at "${row[1]}" into words`, () => {
      assert.equal(described(row), words);
    });
  }

  it('has words for every code that core writes', () => {
    const codes = coreCodes();
    assert.ok(codes.length >= 25, codes.join(' '));
    assert.deepEqual(
      codes.filter((code) => !DESCRIBED_CODES.includes(code)),
      [],
    );
  });

  it('says what it can about a code it does not know', () => {
    assert.equal(
      described(['new/code', '/places/0/thing', '7', '8']),
      'Something is wrong with the field "thing" (new/code). Found: "7". > Expected: 8.',
    );
    assert.equal(
      described(['constructor', '', undefined, undefined]),
      'Something is wrong with the feed (constructor). > ',
    );
  });

  it('gives words for each code without anything to go by', () => {
    for (const code of DESCRIBED_CODES) {
      const words = described([code, '', undefined, undefined]);
      assert.doesNotMatch(words, /undefined|NaN|\[object/, `${code}: ${words}`);
    }
  });

  it('uses no word that an officer would have to look up', () => {
    const jargon =
      /\b(regex|pattern|enum|boolean|integer|string|array|object|null|schema|pointer|parse|invalid)\b/i;
    for (const [row] of WORDS) assert.doesNotMatch(described(row), jargon);
  });
});
