import { expect } from '@open-wc/testing';
import { absoluteUrl, loadFeedJson, type LoadOptions } from '../../src/ui/feed-loader.js';
import type { JsonResult } from '../../src/ui/page-registry.js';
import {
  endless,
  fakeFetch,
  json,
  networkError,
  silence,
  status,
  text,
  type FakeAnswer,
  type FakeFetch,
} from '../support/fake-fetch.js';

let network: FakeFetch;
let addresses = 0;

/** An address no other test has used: the page remembers what it loaded. */
const freshAddress = (): string => `/feeds/${(addresses += 1)}.json`;

const patient = (): AbortSignal => new AbortController().signal;

const load = (
  address: string,
  options: Partial<LoadOptions> = {},
): Promise<JsonResult | undefined> =>
  loadFeedJson(address, { signal: patient(), timeoutMs: 5000, retryDelayMs: 1, ...options });

/** Loads from a fresh address with these answers. */
const answered = (...answers: FakeAnswer[]): Promise<JsonResult | undefined> => {
  const address = freshAddress();
  network.answer(address, ...answers);
  return load(address);
};

beforeEach(() => {
  network = fakeFetch();
});
afterEach(() => network.restore());

describe('absoluteUrl', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['feed.json', 'https://example.org/a/feed.json'],
    ['../feed.json?x=1#top', 'https://example.org/feed.json?x=1'],
    ['//other.example/f', 'https://other.example/f'],
    ['http://other.example', 'http://other.example/'],
    ['javascript:alert(1)', undefined],
    ['data:application/json,{}', undefined],
    ['file:///etc/passwd', undefined],
    ['blob:https://example.org/1', undefined],
    ['https://user:secret@example.org/', undefined],
    ['https://user@example.org/', undefined],
    ['http://[', undefined],
  ];
  for (const [address, expected] of cases) {
    it(`reads ${address} as ${String(expected)}`, () => {
      expect(absoluteUrl(address, 'https://example.org/a/b.html')).to.equal(expected);
    });
  }
});

