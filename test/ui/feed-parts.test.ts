import { expect } from '@open-wc/testing';
import type { ParseResult } from '../../src/core/feed/parse.js';
import { parseInSlices, readFeed } from '../../src/ui/feed-reader.js';
import { feedWith, notice, offer, place, session, type FeedInput } from '../support/fake-feed.js';
import {
  fakeFetch,
  held,
  json,
  silence,
  status,
  text,
  type FakeFetch,
} from '../support/fake-fetch.js';

const ROOT = 'https://feeds.example/la/core.json';

let network: FakeFetch;
let folders = 0;
let folder = '';

beforeEach(() => {
  network = fakeFetch();
  // The page remembers what it loaded, so each test has addresses of its own.
  folder = `https://feeds.example/la/${(folders += 1)}/`;
});
afterEach(() => network.restore());

/** Reads a root with these parts; their addresses are relative to the folder of the test. */
async function read(
  parts: NonNullable<FeedInput['parts']>,
  root: Partial<FeedInput> = {},
  timeoutMs?: number,
): Promise<ParseResult> {
  const { signal } = new AbortController();
  const document = feedWith({ places: [place({ name: 'Root hub' })], ...root, parts });
  const result = await readFeed(document, {
    signal,
    url: `${folder}core.json`,
    timeoutMs,
    retryDelayMs: 1,
  });
  if (!result) throw new Error('aborted');
  return result;
}

const codes = ({ problems }: ParseResult): readonly string[] =>
  problems.map(({ level, code, url }) => `${level} ${code} ${(url ?? '').replace(folder, '')}`);

const placeNames = ({ feed }: ParseResult): readonly unknown[] =>
  (feed?.places ?? []).map(({ name }) => name);

describe('readFeed', () => {
  it('joins the parts in their order, whichever comes first', async () => {
    const first = held(json(feedWith({ places: [place({ name: 'A' })] })));
    network.answer(`${folder}a.json`, first.answer);
    network.answer(`${folder}b.json`, (signal) => {
      first.release();
      return json(feedWith({ places: [place({ name: 'B' })], offers: [offer()] }))(signal);
    });
    const result = await read([
      { kind: 'all', url: 'a.json' },
      { kind: 'all', url: './b.json#x' },
    ]);
    expect(placeNames(result)).to.deep.equal(['Root hub', 'A', 'B']);
    expect(result.problems).to.deep.equal([]);
    expect(result.feed?.offers).to.have.lengthOf(1);
  });

  it('lets the root win', async () => {
    const mine = place({ id: 'one', name: 'As the root says' });
    network.answer(
      `${folder}a.json`,
      json(feedWith({ places: [{ ...mine, name: 'As the part says' }] })),
    );
    const result = await read([{ kind: 'all', url: 'a.json' }], { places: [mine] });
    expect(placeNames(result)).to.deep.equal(['As the root says']);
    expect(codes(result)).to.deep.equal(['info part/repeated-id a.json']);
  });

  it('takes only the lists that a part is for', async () => {
    const all = {
      places: [place()],
      offers: [offer()],
      sessions: [session()],
      notices: [notice()],
    };
    network.answer(`${folder}a.json`, json(feedWith(all)));
    const { feed } = await read([{ kind: 'sessions', url: 'a.json' }]);
    expect(
      [feed?.places, feed?.offers, feed?.sessions, feed?.notices].map((list) => list?.length),
    ).to.deep.equal([1, 0, 1, 0]);
  });

  it('shows the rest when parts fail, and says which', async () => {
    network.answer(`${folder}good.json`, json(feedWith({ places: [place({ name: 'Good' })] })));
    network.answer(`${folder}gone.json`, status(404));
    network.answer(`${folder}page.json`, text('<html>', 'text/html'));
    network.answer(`${folder}other.json`, json({ type: 'FeatureCollection' }));
    network.answer(
      `${folder}bad-record.json`,
      json(feedWith({ places: [{ name: 'No id' } as never] })),
    );
    const result = await read(
      [
        'gone.json',
        'page.json',
        'other.json',
        'javascript:alert(1)',
        'bad-record.json',
        'good.json',
      ].map((url) => ({ kind: 'all', url })),
    );
    expect(placeNames(result)).to.deep.equal(['Root hub', 'Good']);
    expect(codes(result)).to.include.members([
      'error part/http gone.json',
      'error part/html page.json',
      'error part/not-a-feed other.json',
      'error part/bad-url javascript:alert(1)',
      'error schema/required bad-record.json',
    ]);
    const gone = result.problems.find(({ code }) => code === 'part/http');
    expect(gone).to.include({ path: '/parts/0', found: '404' });
  });

  it('does not wait longer than the time allowed, however many parts there are', async () => {
    const urls = ['a', 'b', 'c', 'd', 'e', 'f'];
    for (const url of urls) network.answer(folder + url, silence);
    network.answer(`${folder}good.json`, json(feedWith({ places: [place({ name: 'Good' })] })));
    const result = await read(
      ['good.json', ...urls].map((url) => ({ kind: 'all', url })),
      {},
      30,
    );
    expect(placeNames(result)).to.deep.equal(['Root hub', 'Good']);
    expect(codes(result)).to.deep.equal(urls.map((url) => `error part/timeout ${url}`));
    expect(network.urls).to.not.include(`${folder}f`);
  });

  it('asks for at most four at once and for at most 32', async () => {
    let open = 0;
    let most = 0;
    const parts = Array.from({ length: 40 }, (_, index) => ({
      kind: 'all' as const,
      url: `${index}.json`,
    }));
    for (const { url } of parts) {
      network.answer(folder + url, async (signal) => {
        most = Math.max(most, (open += 1));
        await new Promise((resolve) => setTimeout(resolve));
        open -= 1;
        return json(feedWith({ places: [place({ name: url })] }))(signal);
      });
    }
    const result = await read(parts);
    expect(most).to.equal(4);
    expect(network.urls).to.have.lengthOf(32);
    expect(placeNames(result)).to.have.lengthOf(33);
    expect(codes(result)).to.deep.equal(['error part/too-many ']);
  });

  it("does not follow a part's own parts", async () => {
    network.answer(`${folder}a.json`, json(feedWith({ parts: [{ kind: 'all', url: 'b.json' }] })));
    const result = await read([{ kind: 'all', url: 'a.json' }]);
    expect(network.urls).to.deep.equal([`${folder}a.json`]);
    expect(codes(result)).to.deep.equal(['warning part/nested a.json']);
  });

  it('reads the same object once for many, and again on refresh', async () => {
    const document = feedWith({ places: [place()] });
    const options = { signal: new AbortController().signal, url: ROOT };
    const [one, two] = await Promise.all([
      readFeed(document, options),
      readFeed(document, options),
    ]);
    expect(one).to.equal(two);
    expect(await readFeed(document, options)).to.equal(one);
    const again = await readFeed(document, { ...options, refresh: true });
    expect(again).to.not.equal(one);
    expect(again).to.deep.equal(one);
  });

  it('stops its parts when the only reader goes', async () => {
    network.answer(`${folder}a.json`, silence);
    const leaver = new AbortController();
    const asked = new Promise<void>((resolve) => {
      network.answer(`${folder}a.json`, (signal) => {
        resolve();
        return silence(signal);
      });
    });
    const document = feedWith({ parts: [{ kind: 'all', url: `${folder}a.json` }] });
    const answer = readFeed(document, { signal: leaver.signal, url: ROOT });
    await asked;
    leaver.abort();
    expect(await answer).to.equal(undefined);
    await new Promise((resolve) => setTimeout(resolve));
    expect(network.requests[0]?.signal.aborted).to.equal(true);
  });
});

