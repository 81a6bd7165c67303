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
  TimetablePage,
  unmounted,
} from '../support/timetable-page.js';

const feedNamed = (name: string) => feedWith({ sessions: [session({ name })] });
const UNAVAILABLE = 'Sorry, we cannot show this right now.';
const NONE_YET =
  'There are no sessions to show here yet. Your hub or health visitor can tell you what is on.';

let network: FakeFetch;
let addresses = 0;

/** An address nobody asked for before. */
const newAddress = (): string => `/timetable-states/${(addresses += 1)}.json`;

const mountAt = (src: string, ...children: Node[]): Promise<TimetablePage> =>
  mount({ attributes: { src }, children });

/** What the session of a feed is called; it is there today and in a week. */
const namesOf = (page: TimetablePage): string[] => [...new Set(page.names)];

const problemsOf = (page: TimetablePage): readonly string[] =>
  (page.toldOf('sfl-feed-error')[0]!['problems'] as { code: string }[]).map(({ code }) => code);

describe('<sfl-session-timetable> and its feed', () => {
  beforeEach(() => {
    network = fakeFetch();
  });
  afterEach(() => {
    network.restore();
  });

  it('leaves the content of the page without a source, and says once what to do', async () => {
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
      '<sfl-session-timetable>: there is no feed to show. Set src="…" to the address of your offer feed.',
    ]);
  });

  describe('while loading', () => {
    it('keeps room for the list and says that it is loading', async () => {
      const src = newAddress();
      network.answer(src, held(json({})).answer);
      const page = await mountAt(src);
      expect(page.isLoading).to.be.true;
      expect(page.words).to.equal("What's on Loading…");
      expect(page.element.getBoundingClientRect().height).to.be.at.least(384);
      expect(page.isFallbackShown).to.be.false;
    });

    it('shows what the page put there instead, when it put something', async () => {
      const src = newAddress();
      const answer = held(json(feedNamed('Songs')));
      network.answer(src, answer.answer);
      const page = await mountAt(src, fallback());
      expect(page.isFallbackShown).to.be.true;
      expect(page.isLoading).to.be.false;
      answer.release();
      await page.isReady();
      expect(page.isFallbackShown).to.be.false;
      expect(namesOf(page)).to.deep.equal(['Songs']);
    });

    it('does not take white space for content', async () => {
      const src = newAddress();
      network.answer(src, held(json({})).answer);
      const page = await mountAt(src, document.createTextNode('\n   '));
      expect(page.isLoading).to.be.true;
    });

    it('shows the newest source when an earlier one answers late', async () => {
      const [first, second] = [newAddress(), newAddress()];
      const late = held(json(feedNamed('Late songs')));
      network.answer(first, late.answer);
      network.answer(second, json(feedNamed('Right songs')));
      const page = await mountAt(first);
      page.element.src = second;
      await page.isReady();
      late.release();
      await new Promise((resolve) => setTimeout(resolve));
      await page.element.updateComplete;
      expect(namesOf(page)).to.deep.equal(['Right songs']);
      expect(page.toldTypes).to.deep.equal(['sfl-ready']);
    });

    it('stops asking when it is taken out, and goes on when it is put back', async () => {
      const src = newAddress();
      const answer = held(json(feedNamed('Songs')));
      network.answer(src, answer.answer);
      const page = await mountAt(src);
      const { parentElement } = page.element;
      page.element.remove();
      await eventually(() => network.requests[0]!.signal.aborted, true);
      answer.release();
      expect(page.told).to.deep.equal([]);
      parentElement!.append(page.element);
      await page.isReady();
      expect(namesOf(page)).to.deep.equal(['Songs']);
      expect(page.count('sfl-ready')).to.equal(1);
    });

    it('asks once for two timetables with one source', async () => {
      const src = newAddress();
      network.answer(src, json(feedNamed('Songs')));
      const [one, two] = await Promise.all([mountAt(src), mountAt(src)]);
      await Promise.all([one.isReady(), two.isReady()]);
      expect(network.urls.length).to.equal(1);
      expect([namesOf(one), namesOf(two)]).to.deep.equal([['Songs'], ['Songs']]);
    });
  });

  describe('when the feed cannot be had', () => {
    it('brings back the content of the page and tries again when asked to', async () => {
      const src = newAddress();
      network.answer(src, status(404), json(feedNamed('Songs')));
      const page = await mountAt(src, fallback());
      await eventually(() => page.alerts, [UNAVAILABLE]);
      expect(page.isFallbackShown).to.be.true;
      expect(page.buttonNames).to.deep.equal(['Try again']);
      expect(page.toldTypes).to.deep.equal(['sfl-feed-error']);
      expect(problemsOf(page)).to.deep.equal(['load/http']);
      await page.press('Try again');
      await page.isReady();
      expect(namesOf(page)).to.deep.equal(['Songs']);
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
        network.answer(src, json(feedNamed('Songs')));
        window.dispatchEvent(new Event('online'));
        await page.isReady();
        expect(namesOf(page)).to.deep.equal(['Songs']);
      } finally {
        Reflect.deleteProperty(navigator, 'onLine');
      }
    });

    const refused: [string, ReturnType<typeof text>, string][] = [
      ['a web page with status 200', text('<!doctype html><p>Hi', 'text/html'), 'load/html'],
      ['half a document', text('{"format": "sfl-of'), 'load/not-json'],
      ['another document', json({ type: 'FeatureCollection' }), 'schema/required'],
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
    network.answer(src, json(feedNamed('Songs')), status(404));
    const page = await mountAt(src, fallback());
    await page.isReady();
    const { loader } = page.element as unknown as { readonly loader: FeedController };
    loader.refresh();
    await eventually(
      () => page.notes,
      ['We could not get the newest details. What you see was right a little earlier.'],
    );
    expect(namesOf(page)).to.deep.equal(['Songs']);
    expect(page.isFallbackShown).to.be.false;
    expect(page.toldTypes).to.deep.equal(['sfl-ready', 'sfl-feed-error']);
  });

  it('takes an object rather than the address beside it, and a new object as a new feed', async () => {
    const attributes = { src: newAddress() };
    const page = await mountReady({ attributes, feed: feedNamed('Songs') });
    expect(namesOf(page)).to.deep.equal(['Songs']);
    page.element.feed = feedNamed('Dads group');
    await eventually(() => namesOf(page), ['Dads group']);
    expect(page.toldTypes).to.deep.equal(['sfl-ready', 'sfl-ready']);
    expect(network.requests).to.deep.equal([]);
  });

  it('reads a script of the page', async () => {
    const box = await fixture<HTMLElement>('<div></div>');
    const script = document.createElement('script');
    Object.assign(script, { type: 'application/json', id: 'offer-feed' });
    script.text = JSON.stringify(feedNamed('Songs'));
    box.append(script);
    const page = await mountReady({ attributes: { src: '#offer-feed' }, into: box });
    expect(namesOf(page)).to.deep.equal(['Songs']);
  });

  it('says when the feed says that it is out of date', async () => {
    const expires = '2026-11-23T10:30:00Z';
    const page = await mountReady({ feed: { ...feedNamed('Songs'), expires } });
    expect(page.notes).to.deep.equal(['These details may be out of date.']);
    page.element.now = '2026-11-23T10:29';
    await eventually(() => page.notes, []);
    expect(namesOf(page)).to.deep.equal(['Songs']);
  });

  it('shows a notice about nothing in particular, from its first minute to its last', async () => {
    const notices = [
      {
        id: 'snow',
        severity: 'urgent' as const,
        text: 'Snow: all groups are off.',
        from: '2026-11-23T10:30:00Z',
        until: '2026-11-23T12:00:00Z',
      },
    ];
    const page = await mountReady({ feed: { ...feedNamed('Songs'), notices } });
    expect(page.notes).to.deep.equal(['Urgent: Snow: all groups are off.']);
    for (const now of ['2026-11-23T10:29', '2026-11-23T12:01']) {
      page.element.now = now;
      await eventually(() => page.notes, []);
      page.element.now = '2026-11-23T10:30';
      await eventually(() => page.notes.length, 1);
    }
  });
});

