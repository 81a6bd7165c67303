import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { feedDocument, feedFile, fileWith, newFolder, runSfl } from './support/run-sfl.js';

const NOW = ['--now', '2031-05-02T10:00'];

const validate = (file: string, ...options: string[]): ReturnType<typeof runSfl> =>
  runSfl(['validate', file, ...NOW, ...options]);

interface JsonAnswer {
  readonly ok: boolean;
  readonly problems: readonly {
    level: string;
    code: string;
    path: string;
    says: string;
    mend: string;
  }[];
  readonly missing: readonly { code: string; count: number; total: number; says: string }[];
  readonly stats: Readonly<Record<string, { read: number; kept: number }>> | null;
}

async function jsonAnswer(file: string, ...options: string[]): Promise<JsonAnswer> {
  const { out } = await validate(file, '--json', ...options);
  return JSON.parse(out) as JsonAnswer;
}

const completePlace = {
  id: 'hub',
  name: 'Central Family Hub',
  address: { lines: ['1 High Street'], postcode: 'DE22 3WR' },
  geo: { lat: 52.9, lng: -1.48 },
  hours: [{ days: ['MO'], opens: '09:00', closes: '17:00' }],
  contacts: [{ phone: '01632 960000' }],
  access: ['step-free'],
};

const oddlyNamed = { ...completePlace, role: 'floating' };

