import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { LitElement } from 'lit';
import { FeedController, type FeedStatus } from '../../src/ui/feed-controller.js';
import { feedWith, offer, place } from '../support/fake-feed.js';
import {
  fakeFetch,
  held,
  json,
  silence,
  status,
  text,
  type FakeFetch,
} from '../support/fake-fetch.js';

/** The least that a widget does with the controller. */
class FeedHost extends LitElement {
  static override properties = { src: {}, feed: { attribute: false } };
  declare src: string | undefined;
  declare feed: unknown;
  readonly controller = new FeedController(this, { timeoutMs: 5000, retryDelayMs: 1 });
  /** What was drawn: each status with the first place of the feed. */
  readonly drawn: string[] = [];

  protected override willUpdate(): void {
    this.controller.use({ src: this.src, feed: this.feed });
  }

  protected override render(): unknown {
    const first = this.controller.result?.feed.places[0]?.name;
    this.drawn.push(
      first === undefined
        ? this.controller.status
        : `${this.controller.status} ${JSON.stringify(first).slice(1, -1)}`,
    );
    return '';
  }
}
customElements.define('feed-host', FeedHost);

let network: FakeFetch;
let addresses = 0;

/** An address that answers a feed with one place of this name. */
const feedAt = (name: string): string => {
  const address = `/controller/${(addresses += 1)}.json`;
  network.answer(address, json(feedNamed(name)));
  return address;
};
const feedNamed = (name: string) => feedWith({ places: [place({ name })] });

const setUp = (src?: string): Promise<FeedHost> =>
  fixture<FeedHost>(
    src === undefined ? html`<feed-host></feed-host>` : html`<feed-host src=${src}></feed-host>`,
  );

const until = (host: FeedHost, wanted: FeedStatus): Promise<void> =>
  waitUntil(() => host.controller.status === wanted, `status ${wanted}`, { interval: 1 });

const drawn = async (host: FeedHost, wanted: FeedStatus): Promise<readonly string[]> => {
  await until(host, wanted);
  await host.updateComplete;
  return host.drawn;
};

const turn = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  network = fakeFetch();
});
afterEach(() => network.restore());

describe('FeedController', () => {
  it('is empty without a source', async () => {
    expect((await setUp()).drawn).to.deep.equal(['empty']);
    expect((await setUp('')).drawn).to.deep.equal(['empty']);
    expect(network.urls).to.deep.equal([]);
  });

  it('loads and shows the feed at src', async () => {
    const address = feedAt('Oak');
    const host = await setUp(address);
    expect(await drawn(host, 'ready')).to.deep.equal(['loading', 'ready Oak']);
    expect(host.controller.url).to.equal(new URL(address, document.baseURI).href);
    expect(host.controller.problems).to.deep.equal([]);
  });

  it('makes one request and reads once for twenty widgets', async () => {
    const address = feedAt('Oak');
    const hosts = await Promise.all(Array.from({ length: 20 }, () => setUp(address)));
    await Promise.all(hosts.map((host) => until(host, 'ready')));
    expect(network.urls).to.have.lengthOf(1);
    expect(new Set(hosts.map(({ controller }) => controller.result)).size).to.equal(1);
  });

  it('takes an object, which wins over src', async () => {
    const host = await setUp(feedAt('From the address'));
    host.feed = feedNamed('From the object');
    await host.updateComplete;
    expect(await drawn(host, 'ready')).to.include('ready From the object');
    expect(host.drawn).to.not.include('ready From the address');
    expect(host.controller.url).to.equal(document.baseURI);
    host.feed = undefined;
    await host.updateComplete;
    await drawn(host, 'ready');
    expect(host.drawn.at(-1)).to.equal('ready From the address');
  });

  it('draws an object that one slice can read before the browser does anything else', async () => {
    const { now } = performance;
    performance.now = () => 0;
    const host = new FeedHost();
    host.feed = feedNamed('Oak');
    document.body.append(host);
    await turn();
    performance.now = now;
    expect(host.drawn.at(-1)).to.equal('ready Oak');
    host.remove();
  });

  it('never shows an answer to an earlier question', async () => {
    const late = held(json(feedNamed('Late')));
    network.answer('/controller/late.json', late.answer);
    const host = await setUp('/controller/late.json');
    host.src = feedAt('New');
    await host.updateComplete;
    await drawn(host, 'ready');
    late.release();
    await turn();
    await host.updateComplete;
    expect(host.drawn).to.deep.equal(['loading', 'loading', 'ready New']);
    expect(network.requests[0]?.signal.aborted).to.equal(true);
  });

  it('never shows a failure of an earlier question', async () => {
    const host = await setUp();
    host.controller.use({ src: '#missing' });
    host.controller.use({ src: '/controller/silent.json' });
    network.answer('/controller/silent.json', silence);
    await turn();
    expect(host.controller.status).to.equal('loading');
    expect(host.controller.failure).to.equal(undefined);
  });

  it('forgets the old feed as soon as another one is asked for', async () => {
    const host = await setUp(feedAt('Old'));
    await drawn(host, 'ready');
    host.src = '/controller/silent.json';
    network.answer(host.src, silence);
    await host.updateComplete;
    expect(host.drawn.at(-1)).to.equal('loading');
    host.src = undefined;
    await host.updateComplete;
    expect(host.drawn.at(-1)).to.equal('empty');
  });

  it('ignores an old object that is large when a new one has come', async () => {
    const host = await setUp();
    host.feed = feedWith({
      places: Array.from({ length: 9000 }, (_, id) => place({ id: `p${id}`, name: 'Old' })),
    });
    await host.updateComplete;
    expect(host.controller.status).to.equal('loading');
    host.feed = feedNamed('New');
    await drawn(host, 'ready');
    await turn();
    expect(host.drawn.filter((text) => text.includes('Old'))).to.deep.equal([]);
  });
});

