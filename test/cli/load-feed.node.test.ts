import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { partAddress } from '../../src/cli/load-feed.js';
import { feedDocument, newFolder, runSfl } from './support/run-sfl.js';

const place = (id: string, more: object = {}): object => ({ id, name: `Hub ${id}`, ...more });

/** A folder with these JSON files; returns the path of `feed.json` in it. */
function folderWith(files: Readonly<Record<string, unknown>>): string {
  const folder = newFolder();
  mkdirSync(join(folder, 'parts'));
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(
      join(folder, name),
      typeof content === 'string' ? content : JSON.stringify(content),
    );
  }
  return join(folder, 'feed.json');
}

/** Answers each address with a body, and everything else with 404. */
const fetchOf =
  (answers: Readonly<Record<string, string>>): typeof globalThis.fetch =>
  (url) => {
    const body = typeof url === 'string' ? answers[url] : undefined;
    return Promise.resolve(
      body === undefined ? new Response('gone', { status: 404 }) : new Response(body),
    );
  };

const validate = (address: string, fetch?: typeof globalThis.fetch): ReturnType<typeof runSfl> =>
  runSfl(['validate', address, '--now', '2031-05-02T10:00'], fetch);

describe('partAddress', () => {
  const cases: readonly (readonly [document: string, url: string, address: string | undefined])[] =
    [
      ['/data/feed.json', 'parts/a.json', '/data/parts/a.json'],
      ['/data/feed.json', './a%20b.json?v=1', '/data/a b.json'],
      ['/data/feed.json', 'https://x.example/a.json', 'https://x.example/a.json'],
      ['/data/feed.json', '/etc/passwd', undefined],
      ['/data/feed.json', 'file:///etc/passwd', undefined],
      ['/data/feed.json', 'C:\\feed.json', undefined],
      ['/data/feed.json', '%E0%A4%A.json', undefined],
      ['/data/feed.json', '', undefined],
      ['https://x.example/f/feed.json', 'a.json', 'https://x.example/f/a.json'],
      ['https://x.example/f/feed.json', '/a.json', 'https://x.example/a.json'],
      ['https://x.example/f/feed.json', 'file:///etc/passwd', undefined],
      ['https://x.example/f/feed.json', 'https://', undefined],
    ];
  for (const [document, url, address] of cases) {
    it(`takes "${url}" of ${document} to ${String(address)}`, () => {
      assert.equal(partAddress(document, url), address);
    });
  }
});

describe('sfl validate with parts', () => {
  it('reads parts beside the feed and counts them all', async () => {
    const feed = folderWith({
      'feed.json': feedDocument({
        places: [place('a')],
        parts: [
          { kind: 'places', url: 'parts/more.json', count: 1 },
          { kind: 'all', url: 'all.json' },
        ],
      }),
      'parts/more.json': feedDocument({ places: [place('b')] }),
      'all.json': feedDocument({ places: [place('c')] }),
    });
    const { code, out } = await validate(feed);
    assert.equal(code, 0);
    assert.match(out, /3 of 3 places have no opening hours/);
    assert.match(out, /^ {2}Places: 3 read, all can be shown$/m);
  });

  it('goes on when a part cannot be read, and says which', async () => {
    const feed = folderWith({
      'feed.json': feedDocument({
        places: [place('a')],
        parts: ['missing.json', 'page.json', '/root.json', 'good.json'].map((url) => ({
          kind: 'places',
          url,
        })),
      }),
      'page.json': '<!doctype html>',
      'good.json': feedDocument({ places: [place('b')] }),
    });
    const { code, out } = await validate(feed);
    assert.equal(code, 1);
    assert.match(out, /^The part missing\.json\n {2}Error: There is no such file\./m);
    assert.match(out, /^The part page\.json\n {2}Error: This is a web page and not a feed\./m);
    assert.match(out, /The address of this part cannot be followed from here: "\/root\.json"\./);
    assert.match(out, /^ {2}Places: 2 read, all can be shown$/m);
  });

  it('says in which part a record is, and where in that file', async () => {
    const feed = folderWith({
      'feed.json': feedDocument({
        places: [place('a')],
        parts: [{ kind: 'places', url: 'b.json' }],
      }),
      'b.json': feedDocument({
        places: [place('b'), place('c', { parent: 'nowhere' }), { id: 'd' }],
      }),
    });
    const { out } = await validate(feed);
    assert.match(
      out,
      /^Place "Hub c" \(c\) in the part b\.json\n {2}Warning: The hub it belongs to points to "nowhere".*\n.*\n {4}Where: \/places\/1\/parent$/m,
    );
    assert.match(out, /^Place \(d\) in the part b\.json: families do not see it$/m);
  });

  it('counts positions of the file when records before were left out', async () => {
    const feed = folderWith({
      'feed.json': feedDocument({ places: [{ id: 'x' }, place('a', { parent: 'nowhere' })] }),
    });
    assert.match((await validate(feed)).out, /Where: \/places\/1\/parent/);
  });

  it('points out repeated records, wrong counts and parts of parts', async () => {
    const feed = folderWith({
      'feed.json': feedDocument({
        places: [place('a')],
        parts: [{ kind: 'places', url: 'b.json', count: 5 }],
      }),
      'b.json': feedDocument({ places: [place('a')], parts: [{ kind: 'all', url: 'c.json' }] }),
    });
    const { code, out } = await validate(feed);
    assert.equal(code, 0);
    assert.match(out, /Note: The id "a" was met before/);
    assert.match(out, /Warning: The feed says this part has 5 records, and it has 1\./);
    assert.match(out, /Warning: This part names parts of its own\. They are not read\./);
  });
});