describe('loadFeedJson', () => {
  it('gives the document and where it was', async () => {
    const address = freshAddress();
    network.answer(address, json({ a: [1] }));
    const url = new URL(address, document.baseURI).href;
    expect(await load(address)).to.deep.equal({ ok: true, json: { a: [1] }, url });
  });

  it('sends no credentials and no more of the page than its origin', async () => {
    await answered(json({}));
    expect(network.requests[0]?.init).to.include({
      credentials: 'omit',
      referrerPolicy: 'strict-origin',
      cache: 'default',
    });
  });

  it('refuses an address that is not http or https without asking anyone', async () => {
    expect(await load('data:application/json,{}')).to.deep.equal({
      ok: false,
      code: 'load/bad-url',
    });
    expect(network.urls).to.deep.equal([]);
  });

  describe('judges an answer', () => {
    const good: readonly (readonly [string, string | null])[] = [
      ['JSON', 'application/json; charset=utf-8'],
      ['a JSON subtype', 'application/geo+json'],
      ['plain text', 'text/plain'],
      ['a file without type', null],
      ['what object stores send', 'binary/octet-stream'],
    ];
    for (const [name, type] of good) {
      it(`takes ${name} when it parses`, async () => {
        expect(await answered(text('{"a":1}', type))).to.deep.include({ ok: true, json: { a: 1 } });
      });
    }

    it('takes a byte order mark and characters cut in two by the network', async () => {
      const bytes = new TextEncoder().encode('\uFEFF{"name":"Tŷ Hapus 👶"}');
      const stream = new ReadableStream({
        start(controller) {
          for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
          controller.close();
        },
      });
      const answer = await answered(() => new Response(stream));
      expect(answer).to.deep.include({ json: { name: 'Tŷ Hapus 👶' } });
    });

    const bad: readonly (readonly [string, FakeAnswer, object])[] = [
      ['a web page', text('<!doctype html>', 'text/html; charset=utf-8'), { code: 'load/html' }],
      ['JSON that says it is a web page', text('{}', 'text/html'), { code: 'load/html' }],
      ['a web page that says it is JSON', text(' \n<html>'), { code: 'load/html' }],
      ['a web page without type', text('<html>', null), { code: 'load/html' }],
      ['nothing', text(''), { code: 'load/not-json' }],
      ['plain words', text('hello', 'text/plain'), { code: 'load/not-json' }],
      ['not found', status(404), { code: 'load/http', status: 404 }],
      ['gone', status(410), { code: 'load/http', status: 410 }],
    ];
    for (const [name, answer, expected] of bad) {
      it(`calls ${name} a failure, asking once`, async () => {
        expect(await answered(answer)).to.deep.equal({ ok: false, ...expected });
        expect(network.urls).to.have.lengthOf(1);
      });
    }

    it('says where JSON stops making sense', async () => {
      const answer = await answered(text('{"a": 1,\n"b": 2\n"c": 3}'));
      expect(answer).to.deep.include({ ok: false, code: 'load/not-json' });
      if (navigator.userAgent.includes('Chrome')) expect(answer).to.include({ position: 16 });
    });

    it('keeps a __proto__ key a key', async () => {
      const answer = await answered(text('{"__proto__":{"polluted":true}}'));
      expect(answer?.ok && Object.keys(answer.json as object)).to.deep.equal(['__proto__']);
      expect({}).to.not.have.property('polluted');
    });
  });

  describe('limits', () => {
    it('stops reading soon after 5 MB', async () => {
      const sent = { bytes: 0 };
      const answer = await answered(endless(new Uint8Array(250_000).fill(32), sent));
      expect(answer).to.deep.equal({ ok: false, code: 'load/too-large' });
      expect(sent.bytes).to.be.within(5_000_001, 6_000_000);
      expect(network.requests[0]?.signal.aborted).to.equal(true);
    });

    it('takes 5 MB', async () => {
      const answer = await answered(text(`"${'a'.repeat(4_999_998)}"`));
      expect(answer?.ok && (answer.json as string).length).to.equal(4_999_998);
    });

    const slow: readonly (readonly [string, FakeAnswer])[] = [
      ['headers do not come', silence],
      ['the body does not come', endless(undefined)],
    ];
    for (const [name, answer] of slow) {
      it(`gives up when ${name} in time, without a second try`, async () => {
        const address = freshAddress();
        network.answer(address, answer);
        const result = await load(address, { timeoutMs: 20 });
        expect(result).to.deep.equal({ ok: false, code: 'load/timeout' });
        expect(network.urls).to.have.lengthOf(1);
        expect(network.requests[0]?.signal.aborted).to.equal(true);
      });
    }

    it('gives up in time even when fetch ignores its signal', async () => {
      globalThis.fetch = () => new Promise<Response>(() => undefined);
      const result = await load(freshAddress(), { timeoutMs: 20 });
      expect(result).to.deep.equal({ ok: false, code: 'load/timeout' });
    });

    it('counts the wait for the second try as time', async () => {
      const address = freshAddress();
      network.answer(address, status(503), json({}));
      const result = await load(address, { timeoutMs: 20, retryDelayMs: 5000 });
      expect(result).to.deep.equal({ ok: false, code: 'load/timeout' });
    });
  });

  describe('second try', () => {
    const rescued: readonly (readonly [string, FakeAnswer])[] = [
      ['a server error', status(503)],
      ['a network failure', networkError],
      [
        'a body that breaks off',
        () =>
          new Response(
            new ReadableStream({
              pull(controller) {
                controller.error(new TypeError('network error'));
              },
            }),
          ),
      ],
    ];
    for (const [name, answer] of rescued) {
      it(`comes after ${name}`, async () => {
        expect(await answered(answer, json({ a: 1 }))).to.deep.include({ json: { a: 1 } });
        expect(network.urls).to.have.lengthOf(2);
      });
    }

    it('is the last', async () => {
      const result = await answered(status(502), status(503), json({}));
      expect(result).to.deep.equal({ ok: false, code: 'load/http', status: 503 });
      expect(network.urls).to.have.lengthOf(2);
    });
  });

  it('tells offline from a network failure, without a second try', async () => {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    try {
      expect(await answered(networkError)).to.deep.equal({ ok: false, code: 'load/offline' });
      expect(network.urls).to.have.lengthOf(1);
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });
});
