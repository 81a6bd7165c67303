/** One document, many callers: who starts, who joins, who ends the request, what is kept. */
import { expect } from '@open-wc/testing';
import { loadFeedJson, type LoadOptions } from '../../src/ui/feed-loader.js';
import { pageRegistry, type JsonResult } from '../../src/ui/page-registry.js';
import { fakeFetch, held, json, silence, status, type FakeFetch } from '../support/fake-fetch.js';

let network: FakeFetch;
let addresses = 0;
const freshAddress = (): string => `/shared/${(addresses += 1)}.json`;

const load = (
  address: string,
  options: Partial<LoadOptions> = {},
): Promise<JsonResult | undefined> =>
  loadFeedJson(address, { signal: new AbortController().signal, retryDelayMs: 1, ...options });

/** Lets everything that is ready to happen happen. */
const settled = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(0);
  });

beforeEach(() => {
  network = fakeFetch();
});
afterEach(() => network.restore());

describe('a document that several callers want', () => {
  it('is asked for once, and every caller gets the same object', async () => {
    const address = freshAddress();
    network.answer(address, json({ a: 1 }));
    const answers = await Promise.all(Array.from({ length: 20 }, () => load(address)));
    expect(network.urls).to.have.lengthOf(1);
    expect(new Set(answers.map((answer) => answer?.ok && answer.json)).size).to.equal(1);
  });

  it('is asked for once by two copies of the script and however it is written', async () => {
    const copy = new URL('../../src/ui/feed-loader.ts?copy=2', import.meta.url).href;
    const second = (await import(copy)) as typeof import('../../src/ui/feed-loader.js');
    expect(second.loadFeedJson).to.not.equal(loadFeedJson);
    const address = freshAddress();
    network.answer(address, json({ a: 1 }));
    const { signal } = new AbortController();
    const url = new URL(address, document.baseURI).href;
    const answers = await Promise.all([
      load(address),
      second.loadFeedJson(`${url}#top`, { signal }),
    ]);
    expect(network.urls).to.deep.equal([url]);
    expect(answers[0]?.ok && answers[0].json).to.equal(answers[1]?.ok && answers[1].json);
  });

  it('is there for a caller who comes later', async () => {
    const address = freshAddress();
    network.answer(address, json({ a: 1 }));
    await load(address);
    expect(await load(address)).to.deep.include({ json: { a: 1 } });
    expect(network.urls).to.have.lengthOf(1);
  });

  it('is asked for again by the next caller after a failure', async () => {
    const address = freshAddress();
    network.answer(address, status(404), json({ a: 1 }));
    expect(await load(address)).to.include({ ok: false });
    expect(await load(address)).to.deep.include({ json: { a: 1 } });
  });

  it('keeps coming while one caller stays, and is broken off when the last one goes', async () => {
    const address = freshAddress();
    network.answer(address, silence);
    const [first, last] = [new AbortController(), new AbortController()];
    const answers = [
      load(address, { signal: first.signal }),
      load(address, { signal: last.signal }),
    ];
    first.abort();
    expect(await answers[0]).to.equal(undefined);
    await settled();
    expect(network.requests[0]?.signal.aborted).to.equal(false);
    last.abort();
    expect(await answers[1]).to.equal(undefined);
    await settled();
    expect(network.requests[0]?.signal.aborted).to.equal(true);
  });

  it('goes on when the only caller leaves and returns in one go', async () => {
    const address = freshAddress();
    const answer = held(json({ a: 1 }));
    network.answer(address, answer.answer);
    const leaver = new AbortController();
    const left = load(address, { signal: leaver.signal });
    leaver.abort();
    const back = load(address);
    await settled();
    answer.release();
    expect(await left).to.equal(undefined);
    expect(await back).to.deep.include({ json: { a: 1 } });
    expect(network.urls).to.have.lengthOf(1);
  });

  it('is asked for anew after everyone had gone', async () => {
    const address = freshAddress();
    network.answer(address, silence, json({ a: 2 }));
    const leaver = new AbortController();
    void load(address, { signal: leaver.signal });
    leaver.abort();
    await settled();
    expect(await load(address)).to.deep.include({ json: { a: 2 } });
    expect(network.urls).to.have.lengthOf(2);
  });

  it('is not joined while it is being broken off', async () => {
    const address = freshAddress();
    network.answer(address, silence, json({ a: 2 }));
    const leaver = new AbortController();
    void load(address, { signal: leaver.signal });
    leaver.abort();
    // One step later it is broken off, but its end has not been noticed yet.
    await Promise.resolve();
    expect(await load(address)).to.deep.include({ json: { a: 2 } });
  });

  it('is not asked for by a caller who has already gone', async () => {
    expect(await load(freshAddress(), { signal: AbortSignal.abort() })).to.equal(undefined);
    expect(network.urls).to.deep.equal([]);
  });
});

