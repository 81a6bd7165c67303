import { expect } from '@open-wc/testing';
import { mountReady as mountFinder } from '../support/finder-page.js';
import { EVERYWHERE, FROM_GREENWICH, meridian, UNMEASURED } from '../support/timetable-feeds.js';
import {
  field,
  namedGroup,
  nearLine,
  nearProblem,
  searchAndWait,
  settled,
} from '../support/timetable-filters-page.js';
import { eventually, mountReady, type TimetablePage } from '../support/timetable-page.js';

const CLEAR = 'Clear search';

const setUp = async (attributes: Record<string, string> = {}): Promise<TimetablePage> => {
  const page = await mountReady({ feed: meridian(), attributes });
  await page.openFilters();
  return page;
};

const where = (page: TimetablePage): string[] => page.rows.map((row) => row.where);

describe('<sfl-session-timetable>, “Use my location”', () => {
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
  const at = (latitude: number, longitude: number) =>
    ({ coords: { latitude, longitude } }) as GeolocationPosition;
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

  it('asks the device on the click only', async () => {
    answer((granted) => granted(at(51.48, 0)));
    const page = await setUp();
    expect(asked).to.equal(0);
    await page.press(BUTTON);
    await eventually(() => where(page), FROM_GREENWICH);
    expect(asked).to.equal(1);
    expect(nearLine(page)).to.equal('Distances are from where you are.');
    expect(page.toldOf('sfl-search')).to.deep.equal([{ kind: 'location', results: 5 }]);
  });

  const failures: [string, Ask | undefined, string][] = [
    ['the visitor refuses', refusal(1), 'Your device did not share where you are.'],
    ['the device knows nothing', refusal(2), 'We could not find out where you are.'],
    ['nothing can be asked', undefined, 'This page cannot ask your device where you are.'],
    [
      'the visitor is abroad',
      (granted) => granted(at(48.85, 2.35)),
      'You seem to be outside the United Kingdom.',
    ],
  ];
  for (const [when, ask, sentence] of failures) {
    it(`says what to do instead when ${when}`, async () => {
      answer(ask);
      const page = await setUp();
      await page.press(BUTTON);
      await eventually(() => nearProblem(page), `${sentence} Type a postcode or town instead.`);
      expect(field(page, '#near').hasAttribute('aria-invalid')).to.be.false;
      expect(where(page)).to.deep.equal(UNMEASURED);
      expect(page.toldTypes).to.deep.equal(['sfl-ready']);
      expect(page.hasButton(BUTTON)).to.be.true;
    });
  }

  it('says that it is looking, and drops a position that comes after a newer search', async () => {
    let grant: PositionCallback = () => undefined;
    answer((granted) => {
      grant = granted;
    });
    const page = await setUp();
    await page.press(BUTTON);
    await eventually(() => page.hasButton('Finding where you are…'), true);
    expect(page.button('Finding where you are…').getAttribute('aria-busy')).to.equal('true');
    await searchAndWait(page, 'SE10 8XJ');
    grant(at(53, 0));
    await settled(page);
    expect(where(page)).to.deep.equal(FROM_GREENWICH);
    expect(page.count('sfl-search')).to.equal(1);
  });
});

describe('<sfl-session-timetable group>, where the family is', () => {
  let groups = 0;
  const pair = async () => {
    const group = `near-${(groups += 1)}`;
    const finder = await mountFinder({ feed: meridian(), attributes: { group } });
    const page = await setUp({ group });
    return { finder, page, store: namedGroup(group) };
  };

  it('comes from the hub finder beside it', async () => {
    const { finder, page } = await pair();
    await finder.searchAndWait('SE10 8XJ');
    await eventually(() => where(page), FROM_GREENWICH);
    expect(nearLine(page)).to.equal('Distances are from SE10 8XJ.');
    expect(page.toldTypes).to.deep.equal(['sfl-ready']);
    await finder.press(CLEAR);
    await eventually(() => where(page), UNMEASURED);
  });

  it('goes to the hub finder beside it', async () => {
    const { finder, page } = await pair();
    await searchAndWait(page, 'SE10 8XJ');
    await eventually(() => finder.summary, 'Places near SE10 8XJ. Showing 3 of 3.');
    await page.press(CLEAR);
    await eventually(() => finder.summary, 'Showing 3 of 3 places.');
  });

  it('is taken over by one that comes late', async () => {
    const { page, store } = await pair();
    await searchAndWait(page, 'SE10 8XJ');
    expect(store.get().origin).to.deep.include({ lng: 0, label: 'SE10 8XJ', exact: true });
    const late = await setUp({ group: `near-${groups}` });
    expect(where(late)).to.deep.equal(FROM_GREENWICH);
  });

  it('takes its radius with it when it goes', async () => {
    const { finder, page } = await pair();
    await finder.searchAndWait('SE10 8XJ');
    await eventually(() => page.all('#radius').length, 1);
    await page.choose('#radius', 'Within 1 mile');
    await finder.press(CLEAR);
    await eventually(() => page.names, EVERYWHERE);
    expect(page.filtersLabel).to.equal('Filters');
  });
});