describe('readFeed of what is not a feed', () => {
  const cycle: Record<string, unknown> = { ...feedWith() };
  cycle['places'] = [cycle];
  const trap = (key: string): object =>
    Object.defineProperty({ ...feedWith({ places: [place()] }) }, key, {
      enumerable: true,
      get() {
        throw new Error('trap');
      },
    });
  const inputs: readonly (readonly [string, unknown, boolean])[] = [
    ['null', null, false],
    ['a string', 'feed', false],
    ['a number', 7, false],
    ['an array', [], false],
    ['an empty object', {}, false],
    ['another version', { ...feedWith(), version: '2.0' }, false],
    ['a getter that throws', trap('places'), false],
    ['a record list that throws', { ...feedWith(), offers: [trap('name')] }, false],
    [
      'a proxy that throws',
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error('trap');
          },
        },
      ),
      false,
    ],
    ['a cycle', cycle, true],
    [
      'a __proto__ key',
      JSON.parse(JSON.stringify(feedWith()).replace('{', '{"__proto__":{"x":1},')),
      true,
    ],
  ];
  for (const [name, input, isFeed] of inputs) {
    it(`survives ${name}`, async () => {
      const { signal } = new AbortController();
      const result = await readFeed(input, { signal, url: ROOT });
      expect(result?.feed !== undefined).to.equal(isFeed);
      if (!isFeed) expect(result?.problems[0]).to.have.property('level', 'error');
      expect({}).to.not.have.property('x');
    });
  }
});

describe('parseInSlices', () => {
  const many = feedWith({
    places: Array.from({ length: 15_000 }, (_, index) => place({ id: `p${index}` })),
  });

  it('lets the page work while it reads a large feed', async () => {
    let turns = 0;
    let isReading = true;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      turns += 1;
      if (isReading) port2.postMessage(0);
    };
    port2.postMessage(0);
    const result = await parseInSlices(many, new AbortController().signal);
    isReading = false;
    expect(result?.feed?.places).to.have.lengthOf(15_000);
    expect(turns).to.be.greaterThan(2);
  });

  it('stops when nobody wants the answer any more', async () => {
    const leaver = new AbortController();
    const answer = parseInSlices(many, leaver.signal);
    leaver.abort();
    expect(await answer).to.equal(undefined);
  });
});