describe('sfl validate', () => {
  it('finds nothing wrong with a complete feed and ends with 0', async () => {
    const { code, out, err } = await validate(feedFile({ places: [completePlace] }));
    assert.equal(code, 0);
    assert.equal(err, '');
    assert.match(
      out,
      /^Marlshire Council \(.*\)\n\nTotals\n {2}Places: 1 read, all can be shown\n\nFound: nothing wrong\.\n$/,
    );
  });

  it('says that an empty feed is empty', async () => {
    const { code, out } = await validate(feedFile());
    assert.equal(code, 0);
    assert.match(out, /The feed is empty: no places, no offers, no sessions\./);
  });

  it('shows a problem under the name and id of its record, with its path and how to mend it', async () => {
    const place = { ...completePlace, hours: [{ days: ['MO'], opens: '9am', closes: '17:00' }] };
    const { code, out } = await validate(feedFile({ places: [place] }));
    assert.equal(code, 1);
    assert.ok(
      out.includes(
        [
          'Place "Central Family Hub" (hub)',
          '  Error: The opening time "9am" is not written in a way that can be read.',
          '    To mend it: Write hours and minutes of the 24-hour clock, like 09:30. No am or pm, no Z. Did you mean 09:00?',
          '    Where: /places/0/hours/0/opens',
        ].join('\n'),
      ),
      out,
    );
  });

  it('says which records families do not see', async () => {
    const places = [{ id: 'nameless' }, completePlace, completePlace, 7, { name: 'No id' }];
    const { code, out } = await validate(feedFile({ places }));
    assert.equal(code, 1);
    assert.match(out, /^Place \(nameless\): families do not see it$/m);
    assert.match(out, /^Place "Central Family Hub" \(hub\): families do not see it$/m);
    assert.match(out, /^Place number 4: families do not see it$/m);
    assert.match(out, /^Place number 5 "No id": families do not see it$/m);
    assert.match(out, /^ {2}Places: 5 read, 1 can be shown$/m);
  });

  it('puts the feed as a whole first and records in the order of the file', async () => {
    const { out } = await validate(
      feedFile({
        sessions: [
          {
            id: 's',
            name: 'S',
            place: 'nowhere',
            schedule: { rule: { freq: 'once', date: '2031-06-01' } },
          },
        ],
        places: [completePlace, { id: 'b' }, { id: 'a' }],
        expires: 'soon',
      }),
    );
    const headings = out.split('\n').filter((line) => /^(The feed|Place|Session)/.test(line));
    assert.deepEqual(headings, [
      'The feed as a whole',
      'Place (b): families do not see it',
      'Place (a): families do not see it',
      'Session "S" (s)',
    ]);
  });

  it('ends with 0 for warnings alone, and with 1 for them when they are to count', async () => {
    const file = feedFile({ places: [oddlyNamed] });
    assert.equal((await validate(file)).code, 0);
    assert.equal((await validate(file, '--strict')).code, 1);
    assert.match((await validate(file)).out, /^Found: 1 warning\.$/m);
  });

  it('counts what families would miss', async () => {
    const offers = [
      {
        id: 'a',
        name: 'A',
        summary: 'A',
        routes: [{ mode: 'drop-in' }],
        url: 'https://a.example',
        stages: ['birth'],
        topics: ['food'],
      },
      {
        id: 'b',
        name: 'B',
        price: { free: true },
        summary: 'B',
        routes: [{ mode: 'drop-in' }],
        url: 'https://a.example',
        stages: ['birth'],
        topics: ['food'],
      },
    ];
    const { out } = await validate(feedFile({ places: [completePlace], offers }));
    assert.match(
      out,
      /What families would miss\n {2}1 of 2 offers has no cost\. Say what it costs, or \{"free": true\}\.\n\n/,
    );
  });

  it('prints problems, missing facts and counts for programs', async () => {
    const answer = await jsonAnswer(
      feedFile({ places: [oddlyNamed, { id: 'bare', name: 'Bare' }, { id: 'x' }] }),
    );
    assert.equal(answer.ok, false);
    assert.deepEqual(
      answer.problems.map(({ level, code, path }) => [level, code, path]),
      [
        ['warning', 'schema/enum', '/places/0/role'],
        ['error', 'schema/required', '/places/2/name'],
      ],
    );
    assert.equal(answer.problems[1]?.says, 'The name is missing.');
    assert.deepEqual(answer.stats?.['places'], { read: 3, kept: 2 });
    assert.deepEqual(
      answer.missing.map(({ says }) => says),
      [
        '1 of 2 places has no opening hours.',
        '1 of 2 places has no phone number.',
        '1 of 2 places has no point on the map.',
        '1 of 2 places has no postcode.',
        '1 of 2 places has no street address.',
        '1 of 2 places says nothing about access for wheelchairs and buggies.',
      ],
    );
  });

  it('says ok to programs by the same rule as its exit code', async () => {
    const file = feedFile({ places: [oddlyNamed] });
    assert.equal((await jsonAnswer(file)).ok, true);
    assert.equal((await jsonAnswer(file, '--strict')).ok, false);
  });

  it('checks dates against the moment it is given', async () => {
    const file = feedFile({ expires: '2031-05-02T09:30:00Z', places: [completePlace] });
    assert.equal(
      (await runSfl(['validate', file, '--now', '2031-05-02T10:30', '--strict'])).code,
      0,
    );
    const late = await runSfl(['validate', file, '--now', '2031-05-02T10:31', '--strict']);
    assert.equal(late.code, 1);
    assert.match(late.out, /The feed says it is out of date since 2031-05-02T09:30:00Z\./);
  });

  it('ends with 1 and says so when a feed of this format lacks what every feed needs', async () => {
    const { code, out } = await validate(fileWith('{"format":"sfl-offer-feed","version":"1.0"}'));
    assert.equal(code, 1);
    assert.match(
      out,
      /Found: 4 errors\. Until they are mended families see nothing of this feed\./,
    );
  });

  const unreadable: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
    [
      'version 2',
      JSON.stringify(feedDocument({ version: '2.0' })),
      /written for version 2\.0 of the format/,
    ],
    [
      'another format',
      '{"type":"FeatureCollection","features":[]}',
      /This is not an offer feed: it does not begin with "format"/,
    ],
    ['a list', '[1, 2]', /a feed begins with \{ and ends with \}/],
    ['a bare text', '"feed"', /a feed begins with \{ and ends with \}/],
    [
      'a web page',
      '\n<!DOCTYPE html>\n<title>Not found</title>',
      /This is a web page and not a feed\./,
    ],
    ['XML', '<?xml version="1.0"?><rss/>', /This is XML or a web page and not a feed\./],
    ['nothing', '', /It is empty\./],
    ['white space', ' \n ', /It is empty\./],
    [
      'UTF-16',
      Buffer.from('\ufeff{"a":1}', 'utf16le'),
      /It is not saved as UTF-8 \(it looks like utf-16le\)/,
    ],
    [
      'Windows-1252',
      Buffer.from('{"a":"Caf\xe9"}', 'latin1'),
      /It is not saved as UTF-8 \(it looks like windows-1252\)/,
    ],
    [
      'broken JSON',
      '{\n  "id": "a"\n  "b": 1\n}',
      /Line 3, character 3: A comma is missing before this\.\n {6}"b": 1\n {6}\^/,
    ],
    [
      'brackets without end',
      `{"format":"sfl-offer-feed","x":${'['.repeat(40)}${']'.repeat(40)}}`,
      /brackets inside brackets more than 32 deep/,
    ],
  ];
  for (const [name, content, expected] of unreadable) {
    it(`ends with 2 and says why for ${name}`, async () => {
      const { code, out, err } = await validate(fileWith(content));
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, expected);
      assert.match(err, /This cannot be used as a feed\.\n$/);
    });
  }

  it('gives only the reason, and not all that a feed would need, for what is no feed', async () => {
    const { err } = await validate(fileWith('{"type":"FeatureCollection"}'));
    assert.equal(err.match(/Error:/g)?.length, 1);
  });

  it('ends with 2 for a file that is not there and for a folder', async () => {
    assert.match((await validate('/no/such/feed.json')).err, /There is no such file\./);
    const folder = await validate(newFolder());
    assert.equal(folder.code, 2);
    assert.match(folder.err, /This is a folder and not a file\./);
  });

  it('reads a feed that begins with a byte order mark', async () => {
    const { code } = await validate(fileWith(`\ufeff${JSON.stringify(feedDocument())}`));
    assert.equal(code, 0);
  });

  it('prints no control or direction characters of a feed', async () => {
    const name = 'Hub \u001b[31m\u0007red\u202e txt';
    const { out } = await validate(
      feedFile({ places: [{ ...completePlace, name, role: 'a\u001b[2Jb\u202e' }] }),
    );
    assert.match(out, /Place "Hub/);
    assert.doesNotMatch(out, /(?!\n)[\p{Cc}\p{Cf}]/u);
  });
});
