import { expect } from '@open-wc/testing';
import { feedWith, notice, place, session } from '../support/fake-feed.js';
import { eventually, mount, mountReady, type FinderPage } from '../support/finder-page.js';

const MARKUP =
  '<img src=x onerror="globalThis.hacked=true"><script>globalThis.hacked=true</script>';

/** Everything that the finder and its map draw with. */
const OURS = new Set(
  (
    'div section h2 h3 h4 h5 h6 p ul ol li dl dt dd table tbody tr th td form label input button a ' +
    'span strong bdi br details summary fieldset legend slot svg g path circle line polyline rect'
  ).split(' '),
);

const strangersIn = ({ root }: FinderPage): string[] =>
  [...root.querySelectorAll('*')]
    .map(({ localName }) => localName)
    .filter((name) => !OURS.has(name));

/** Attributes that would run something. */
const handlersIn = ({ root }: FinderPage): string[] =>
  [...root.querySelectorAll('*')].flatMap((element) =>
    element.getAttributeNames().filter((name) => name.startsWith('on')),
  );

const hrefsIn = ({ root }: FinderPage): string[] =>
  [...root.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');

const expectHarmless = (page: FinderPage): void => {
  expect(strangersIn(page)).to.deep.equal([]);
  expect(handlersIn(page)).to.deep.equal([]);
  for (const href of hrefsIn(page))
    expect(href).to.match(/^(https?:\/\/|tel:\+?\d+$|mailto:[^?]+$)/);
  expect(Reflect.get(globalThis, 'hacked')).to.equal(undefined);
  expect(Reflect.get({}, 'polluted')).to.equal(undefined);
};

describe('<sfl-hub-finder> and a hostile feed', () => {
  const errors: unknown[] = [];
  const remember = (event: ErrorEvent | PromiseRejectionEvent): void => {
    errors.push('reason' in event ? event.reason : event.message);
  };

  beforeEach(() => {
    errors.length = 0;
    window.addEventListener('error', remember);
    window.addEventListener('unhandledrejection', remember);
  });
  afterEach(() => {
    window.removeEventListener('error', remember);
    window.removeEventListener('unhandledrejection', remember);
    expect(errors).to.deep.equal([]);
  });

  describe('of the demo', () => {
    const setUp = () =>
      mountReady({ attributes: { src: '/demo/feeds/hostile.json', limit: '50', group: 'none' } });

    it('is listed as text, with nothing of it run', async () => {
      const page = await setUp();
      expectHarmless(page);
      expect(page.names).to.include.members([MARKUP, 'Prototype keys', 'Links that are not links']);
      expect(page.facts(MARKUP)[0]).to.equal(MARKUP);
      expect(page.facts(MARKUP)[1]).to.contain('"><svg onload=alert(1)>');
    });

    it('opens every place without harm', async () => {
      const page = await setUp();
      for (let index = 0; index < page.rows.length; index += 1) {
        const row = page.rows[index]!;
        row.querySelector<HTMLButtonElement>('[data-more]')!.click();
        await eventually(() => page.details !== undefined, true);
        expectHarmless(page);
        await page.press('Back to the list');
      }
    });

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
      await page.openDetails('Links that are not links');
      for (const href of hrefsIn(page)) expect(href).to.match(/^https:\/\/www\.google\.com\/maps/);
    });

    it('is filtered by its own codes without harm', async () => {
      const page = await setUp();
      if (page.disclosure) await page.openFilters();
      expectHarmless(page);
    });

    for (const words of [
      'constructor',
      '__proto__',
      'LN32',
      MARKUP,
      '\u202egnp',
      '((((((((',
      '\\',
    ]) {
      it(`is searched for “${words.slice(0, 20)}”`, async () => {
        const page = await setUp();
        await page.search(words);
        await eventually(() => page.count('sfl-search') === 1 || page.problem !== '', true);
        await page.element.updateComplete;
        expectHarmless(page);
      });
    }
  });

  const nasty: [string, string][] = [
    ['markup', MARKUP],
    ['an expression of a template', '${alert(1)} {{alert(1)}}'],
    ['a comment of a template', '--><!--?lit$0$--><b>'],
    ['an unfinished pair', '\ud800 half'],
    ['control characters', 'a\u0000b\u001fc\u007fd'],
    ['quotes', '"\'`'],
    ['an entity', '&lt;b&gt;&#x3c;'],
  ];
  for (const [what, name] of nasty) {
    it(`shows ${what} as text wherever text is`, async () => {
      const shown = name.replace(/[\u0000-\u001f\u007f]/g, '');
      const feed = feedWith({
        publisher: { name },
        wording: { hub: name, findHub: name },
        places: [
          place({
            id: 'nasty',
            name,
            summary: name,
            accessText: name,
            hoursText: name,
            contacts: [{ label: name, sms: name, textphone: name }],
            address: { lines: [name], town: name },
            topics: [name],
            access: [name],
            languages: ['xx-aaaa'],
          }),
        ],
        sessions: [session({ name, place: 'nasty' })],
        notices: [notice({ text: name }), notice({ id: 'n2', text: name, about: ['nasty'] })],
      });
      const page = await mountReady({ feed });
      expect(page.names).to.deep.equal([shown.trim()]);
      expect(page.title.textContent).to.equal(shown);
      expectHarmless(page);
      await page.press(`Opening times and more for ${shown}`);
      await eventually(() => page.details !== undefined, true);
      expectHarmless(page);
    });
  }

  it('shows a name of a million letters in a box that a visitor can pass', async () => {
    const name = 'x'.repeat(1_000_000);
    const feed = feedWith({ places: [place({ id: 'long', name }), place({ name: 'Short' })] });
    const began = performance.now();
    const page = await mountReady({ feed });
    expect(page.names).to.include('Short');
    expect(page.element.scrollWidth).to.be.at.most(page.element.clientWidth);
    await page.searchAndWait('short');
    expect(page.names).to.deep.equal(['Short']);
    expect(performance.now() - began).to.be.below(6000);
    expectHarmless(page);
  });

  it('leaves out places whose ids are not ids', async () => {
    const feed = feedWith({
      places: ['"]', 'a b', '<b>', '__proto__', '', 'x'.repeat(200)].map((id) =>
        place({ id, name: `Place ${id}` }),
      ),
    });
    const page = await mountReady({ feed: { ...feed, places: [...feed.places!, place()] } });
    expect(page.names).to.deep.equal(['Oak Tree Hub']);
  });

  it('does not follow the keys of objects', async () => {
    const feed: unknown = JSON.parse(
      JSON.stringify(
        feedWith({ places: [place({ topics: ['constructor', 'toString', '__proto__'] })] }),
      ).replace(
        '"publisher"',
        '"vocab": {"__proto__": {"label": "polluted"}}, "wording": {"__proto__": {"hub": "polluted"}}, "publisher"',
      ),
    );
    const page = await mountReady({ feed });
    expect(page.kinds).to.deep.equal(['Family hub']);
    await page.openDetails('Oak Tree Hub');
    expect(page.words).not.to.contain('polluted');
    expect(page.words).not.to.contain('native code');
    expectHarmless(page);
  });

  const strange: [string, unknown][] = [
    ['a number', 7],
    ['a text', 'feed'],
    ['true', true],
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
    ['an object without a prototype', Object.create(null)],
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
        near: MARKUP,
        limit: '1e308',
        'radius-miles': 'Infinity',
        'heading-level': '-7',
        theme: MARKUP,
        place: '',
        group: '__proto__',
        tiles: 'javascript:alert(1)',
        map: 'sometimes',
      };
      const page = await mountReady({ feed: feedWith({ places: [place()] }), attributes });
      expect(page.names).to.deep.equal(['Oak Tree Hub']);
      expect(page.title.localName).to.equal('h2');
      expectHarmless(page);
      await eventually(() => warnings.length, 2);
    } finally {
      console.warn = warn;
    }
  });
});
