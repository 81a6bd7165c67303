import { expect } from '@open-wc/testing';
import { feedWith, place } from '../support/fake-feed.js';
import { eventually, mountReady } from '../support/finder-page.js';

const MILE_OF_LATITUDE = 1609.344 / 111_195.08;

/** Four places going north from Greenwich: at 0, 1, 2 and 10 miles. */
const meridian = () =>
  feedWith({
    places: [0, 1, 2, 10].map((miles) =>
      place({
        name: `Mile ${miles}`,
        address: { lines: [], ...(miles === 0 && { postcode: 'SE10 8XJ' }) },
        geo: { lat: 51.48 + miles * MILE_OF_LATITUDE, lng: 0, precision: 'rooftop' },
      }),
    ),
  });

const setUp = (attributes: Record<string, string>) => mountReady({ feed: meridian(), attributes });

const NEAREST = ['Mile 0', 'Mile 1', 'Mile 2', 'Mile 10'];
const DISTANCES = ['less than 0.1 miles', '1 mile', '2 miles', '10 miles'].map(
  (distance) => `Family hub · ${distance}`,
);

describe('<sfl-hub-finder near>', () => {
  const readable: [string, string, string[]][] = [
    ['SE10 8XJ', 'Places near SE10 8XJ. Showing 4 of 4.', NEAREST],
    ['51.48,0', 'Places near you. Showing 4 of 4.', NEAREST],
    ['  51.48 , 0.0 ', 'Places near you. Showing 4 of 4.', NEAREST],
    [
      '52,-0',
      'Nothing here is close to you. The nearest place is 26 miles away.',
      [...NEAREST].reverse(),
    ],
  ];
  for (const [near, summary, names] of readable) {
    it(`starts from “${near}”`, async () => {
      const page = await setUp({ near });
      await eventually(() => page.summary, summary);
      expect(page.names).to.deep.equal(names);
      expect(page.toldTypes).to.deep.equal(['sfl-ready']);
      expect(page.box.value).to.equal('');
    });
  }

  it('says distances exactly, from longitude 0 too', async () => {
    const page = await setUp({ near: '51.48,0' });
    await eventually(() => page.kinds, DISTANCES);
  });

  const unreadable = [
    'S99 9ZZ',
    '48.85,2.35',
    '0,51.48',
    '51.48;0',
    'near the park',
    '51.48,0,0',
    'NaN,0',
  ];
  for (const near of unreadable) {
    it(`warns about “${near}” and lists all places`, async () => {
      const warnings: unknown[] = [];
      const { warn } = console;
      console.warn = (...args) => warnings.push(...args);
      try {
        const page = await setUp({ near });
        await eventually(
          () => warnings,
          [
            `<sfl-hub-finder>: near="${near}" is neither a postcode that we know nor "lat,lng" in the UK. Correct it or leave it out.`,
          ],
        );
        expect(page.summary).to.equal('Showing 4 of 4 places.');
        expect(page.problem).to.equal('');
      } finally {
        console.warn = warn;
      }
    });
  }

  it('follows a change of the attribute', async () => {
    const page = await setUp({ near: '51.48,0' });
    await eventually(() => page.names, NEAREST);
    page.element.near = '52,0';
    await eventually(() => page.names, [...NEAREST].reverse());
  });

  it('gives way to what the visitor searches for', async () => {
    const page = await setUp({ near: '52,0' });
    await eventually(() => page.names, [...NEAREST].reverse());
    await page.searchAndWait('SE10 8XJ');
    page.element.requestUpdate();
    await page.element.updateComplete;
    expect(page.summary).to.equal('Places near SE10 8XJ. Showing 4 of 4.');
    await page.press('Clear search');
    expect(page.summary).to.equal('Showing 4 of 4 places.');
  });
});

describe('<sfl-hub-finder limit>', () => {
  const cases: [string, number, string | undefined][] = [
    ['2', 2, 'Show more places (2)'],
    ['3', 3, 'Show more places (1)'],
    ['2.9', 2, 'Show more places (2)'],
    ['4', 4, undefined],
    ['0', 4, undefined],
    ['-1', 4, undefined],
    ['many', 4, undefined],
  ];
  for (const [limit, shown, button] of cases) {
    it(`lists ${shown} of 4 places for “${limit}”`, async () => {
      const page = await setUp({ limit });
      expect(page.names.length).to.equal(shown);
      expect(page.summary).to.equal(`Showing ${shown} of 4 places.`);
      expect(page.buttonNames.find((name) => name.startsWith('Show more'))).to.equal(button);
    });
  }

  it('adds as many again and moves the focus to the first new place', async () => {
    const page = await setUp({ limit: '2' });
    await page.press('Show more places (2)');
    expect(page.names.length).to.equal(4);
    await eventually(() => page.focusedName, page.names[2]);
    expect(page.buttonNames.some((name) => name.startsWith('Show more'))).to.be.false;
  });

  it('follows a change of the attribute', async () => {
    const page = await setUp({ limit: '2' });
    page.element.limit = 3;
    await eventually(() => page.names.length, 3);
  });

  it('puts only the places that are shown into the document', async () => {
    const places = Array.from({ length: 2000 }, (_, index) => place({ name: `Hub ${index}` }));
    const page = await mountReady({ feed: feedWith({ places }) });
    expect(page.rows.length).to.equal(10);
    expect(page.summary).to.equal('Showing 10 of 2,000 places.');
  });
});