describe('<sfl-session-timetable> with no sessions', () => {
  const publisher = {
    name: 'Marlshire Council',
    url: 'https://marlshire.example/',
    contacts: [{ email: 'a@b.example' }, { phone: '01632 960000' }],
  };

  it('says where else to ask, with the number of the publisher', async () => {
    const page = await mountReady({ feed: feedWith({ publisher }) });
    expect(page.words).to.equal(`What's on ${NONE_YET} 01632 960000`);
    expect(page.linksIn(page.root)).to.deep.equal(['01632 960000 → tel:01632960000']);
    expect(page.toldOf('sfl-ready')).to.deep.equal([{ places: 0, offers: 0, sessions: 0 }]);
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

  it('says the same when every session has ended or is pinned away', async () => {
    const ended = feedWith({ sessions: [session({ status: 'ended' })] });
    expect((await mountReady({ feed: ended })).words).to.contain(NONE_YET);
    const attributes = { topic: 'walk' };
    const pinned = await mountReady({ feed: feedNamed('Songs'), attributes });
    expect(pinned.words).to.contain(NONE_YET);
  });
});

describe('<sfl-session-timetable> telling its page', () => {
  it('counts the records that are left after its pins', async () => {
    const feed = feedWith({
      places: [place({ name: 'A' }), place({ name: 'B' }), place({ name: 'C' })],
      offers: [offer({ name: 'Pantry', topics: ['food'] }), offer({ name: 'Massage' })],
      sessions: [
        session({ name: 'Lunch', place: 'place-a', offer: 'offer-pantry' }),
        session({ name: 'Massage', place: 'place-b', offer: 'offer-massage' }),
        session({ name: 'Dads', audiences: ['dads-partners'], place: 'place-b' }),
        session({ name: 'Ended', place: 'place-c', status: 'ended' }),
      ],
    });
    const countsFor = async (attributes: Record<string, string>): Promise<unknown> => {
      const page = await mountReady({ feed, attributes });
      return page.toldOf('sfl-ready');
    };
    expect(await countsFor({})).to.deep.equal([{ places: 2, offers: 2, sessions: 3 }]);
    expect(await countsFor({ topic: 'food' })).to.deep.equal([
      { places: 1, offers: 1, sessions: 1 },
    ]);
    expect(await countsFor({ place: 'place-b' })).to.deep.equal([
      { places: 1, offers: 1, sessions: 2 },
    ]);
    expect(await countsFor({ audience: 'dads-partners' })).to.deep.equal([
      { places: 1, offers: 0, sessions: 1 },
    ]);
  });

  it('says that it is ready when the sessions can be seen, not before', async () => {
    const seen: string[][] = [];
    const box = await fixture<HTMLElement>('<div></div>');
    const page = new TimetablePage(unmounted({ feed: feedNamed('Songs') }));
    box.addEventListener('sfl-ready', () => seen.push(namesOf(page)));
    box.append(page.element);
    await page.isReady();
    expect(seen).to.deep.equal([['Songs']]);
  });
});