describe('sfl validate with a web address', () => {
  const url = 'https://marlshire.example/feeds/feed.json';

  it('fetches the feed and its parts', async () => {
    const fetch = fetchOf({
      [url]: JSON.stringify(feedDocument({ parts: [{ kind: 'places', url: 'places.json' }] })),
      'https://marlshire.example/feeds/places.json': JSON.stringify(
        feedDocument({ places: [place('a')] }),
      ),
    });
    const { code, out } = await validate(url, fetch);
    assert.equal(code, 0);
    assert.match(out, /^ {2}Places: 1 read, all can be shown$/m);
  });

  it('never reads a file of this computer for a feed from the web', async () => {
    const fetch = fetchOf({
      [url]: JSON.stringify(feedDocument({ parts: [{ kind: 'all', url: 'file:///etc/hosts' }] })),
    });
    const { code, out } = await validate(url, fetch);
    assert.equal(code, 1);
    assert.match(out, /cannot be followed from here: "file:\/\/\/etc\/hosts"/);
  });

  const failures: readonly (readonly [string, typeof globalThis.fetch, RegExp])[] = [
    [
      'an answer of 404',
      fetchOf({}),
      /The website answered with code 404: there is nothing at this address\./,
    ],
    ['a web page', fetchOf({ [url]: '<html></html>' }), /This is a web page and not a feed\./],
    [
      'no connection',
      () =>
        Promise.reject(
          new TypeError('fetch failed', {
            cause: Object.assign(new Error(), { code: 'ENOTFOUND' }),
          }),
        ),
      /The website cannot be reached \(ENOTFOUND\)\./,
    ],
    [
      'no answer in time',
      () => Promise.reject(new DOMException('timed out', 'TimeoutError')),
      /The website did not answer within 10 seconds\./,
    ],
    [
      'an answer without end',
      () => {
        const body = new ReadableStream({
          pull: (stream) => stream.enqueue(new Uint8Array(1_000_000).fill(32)),
        });
        return Promise.resolve(new Response(body));
      },
      /It is larger than 25 MB/,
    ],
  ];
  for (const [name, fetch, expected] of failures) {
    it(`ends with 2 and says why for ${name}`, async () => {
      const { code, err } = await validate(url, fetch);
      assert.equal(code, 2);
      assert.match(err, expected);
    });
  }

  it('gives up by a signal that the request carries', async () => {
    let signal: AbortSignal | null | undefined;
    await validate(url, (_, options) => {
      signal = options?.signal;
      return Promise.resolve(new Response('{}'));
    });
    assert.ok(signal instanceof AbortSignal);
  });
});