describe('FeedController when loading fails', () => {
  const failures: readonly (readonly [string, Parameters<FakeFetch['answer']>[1], string])[] = [
    ['not found', status(404), 'load/http'],
    ['a web page with status 200', text('<!doctype html>', 'text/html'), 'load/html'],
    ['not JSON', text('hello'), 'load/not-json'],
    ['version 2', json({ ...feedWith(), version: '2.0' }), 'feed/version'],
    ['another format', json({ type: 'FeatureCollection' }), 'feed/format'],
    ['an array', json([]), 'schema/type'],
  ];
  for (const [name, answer, code] of failures) {
    it(`says so for ${name}`, async () => {
      const address = `/controller/failing-${(addresses += 1)}.json`;
      network.answer(address, answer);
      const { controller } = await setUp(address).then(async (host) => {
        await until(host, 'failed');
        return host;
      });
      expect(controller.failure?.code).to.equal(code);
      expect(controller.problems).to.include(controller.failure);
      expect(controller.result).to.equal(undefined);
    });
  }

  it('names the status and the address', async () => {
    network.answer('/controller/gone.json', status(410));
    const host = await setUp('/controller/gone.json');
    await until(host, 'failed');
    expect(host.controller.failure).to.deep.equal({
      level: 'error',
      code: 'load/http',
      path: '',
      found: '410',
      url: '/controller/gone.json',
    });
  });

  it('tries again when asked to', async () => {
    network.answer('/controller/flaky.json', status(404), json(feedNamed('Oak')));
    const host = await setUp('/controller/flaky.json');
    await drawn(host, 'failed');
    host.controller.refresh();
    expect(await drawn(host, 'ready')).to.deep.equal(['loading', 'failed', 'loading', 'ready Oak']);
    expect(host.controller.failure).to.equal(undefined);
  });

  it('tries again when the page is back online, once for all widgets', async () => {
    network.answer('/controller/tunnel.json', status(404), json(feedNamed('Oak')));
    const hosts = [await setUp('/controller/tunnel.json'), await setUp('/controller/tunnel.json')];
    await Promise.all(hosts.map((host) => until(host, 'failed')));
    const before = network.urls.length;
    window.dispatchEvent(new Event('online'));
    await Promise.all(hosts.map((host) => until(host, 'ready')));
    expect(network.urls.length).to.equal(before + 1);
    window.dispatchEvent(new Event('online'));
    expect(network.urls.length).to.equal(before + 1);
  });

  it('keeps the last good feed when a newer copy cannot be had', async () => {
    network.answer(
      '/controller/old.json',
      json(feedNamed('Oak')),
      status(404),
      json(feedNamed('Elm')),
    );
    const host = await setUp('/controller/old.json');
    await drawn(host, 'ready');
    host.controller.refresh();
    await waitUntil(() => host.controller.isStale);
    expect(host.controller.status).to.equal('ready');
    expect(host.controller.problems.map(({ code }) => code)).to.deep.equal(['load/http']);
    host.controller.refresh();
    await waitUntil(() => !host.controller.isStale);
    await host.updateComplete;
    expect(host.drawn.at(-1)).to.equal('ready Elm');
    expect(host.drawn).to.not.include('failed');
  });

  it('keeps the last good feed when the newer copy is not a feed', async () => {
    network.answer('/controller/replaced.json', json(feedNamed('Oak')), json({ hello: 'world' }));
    const host = await setUp('/controller/replaced.json');
    await drawn(host, 'ready');
    host.controller.refresh();
    await waitUntil(() => host.controller.isStale);
    expect(host.controller.failure?.code).to.equal('feed/format');
    expect(host.controller.result?.feed.places).to.have.lengthOf(1);
  });

  it('reports a part that failed and shows the rest', async () => {
    network.answer('/controller/part-ok.json', json(feedWith({ offers: [offer()] })));
    network.answer('/controller/part-gone.json', status(404));
    const parts = ['part-ok.json', 'part-gone.json'].map((url) => ({ kind: 'all' as const, url }));
    network.answer('/controller/root.json', json(feedWith({ places: [place()], parts })));
    const host = await setUp('/controller/root.json');
    await drawn(host, 'ready');
    expect(host.controller.result?.feed.offers).to.have.lengthOf(1);
    expect(host.controller.problems.map(({ code }) => code)).to.deep.equal(['part/http']);
    expect(host.controller.isStale).to.equal(false);
  });
});