describe('refreshing a document', () => {
  it('asks the server past the cache and replaces the answer', async () => {
    const address = freshAddress();
    network.answer(address, json({ a: 1 }), json({ a: 2 }));
    await load(address);
    expect(await load(address, { refresh: true })).to.deep.include({ json: { a: 2 } });
    expect(network.requests[1]?.init.cache).to.equal('no-cache');
    expect(await load(address)).to.deep.include({ json: { a: 2 } });
  });

  it('is one request when many ask for it at once', async () => {
    const address = freshAddress();
    network.answer(address, json({ a: 1 }), json({ a: 2 }));
    await load(address);
    await Promise.all(Array.from({ length: 20 }, () => load(address, { refresh: true })));
    expect(network.urls).to.have.lengthOf(2);
  });

  it('that fails gives the last good answer and says why it is old', async () => {
    const address = freshAddress();
    network.answer(address, json({ a: 1 }), status(404));
    const first = await load(address);
    const second = await load(address, { refresh: true });
    expect(second).to.deep.equal({
      ...first,
      stale: { ok: false, code: 'load/http', status: 404 },
    });
    expect(second?.ok && second.json).to.equal(first?.ok && first.json);
    expect(await load(address)).to.deep.equal(first);
  });

  it('that everyone leaves keeps the last good answer', async () => {
    const address = freshAddress();
    network.answer(address, json({ a: 1 }), silence);
    const first = await load(address);
    const leaver = new AbortController();
    void load(address, { refresh: true, signal: leaver.signal });
    leaver.abort();
    await settled();
    expect(network.requests[1]?.signal.aborted).to.equal(true);
    expect(await load(address)).to.deep.equal(first);
  });
});

describe('what the page remembers', () => {
  it('stays bounded', async () => {
    for (let count = 0; count < 60; count += 1) {
      const address = freshAddress();
      network.answer(address, json({ count }));
      await load(address);
    }
    expect(pageRegistry.json.size).to.equal(50);
  });
});

describe('a feed in the page', () => {
  const script = (id: string, content: string, parent: Node = document.body): HTMLScriptElement => {
    const element = Object.assign(document.createElement('script'), {
      id,
      type: 'application/json',
    });
    element.textContent = content;
    parent.appendChild(element);
    return element;
  };

  it('is read from the element with that id, again when asked again', async () => {
    const element = script('in-page', '{"a":1}');
    expect(await load('#in-page')).to.deep.equal({
      ok: true,
      json: { a: 1 },
      url: document.baseURI,
    });
    element.textContent = '{"a":2}';
    expect(await load('#in-page', { refresh: true })).to.deep.include({ json: { a: 2 } });
  });

  it('is looked for in the shadow root of the widget first', async () => {
    const root = document.createElement('div').attachShadow({ mode: 'open' });
    script('twice', '{"from":"document"}');
    expect(await load('#twice', { root })).to.deep.include({ json: { from: 'document' } });
    script('twice', '{"from":"shadow"}', root);
    expect(await load('#twice', { root })).to.deep.include({ json: { from: 'shadow' } });
    expect(await load('#twice', { root: document })).to.deep.include({
      json: { from: 'document' },
    });
  });

  it('has failures of its own', async () => {
    script('broken', '{"a":');
    const other = document.body.appendChild(document.createElement('div'));
    other.id = 'no-script';
    script('huge', `"${'a'.repeat(5_000_000)}"`);
    expect(await load('#missing')).to.deep.equal({ ok: false, code: 'load/no-element' });
    expect(await load('#')).to.deep.equal({ ok: false, code: 'load/no-element' });
    expect(await load('#no-script')).to.deep.equal({ ok: false, code: 'load/no-element' });
    expect(await load('#broken')).to.include({ ok: false, code: 'load/not-json' });
    expect(await load('#huge')).to.deep.equal({ ok: false, code: 'load/too-large' });
    expect(network.urls).to.deep.equal([]);
  });
});
