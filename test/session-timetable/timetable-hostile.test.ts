import { expect } from '@open-wc/testing';
import { feedWith, notice, offer, place, session } from '../support/fake-feed.js';
import { calendarEvents, fakeDevice, fakePrinter } from '../support/timetable-details-page.js';
import {
  expectHarmless,
  forbidErrors,
  handlersIn,
  MARKUP,
  openAt,
  walk,
} from '../support/timetable-harm.js';
import { eventually, mount, mountReady } from '../support/timetable-page.js';

forbidErrors();

describe('<sfl-session-timetable> and a hostile feed', () => {
  describe('of the demo', () => {
    const setUp = (attributes = {}) =>
      mountReady({
        attributes: { src: '/demo/feeds/hostile.json', group: 'none', ...attributes },
        width: 1000,
      });

    it('is listed, opened and filtered as text, with nothing of it run', async () => {
      await walk(await setUp());
    }).timeout(20_000);

    it('loses its overrides of direction and keeps the marks that languages need', async () => {
      const page = await setUp();
      expect(page.names).to.include('safe gnp.exe reversed \u200fmark');
      expect(page.root.textContent).not.to.match(/[\u202a-\u202e\u2066-\u2069]/);
      for (const name of page.all('[aria-label]')) {
        expect(name.getAttribute('aria-label')).not.to.match(/[\u202a-\u202e\u2066-\u2069]/);
      }
    });

    it('gives no link that is not one', async () => {
      const page = await setUp();
      await page.open('safe gnp.exe reversed \u200fmark');
      expect(page.linksIn(page.details!).join(' ')).not.to.contain('javascript');
      expect(page.partLines('Where')).to.deep.equal([`Online ${MARKUP}`]);
    });

    it('has a session of ten thousand years on every day, at once', async () => {
      const page = await setUp({ days: '366' });
      expect(page.names.filter((name) => name.startsWith('Every day')).length).to.be.at.least(30);
    });

    it('is printed as text', async () => {
      const printer = fakePrinter();
      try {
        const page = await setUp();
        await page.press('Print a week on one page');
        await eventually(() => printer.sheets.length, 1);
        expect(printer.sheets[0]!.page.querySelectorAll('img, script').length).to.equal(0);
        expect(handlersIn(printer.sheets[0]!.page)).to.deep.equal([]);
      } finally {
        printer.restore();
      }
    });
  });

  const nasty: [string, string][] = [
    ['markup', MARKUP],
    ['an expression of a template', '${alert(1)} {{alert(1)}}'],
    ['a comment of a template', '--><!--?lit$0$--><b>'],
    ['an unfinished pair', '\ud800 half'],
    ['control characters', 'a\u0000b\u001fc\u007fd'],
    ['quotes', '"\'`'],
    ['an entity', '&lt;b&gt;&#x3c;'],
    ['lines of a calendar', 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nURL:javascript:alert(1)'],
  ];
  for (const [what, name] of nasty) {
    it(`shows ${what} as text wherever text is, and saves it as text`, async () => {
      const route = { mode: 'book', note: name, contact: { label: name, sms: name } } as const;
      const play = session({
        id: 'nasty-session',
        name,
        place: 'nasty',
        offer: 'nasty-offer',
        provider: 'nasty-provider',
        summary: name,
        bring: name,
        price: { note: name },
        ages: { note: name },
        routes: [route],
        topics: [name],
        access: [name],
        audiences: [name],
        languages: ['xx-aaaa'],
        online: { note: name },
        calendar: name,
        schedule: {
          ...session().schedule,
          text: name,
          changes: [{ date: '2026-11-30', status: 'cancelled', note: name }],
          pauses: [{ from: '2026-12-07', until: '2026-12-13', reason: name }],
        },
      });
      const feed = feedWith({
        publisher: { name },
        wording: { whatsOn: name },
        places: [place({ id: 'nasty', name, address: { lines: [name], town: name } })],
        providers: [{ id: 'nasty-provider', name }],
        offers: [offer({ id: 'nasty-offer', name })],
        sessions: [
          play,
          session({ name, id: 'u', schedule: { rule: { freq: 'unknown', text: name } } }),
        ],
        notices: [
          notice({ text: name }),
          notice({ id: 'n2', text: name, about: ['nasty-session'] }),
        ],
      });
      const device = fakeDevice();
      try {
        const page = await mountReady({ feed, width: 1000 });
        await walk(page);
        await openAt(page, 0);
        await page.press('Add every date to my calendar');
        const events = calendarEvents(await device.files[0]!.blob.text());
        expect(new Set(events.map(({ uid }) => uid))).to.deep.equal(
          new Set(['nasty-session@marlshire']),
        );
        expect(device.files[0]!.name).to.equal('nasty-session.ics');
      } finally {
        device.restore();
      }
    }).timeout(20_000);
  }

  it('follows no link that is not one', async () => {
    for (const url of [
      'javascript:alert(1)',
      ' javascript:alert(1)',
      'https://good.example@evil.example/',
      'data:text/html,x',
      '//evil.example',
    ]) {
      const feed = feedWith({
        publisher: { name: 'Derby', feedback: url, url },
        sessions: [
          session({
            url,
            online: { url },
            calendar: url,
            routes: [{ mode: 'book', url, contact: { url } }],
          }),
        ],
        notices: [notice({ url })],
      });
      const page = await mountReady({ feed });
      await page.open('Stay and play');
      expect(page.linksIn(page.details!).filter((link) => !link.includes('google'))).to.deep.equal(
        url.startsWith('//')
          ? ['Subscribe, so that changes reach my calendar → http://evil.example/']
          : [],
      );
    }
  });

  it('shows texts of a million letters in a box that a visitor can pass', async () => {
    const name = 'x'.repeat(1_000_000);
    const feed = feedWith({
      sessions: [
        session({ id: 'long', name, summary: name, bring: name }),
        session({ name: 'Short' }),
      ],
    });
    const began = performance.now();
    const page = await mountReady({ feed });
    expect(page.names).to.include('Short');
    expect(page.element.scrollWidth).to.be.at.most(page.element.clientWidth);
    await page.open('Short');
    expect(performance.now() - began).to.be.below(6000);
    expectHarmless(page);
  }).timeout(20_000);

  it('leaves out sessions whose ids are not ids', async () => {
    const ids = ['"]', 'a b', '<b>', '__proto__', '', 'x'.repeat(200)];
    const feed = feedWith({
      sessions: [...ids.map((id) => session({ id, name: `Play ${id}` })), session()],
    });
    const page = await mountReady({ feed, attributes: { days: '1' } });
    expect(page.names).to.deep.equal(['Stay and play']);
  });

  it('takes the first of sessions with one id', async () => {
    const feed = feedWith({
      sessions: [session({ id: 'one', name: 'First' }), session({ id: 'one', name: 'Second' })],
    });
    const page = await mountReady({ feed, attributes: { days: '1' } });
    expect(page.names).to.deep.equal(['First']);
  });

  it('opens sessions whose ids are names of every object', async () => {
    const ids = ['constructor', 'toString', 'hasOwnProperty', 'a.b:c~d-e_f'];
    const feed = feedWith({ sessions: ids.map((id) => session({ id, name: `Play ${id}` })) });
    const page = await mountReady({ feed, attributes: { days: '1' } });
    for (const id of ids) {
      await page.open(`Play ${id}`);
      await page.back();
      await eventually(() => page.focusedName, `Play ${id}, today, 10am to 11am`);
    }
  });

  it('does not follow the keys of objects', async () => {
    const feed: unknown = JSON.parse(
      JSON.stringify(
        feedWith({
          sessions: [
            session({
              topics: ['constructor', 'toString', '__proto__'],
              access: ['valueOf', '__proto__'],
              languages: ['en', 'constructor'],
            }),
            session({ name: 'Walk', topics: ['walk'] }),
          ],
        }),
      ).replace('"publisher"', '"vocab": {"__proto__": {"label": "polluted"}}, "publisher"'),
    );
    const page = await mountReady({ feed });
    await page.openFilters();
    await page.open('Stay and play');
    expect(page.words).not.to.match(/polluted|native code/);
    expect(page.fact('Help with')).to.equal(undefined);
    expectHarmless(page);
  });

  const strange: [string, unknown][] = [
    ['a number', 7],
    ['a text', 'feed'],
    ['a function', () => 1],
    [
      'an object with getters that throw',
      {
        get format(): never {
          throw new Error('no');
        },
      },
    ],
    ['a list', []],
  ];
  for (const [what, feed] of strange) {
    it(`refuses ${what} in place of a feed`, async () => {
      const page = await mount({ feed });
      await eventually(() => page.alerts, ['Sorry, we cannot show this right now.']);
      expect(page.toldTypes).to.deep.equal(['sfl-feed-error']);
    });
  }

  it('takes absurd attributes without harm', async () => {
    const warnings: unknown[] = [];
    const { warn } = console;
    console.warn = (...args) => warnings.push(...args);
    try {
      const attributes = {
        now: 'yesterday',
        from: MARKUP,
        days: '1e308',
        view: 'sideways',
        'heading-level': '-7',
        theme: MARKUP,
        place: '',
        group: '__proto__',
        'hubs-href': 'javascript:alert(1)',
      };
      const feed = feedWith({
        places: [place()],
        sessions: [session({ place: 'place-oak-tree-hub' })],
      });
      const page = await mountReady({ feed, attributes });
      expect(page.title.localName).to.equal('h2');
      await openAt(page, 0);
      expectHarmless(page);
      await eventually(() => warnings.length, 2);
    } finally {
      console.warn = warn;
    }
  });
});
