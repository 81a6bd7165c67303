import { expect, fixture } from '@open-wc/testing';
import type { FeedController } from '../../src/ui/feed-controller.js';
import { feedWith, offer, place, session } from '../support/fake-feed.js';
import {
  fakeFetch,
  held,
  json,
  networkError,
  status,
  text,
  type FakeFetch,
} from '../support/fake-fetch.js';
import {
  eventually,
  fallback,
  mount,
  mountReady,
  type FinderPage,
} from '../support/finder-page.js';

const feedNamed = (name: string) => feedWith({ places: [place({ name })] });
const UNAVAILABLE = 'Sorry, we cannot show this right now.';

let network: FakeFetch;
let addresses = 0;

/** An address nobody asked for before. */
const newAddress = (): string => `/states/${(addresses += 1)}.json`;

const mountAt = (src: string, ...children: Node[]): Promise<FinderPage> =>
  mount({ attributes: { src }, children });

const problemsOf = (page: FinderPage): readonly string[] =>
  (page.toldOf('sfl-feed-error')[0]!['problems'] as { code: string }[]).map(({ code }) => code);

describe('<sfl-hub-finder> and its feed', () => {
  beforeEach(() => {
    network = fakeFetch();
  });
  afterEach(() => {
    network.restore();
  });

  describe('without a source', () => {
    it('leaves the content of the page and says once what to do', async () => {
      const warnings: unknown[] = [];
      const { warn } = console;
      console.warn = (...args) => warnings.push(...args);
      try {
        const page = await mount({ children: [fallback()] });
        await mount();
        expect(page.isFallbackShown).to.be.true;
        expect(page.words).to.equal('');
        expect(page.told).to.deep.equal([]);
        await eventually(() => warnings.length, 1);
      } finally {
        console.warn = warn;
      }
      expect(warnings).to.deep.equal([
        '<sfl-hub-finder>: there is no feed to show. Set src="…" to the address of your offer feed.',
      ]);
    });
  });

  describe('while loading', () => {
    it('keeps room for the list and says that it is loading', async () => {
      const src = newAddress();
      network.answer(src, held(json({})).answer);
      const page = await mountAt(src);
      expect(page.isLoading).to.be.true;
      expect(page.words).to.equal('Find a family hub Loading…');
      expect(page.element.getBoundingClientRect().height).to.be.at.least(384);
      expect(page.isFallbackShown).to.be.false;
    });

    it('shows what the page put there instead, when it put something', async () => {
      const src = newAddress();
      const answer = held(json(feedNamed('Oak Tree Hub')));
      network.answer(src, answer.answer);
      const page = await mountAt(src, fallback());
      expect(page.isFallbackShown).to.be.true;
      expect(page.isLoading).to.be.false;
      answer.release();
      await page.isReady();
      expect(page.isFallbackShown).to.be.false;
    });

    it('does not take white space for content', async () => {
      const src = newAddress();
      network.answer(src, held(json({})).answer);
      const page = await mountAt(src, document.createTextNode('\n   '));
      expect(page.isLoading).to.be.true;
    });

    it('shows the newest source when an earlier one answers late', async () => {
      const [first, second] = [newAddress(), newAddress()];
      const late = held(json(feedNamed('Late Hub')));
      network.answer(first, late.answer);
      network.answer(second, json(feedNamed('Right Hub')));
      const page = await mountAt(first);
      page.element.src = second;
      await page.isReady();
      late.release();
      await new Promise((resolve) => setTimeout(resolve));
      await page.element.updateComplete;
      expect(page.names).to.deep.equal(['Right Hub']);
      expect(page.toldTypes).to.deep.equal(['sfl-ready']);
    });

    it('stops asking when it is taken out, and goes on when it is put back', async () => {
      const src = newAddress();
      const answer = held(json(feedNamed('Oak Tree Hub')));
      network.answer(src, answer.answer);
      const page = await mountAt(src);
      const { parentElement } = page.element;
      page.element.remove();
      await eventually(() => network.requests[0]!.signal.aborted, true);
      answer.release();
      expect(page.told).to.deep.equal([]);
      parentElement!.append(page.element);
      await page.isReady();
      expect(page.names).to.deep.equal(['Oak Tree Hub']);
      expect(page.count('sfl-ready')).to.equal(1);
    });

    it('asks once for two finders with one source', async () => {
      const src = newAddress();
      network.answer(src, json(feedNamed('Oak Tree Hub')));
      const [one, two] = await Promise.all([mountAt(src), mountAt(src)]);
      await Promise.all([one.isReady(), two.isReady()]);
      expect(network.requests.length).to.equal(1);
      expect([one.names, two.names]).to.deep.equal([['Oak Tree Hub'], ['Oak Tree Hub']]);
    });
  });

  describe('when the feed cannot be had', () => {
    it('brings back the content of the page and tries again when asked to', async () => {
      const src = newAddress();
      network.answer(src, status(404), json(feedNamed('Oak Tree Hub')));
      const page = await mountAt(src, fallback());
      await eventually(() => page.alerts, [UNAVAILABLE]);
      expect(page.isFallbackShown).to.be.true;
      expect(page.buttonNames).to.deep.equal(['Try again']);
      expect(page.toldTypes).to.deep.equal(['sfl-feed-error']);
      expect(problemsOf(page)).to.deep.equal(['load/http']);
      await page.press('Try again');
      await page.isReady();
      expect(page.names).to.deep.equal(['Oak Tree Hub']);
      expect(page.isFallbackShown).to.be.false;
      expect(page.toldTypes).to.deep.equal(['sfl-feed-error', 'sfl-ready']);
    });

    it('tells the page once more when trying again fails too', async () => {
      const src = newAddress();
      network.answer(src, status(404));
      const page = await mountAt(src);
      await eventually(() => page.count('sfl-feed-error'), 1);
      await page.press('Try again');
      await eventually(() => page.count('sfl-feed-error'), 2);
      expect(page.alerts).to.deep.equal([UNAVAILABLE]);
    });

    it('shows the slot of the page in place of its own sentence', async () => {
      const src = newAddress();
      network.answer(src, status(404));
      const own = document.createElement('p');
      own.slot = 'failed';
      own.textContent = 'Ring us.';
      const page = await mountAt(src, own);
      await eventually(() => page.count('sfl-feed-error'), 1);
      expect(own.assignedSlot?.name).to.equal('failed');
      expect(own.getBoundingClientRect().height).to.be.greaterThan(0);
      expect(page.hasButton('Try again')).to.be.true;
    });

    it('says that the device is offline, and comes back by itself when it is online', async () => {
      const src = newAddress();
      network.answer(src, networkError);
      Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
      try {
        const page = await mountAt(src);
        await eventually(
          () => page.alerts,
          ['You seem to be offline, so we cannot show this right now.'],
        );
        network.answer(src, json(feedNamed('Oak Tree Hub')));
        window.dispatchEvent(new Event('online'));
        await page.isReady();
        expect(page.names).to.deep.equal(['Oak Tree Hub']);
      } finally {
        Reflect.deleteProperty(navigator, 'onLine');
      }
    });

    const refused: [string, ReturnType<typeof text>, string][] = [
      ['a web page with status 200', text('<!doctype html><p>Hi', 'text/html'), 'load/html'],
      ['a web page sent as JSON', text('<!doctype html><p>Hi'), 'load/html'],
      ['half a document', text('{"format": "sfl-of'), 'load/not-json'],
      ['another document', json({ type: 'FeatureCollection' }), 'schema/required'],
      ['a list', json([1, 2]), 'schema/type'],
    ];
    for (const [what, answer, code] of refused) {
      it(`refuses ${what}`, async () => {
        const src = newAddress();
        network.answer(src, answer);
        const page = await mountAt(src);
        await eventually(() => page.alerts, [UNAVAILABLE]);
        expect(problemsOf(page)[0]).to.equal(code);
        expect(page.rows).to.deep.equal([]);
      });
    }
  });

  it('keeps the feed that it has, and says so, when a newer one cannot be had', async () => {
    const src = newAddress();
    network.answer(src, json(feedNamed('Oak Tree Hub')), status(404));
    const page = await mountAt(src, fallback());
    await page.isReady();
    const { loader } = page.element as unknown as { readonly loader: FeedController };
    loader.refresh();
    await eventually(
      () => page.notes,
      ['We could not get the newest details. What you see was right a little earlier.'],
    );
    expect(page.names).to.deep.equal(['Oak Tree Hub']);
    expect(page.isFallbackShown).to.be.false;
    expect(page.toldTypes).to.deep.equal(['sfl-ready', 'sfl-feed-error']);
  });

  describe('with a feed of its page', () => {
    it('takes an object, and a new object as a new feed', async () => {
      const page = await mountReady({ feed: feedNamed('Oak Tree Hub') });
      expect(page.names).to.deep.equal(['Oak Tree Hub']);
      page.element.feed = feedNamed('Ash Tree Hub');
      await eventually(() => page.names, ['Ash Tree Hub']);
      expect(page.toldTypes).to.deep.equal(['sfl-ready', 'sfl-ready']);
      expect(network.requests).to.deep.equal([]);
    });

    it('takes an object rather than the address beside it', async () => {
      const attributes = { src: newAddress() };
      const page = await mountReady({ attributes, feed: feedNamed('Oak Tree Hub') });
      expect(page.names).to.deep.equal(['Oak Tree Hub']);
      expect(network.requests).to.deep.equal([]);
    });

    it('reads a script of the page', async () => {
      const box = await fixture<HTMLElement>('<div></div>');
      const script = document.createElement('script');
      Object.assign(script, { type: 'application/json', id: 'offer-feed' });
      script.text = JSON.stringify(feedNamed('Oak Tree Hub'));
      box.append(script);
      const page = await mountReady({ attributes: { src: '#offer-feed' }, into: box });
      expect(page.names).to.deep.equal(['Oak Tree Hub']);
      const lost = await mountAt('#nowhere');
      await eventually(() => lost.alerts, [UNAVAILABLE]);
      expect(problemsOf(lost)).to.deep.equal(['load/no-element']);
    });

    it('says when the feed says that it is out of date', async () => {
      const expires = '2026-11-23T10:30:00Z';
      const records = { ...feedNamed('Oak Tree Hub'), expires };
      const page = await mountReady({ feed: records });
      expect(page.notes).to.deep.equal(['These details may be out of date.']);
      page.element.now = '2026-11-23T10:29';
      await eventually(() => page.notes, []);
      expect(page.names).to.deep.equal(['Oak Tree Hub']);
    });

    it('counts the records that are left after its pins', async () => {
      const feed = feedWith({
        places: [place({ name: 'A', topics: ['food'] }), place({ name: 'B' })],
        offers: [offer({ name: 'Pantry', topics: ['food'] }), offer({ name: 'Massage' })],
        sessions: [session({ name: 'Lunch', topics: ['food'] }), session()],
      });
      const countsOf = (page: FinderPage): unknown => page.toldOf('sfl-ready')[0];
      const all = await mountReady({ feed });
      expect(countsOf(all)).to.deep.equal({ places: 2, offers: 2, sessions: 2 });
      const pinned = await mountReady({ feed, attributes: { topic: 'food' } });
      expect(countsOf(pinned)).to.deep.equal({ places: 1, offers: 1, sessions: 1 });
    });
  });

  describe('with no places', () => {
    const publisher = {
      name: 'Marlshire Council',
      url: 'https://marlshire.example/',
      contacts: [{ email: 'a@b.example' }, { phone: '01632 960000' }],
    };

    it('says where else to ask, with the number of the publisher', async () => {
      const page = await mountReady({ feed: feedWith({ publisher }) });
      expect(page.words).to.equal(
        'Find a family hub There are no places to show here yet. ' +
          'Your health visitor or midwife can tell you what is near. 01632 960000',
      );
      expect(page.linksIn(page.root)).to.deep.equal(['01632 960000 → tel:01632960000']);
    });

    it('names the website when there is no number', async () => {
      const { name, url } = publisher;
      const page = await mountReady({ feed: feedWith({ publisher: { name, url } }) });
      expect(page.linksIn(page.root)).to.deep.equal([`${url} → ${url}`]);
    });

    it('shows the slot of the page instead', async () => {
      const own = document.createElement('p');
      own.slot = 'empty';
      own.textContent = 'Nothing yet.';
      const page = await mountReady({ feed: feedWith({ publisher }), children: [own] });
      expect(own.assignedSlot?.name).to.equal('empty');
      expect(own.getBoundingClientRect().height).to.be.greaterThan(0);
      expect(page.rows).to.deep.equal([]);
    });

    it('says the same when every place is closed or pinned away', async () => {
      const closed = feedWith({ places: [place({ status: 'closed' })] });
      const page = await mountReady({ feed: closed });
      expect(page.words).to.contain('There are no places to show here yet.');
      const attributes = { place: 'nobody' };
      const pinned = await mountReady({ feed: feedNamed('A'), attributes });
      expect(pinned.words).to.contain('There are no places to show here yet.');
    });
  });
});

describe('<sfl-hub-finder> and a feed with one bad record of each kind', () => {
  it('shows all the others', async () => {
    const page = await mountReady({ attributes: { src: '/demo/feeds/broken.json' } });
    expect(page.names).to.deep.equal([
      'A good hub',
      'A parent that is not here',
      'Bad optional fields, still shown',
      'Latitude and longitude swapped',
      'A role from a later version',
    ]);
    expect(page.notes).to.deep.equal(['Note: A good notice']);
    expect(page.facts('A good hub')).to.deep.equal([
      'Family hub',
      'Marlbridge, LN31 1AA',
      'We do not know the opening times or phone number. Your council or health visitor can tell you.',
      'Next: A good session, Monday 30 November 10am',
    ]);
    expect(page.facts('Bad optional fields, still shown')).to.deep.equal([
      'Family hub',
      'Open now until 5pm.',
    ]);
    expect(page.toldOf('sfl-ready')).to.deep.equal([{ places: 5, offers: 2, sessions: 4 }]);
  });
});
