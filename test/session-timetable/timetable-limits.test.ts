import { expect } from '@open-wc/testing';
import { feedWith, notice, session, type SessionInput } from '../support/fake-feed.js';
import { expectHarmless, forbidErrors } from '../support/timetable-harm.js';
import { eventually, mount, mountReady } from '../support/timetable-page.js';

forbidErrors();

describe('<sfl-session-timetable> and amounts beyond reason', () => {
  it('draws the first of a hundred thousand sessions that run from year 1 to 9999', async () => {
    const schedule = {
      start: '10:00',
      end: '11:00',
      from: '0001-01-01',
      until: '9999-12-31',
      bankHolidays: 'run',
      rule: { freq: 'weekly', days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] },
    } as const;
    const sessions = Array.from({ length: 100_000 }, (_, index) => ({
      ...{ id: `s${index}`, name: `Play ${index}`, schedule },
    }));
    const feed = feedWith({ sessions: sessions as unknown as SessionInput[] });
    const page = await mount({ feed });
    await eventually(() => page.isLoading || page.toldTypes.length > 0, true);
    for (let waits = 0; waits < 20 && !page.toldTypes.includes('sfl-ready'); waits += 1) {
      await eventually(() => page.toldTypes.includes('sfl-ready'), true).catch(() => undefined);
    }
    expect(page.toldOf('sfl-ready')).to.deep.equal([{ places: 0, offers: 0, sessions: 100_000 }]);
    expect(page.names.length).to.equal(40);
    expect(page.asides).to.include('There is more than we can list. Choose fewer days or a place.');
    expectHarmless(page);
  }).timeout(120_000);

  it('reads lists of ten thousand in one session without freezing', async () => {
    const many = <T>(value: (index: number) => T): T[] =>
      Array.from({ length: 10_000 }, (_, index) => value(index));
    const feed = feedWith({
      sessions: [
        session({
          topics: many((index) => `topic-${index}`),
          access: many((index) => `access-${index}`),
          languages: many((index) => `x${String.fromCharCode(97 + (index % 26))}`),
          routes: many((index) => ({ mode: 'book', url: `https://x.example/${index}` })),
          schedule: {
            ...session().schedule,
            except: many(() => '2026-11-30'),
            changes: many(() => ({ date: '2026-12-07', status: 'cancelled', note: 'x' })),
            extra: many(() => ({ date: '2026-11-24', start: '09:00' })),
          },
        }),
      ],
      notices: many((index) =>
        notice({ id: `n${index}`, text: 'x', about: ['session-stay-and-play'] }),
      ),
    });
    const began = performance.now();
    const page = await mountReady({ feed });
    await page.openFilters();
    await page.open('Stay and play');
    expect(page.linksIn(page.part('How to join')!).length).to.equal(12);
    expect(page.all('.details .note').length).to.be.at.most(40);
    expect(performance.now() - began).to.be.below(5000);
  }).timeout(20_000);

  for (const now of ['0001-01-01T00:00', '1969-12-31T23:59', '9999-12-31T23:59']) {
    it(`works at ${now}`, async () => {
      const page = await mountReady({
        feed: feedWith({ sessions: [session()] }),
        attributes: { now },
        width: 1000,
      });
      expectHarmless(page);
      await page.week();
      await page.nextWeek();
      await page.previousWeek();
      await page.list();
      expect(page.summary).to.match(/^(What is on|Nothing)/);
      expectHarmless(page);
    });
  }

  it('is gone through to days that no calendar has', async () => {
    const page = await mountReady({
      feed: feedWith({ sessions: [session()] }),
      attributes: { from: '9999-12-20', days: '366', view: 'week' },
      width: 1000,
    });
    for (let weeks = 0; weeks < 5; weeks += 1) await page.nextWeek();
    expect(page.words).not.to.match(/NaN|Invalid|undefined/);
    expectHarmless(page);
  });

  for (const [days, until] of [
    ['0', 'Sunday 6 December'],
    ['-3', 'Sunday 6 December'],
    ['many', 'Sunday 6 December'],
    ['1.9', undefined],
    ['400', 'Tuesday 23 November 2027'],
  ] as const) {
    it(`lists a sensible number of days for days="${days}"`, async () => {
      const page = await mountReady({
        feed: feedWith({ sessions: [session()] }),
        attributes: { days },
      });
      expect(page.summary).to.match(
        until === undefined
          ? /^What is on on Monday 23 November: 1\.$/
          : new RegExp(`^What is on from Monday 23 November to ${until}: \\d+\\.$`),
      );
    });
  }
});