describe('<sfl-hub-finder radius-miles>', () => {
  it('lists only what is within it', async () => {
    const page = await setUp({ near: 'SE10 8XJ', 'radius-miles': '1.5' });
    await eventually(() => page.names, ['Mile 0', 'Mile 1']);
    expect(page.summary).to.equal('Places near SE10 8XJ. Showing 2 of 2.');
  });

  it('lists the nearest and says that they are further away when nothing is', async () => {
    const page = await setUp({ near: '52,0', 'radius-miles': '2.5' });
    await eventually(
      () => page.summary,
      'There is nothing within 2.5 miles of you. These are the nearest places, further away.',
    );
    expect(page.names).to.deep.equal([...NEAREST].reverse());
  });

  it('names the postcode when nothing is near that', async () => {
    const places = [
      place({
        name: 'Here',
        address: { lines: [], postcode: 'SE10 8XJ' },
        geo: { lat: 51.48, lng: 0 },
      }),
      place({ name: 'There', geo: { lat: 53, lng: 0 } }),
    ];
    const feed = feedWith({ places });
    const page = await mountReady({
      feed,
      attributes: { 'radius-miles': '1', place: 'place-there' },
    });
    await page.searchAndWait('SE10 8XJ');
    expect(page.summary).to.equal(
      'There is nothing within 1 mile of SE10 8XJ. These are the nearest places, further away.',
    );
    expect(page.names).to.deep.equal(['There']);
  });

  for (const radius of ['0', '-1', 'far', '']) {
    it(`is ignored when it is “${radius}”`, async () => {
      const page = await setUp({ near: 'SE10 8XJ', 'radius-miles': radius });
      await eventually(() => page.summary, 'Places near SE10 8XJ. Showing 4 of 4.');
    });
  }
});

describe('<sfl-hub-finder>, “Use my location”', () => {
  type Ask = Geolocation['getCurrentPosition'];
  const BUTTON = 'Use my location';
  let asked = 0;

  /** The browser's answer from now on; the element never sees the real device. */
  const answer = (ask: Ask | undefined): void => {
    const value = ask && {
      getCurrentPosition: (...args: Parameters<Ask>) => {
        asked += 1;
        ask(...args);
      },
    };
    Object.defineProperty(navigator, 'geolocation', { value, configurable: true });
  };
  const position =
    (latitude: number, longitude: number): Ask =>
    (granted) =>
      granted({ coords: { latitude, longitude } } as GeolocationPosition);
  const refusal =
    (code: number): Ask =>
    (_granted, failed) =>
      failed?.({ code } as GeolocationPositionError);

  beforeEach(() => {
    asked = 0;
  });
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'geolocation');
  });

  it('asks the device on the click only and lists what is nearest', async () => {
    answer(position(51.48, 0));
    const page = await setUp({});
    expect(asked).to.equal(0);
    await page.press(BUTTON);
    await eventually(() => page.summary, 'Places near you. Showing 4 of 4.');
    expect(asked).to.equal(1);
    expect(page.kinds).to.deep.equal(DISTANCES);
    expect(page.toldOf('sfl-search')).to.deep.equal([{ kind: 'location', results: 4 }]);
  });

  const failures: [string, Ask | undefined, string][] = [
    [
      'the visitor refuses',
      refusal(1),
      'Your device did not share where you are. Type a postcode or town instead.',
    ],
    [
      'the device knows nothing',
      refusal(2),
      'We could not find out where you are. Type a postcode or town instead.',
    ],
    [
      'it takes too long',
      refusal(3),
      'We could not find out where you are. Type a postcode or town instead.',
    ],
    [
      'nothing can be asked',
      undefined,
      'This page cannot ask your device where you are. Type a postcode or town instead.',
    ],
    [
      'the visitor is abroad',
      position(48.85, 2.35),
      'You seem to be outside the United Kingdom. Type a postcode or town instead.',
    ],
  ];
  for (const [when, ask, sentence] of failures) {
    it(`says what to do instead when ${when}`, async () => {
      answer(ask);
      const page = await setUp({});
      await page.press(BUTTON);
      await eventually(() => page.problem, sentence);
      expect(page.one('#problem').getAttribute('role')).to.equal('alert');
      expect(page.box.getAttribute('aria-invalid')).to.equal(null);
      expect(page.names.length).to.equal(4);
      expect(page.toldTypes).to.deep.equal(['sfl-ready']);
      expect(page.hasButton(BUTTON)).to.be.true;
    });
  }

  it('says that it is looking while the device takes its time', async () => {
    let grant: PositionCallback = () => undefined;
    answer((granted) => {
      grant = granted;
    });
    const page = await setUp({});
    await page.press(BUTTON);
    await eventually(() => page.hasButton('Finding where you are…'), true);
    expect(page.button('Finding where you are…').getAttribute('aria-busy')).to.equal('true');
    grant({ coords: { latitude: 51.48, longitude: 0 } } as GeolocationPosition);
    await eventually(() => page.summary, 'Places near you. Showing 4 of 4.');
  });

  it('drops a position that comes after a newer search', async () => {
    let grant: PositionCallback = () => undefined;
    answer((granted) => {
      grant = granted;
    });
    const page = await setUp({});
    await page.press(BUTTON);
    await eventually(() => asked, 1);
    await page.searchAndWait('Mile 2');
    grant({ coords: { latitude: 51.48, longitude: 0 } } as GeolocationPosition);
    await new Promise((resolve) => setTimeout(resolve));
    await page.element.updateComplete;
    expect(page.names).to.deep.equal(['Mile 2']);
    expect(page.count('sfl-search')).to.equal(1);
  });
});