describe('FeedController when its element comes and goes', () => {
  it('breaks the load off, and resumes it', async () => {
    network.answer('/controller/away.json', silence, json(feedNamed('Oak')));
    const host = await setUp('/controller/away.json');
    const parent = host.parentElement;
    host.remove();
    await turn();
    expect(network.requests[0]?.signal.aborted).to.equal(true);
    expect(host.controller.status).to.equal('loading');
    parent?.append(host);
    await drawn(host, 'ready');
    expect(network.urls).to.have.lengthOf(2);
  });

  it('breaks everything off, however often it was asked', async () => {
    network.answer('/controller/often.json', silence);
    const host = await setUp('/controller/often.json');
    host.controller.refresh();
    host.controller.refresh();
    host.remove();
    await turn();
    expect(network.requests.map(({ signal }) => signal.aborted)).to.deep.equal([true]);
  });

  it('keeps the load when it is only moved', async () => {
    const answer = held(json(feedNamed('Oak')));
    network.answer('/controller/moved.json', answer.answer);
    const host = await setUp('/controller/moved.json');
    const elsewhere = document.body.appendChild(document.createElement('div'));
    elsewhere.append(host);
    await turn();
    answer.release();
    await drawn(host, 'ready');
    expect(network.urls).to.have.lengthOf(1);
    elsewhere.remove();
  });

  it('keeps the load while another widget wants it', async () => {
    const answer = held(json(feedNamed('Oak')));
    network.answer('/controller/two.json', answer.answer);
    const [leaver, stayer] = [
      await setUp('/controller/two.json'),
      await setUp('/controller/two.json'),
    ];
    leaver.remove();
    await turn();
    answer.release();
    await drawn(stayer, 'ready');
    expect(network.urls).to.have.lengthOf(1);
    expect(leaver.controller.status).to.equal('loading');
  });

  it('asks nobody while it is away, and hears no network coming back', async () => {
    network.answer('/controller/gone-too.json', status(404));
    const host = await setUp('/controller/gone-too.json');
    await drawn(host, 'failed');
    host.remove();
    host.src = feedAt('Oak');
    await host.updateComplete;
    window.dispatchEvent(new Event('online'));
    await turn();
    expect(network.urls).to.have.lengthOf(1);
    document.body.append(host);
    await drawn(host, 'ready');
    host.remove();
  });
});
