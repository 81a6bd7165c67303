/** The essentials of `parseFeed` in the browsers that will run it; the rest is tested in Node. */
import { expect } from '@open-wc/testing';
import faulty from '../../fixtures/feeds/faulty.json';
import rich from '../../fixtures/feeds/rich.json';
import { manyPlaces, place, session, shell } from '../../fixtures/feeds/builders.js';
import { parseFeed, parseFeedSteps } from '../../../src/core/feed/parse.js';

describe('parseFeed in a browser', () => {
  it('reads the rich fixture without a problem', () => {
    const { feed, problems } = parseFeed(rich);
    expect(problems).to.deep.equal([]);
    expect(feed?.places.map(({ role }) => role)).to.deep.equal(['main-hub', 'spoke']);
    expect(feed?.places[0]?.geo?.lng).to.equal(0);
    expect(feed?.sessions.map(({ schedule }) => schedule.rule.freq)).to.deep.equal([
      'weekly',
      'monthly',
      'once',
      'dates',
      'unknown',
    ]);
  });

  it('keeps every good record of the faulty fixture and says what was wrong with the others', () => {
    const { feed, problems, stats } = parseFeed(faulty);
    expect(feed?.places.map(({ id }) => id)).to.deep.equal(['good-hub', 'far-away', 'hubble']);
    expect(feed?.places[2]?.role).to.equal('unknown');
    expect(feed?.sessions.map(({ id }) => id)).to.deep.equal(['good-session']);
    expect(feed?.offers[1]).to.deep.equal({ id: 'euro-offer', name: 'Euro', topics: [] });
    expect(stats.notices).to.deep.equal({ read: 2, kept: 1 });
    expect(problems.length).to.equal(13);
    expect(problems[8]).to.deep.equal({
      level: 'error',
      code: 'schema/type',
      path: '/offers/2',
      record: { list: 'offers' },
      found: 'null',
      expected: 'object',
    });
  });

  it('gives no feed and a reason for what is none', () => {
    for (const doc of [undefined, null, '<!doctype html>', [], {}, shell({ version: '2.0' })]) {
      const { feed, problems } = parseFeed(doc);
      expect(feed).to.equal(undefined);
      expect(problems.length).to.be.greaterThan(0);
    }
  });

  it('lets no key called __proto__ change a prototype', () => {
    const poisoned = JSON.stringify(shell({ places: [place({ PROTO: { polluted: 1 } })] }));
    const text = poisoned
      .replace('PROTO', '__proto__')
      .replace('{', '{"__proto__":{"polluted":1},');
    const { feed, problems } = parseFeed(JSON.parse(text));
    expect(problems).to.deep.equal([]);
    for (const each of [{}, feed, feed?.places[0]] as Record<string, unknown>[]) {
      expect(each['polluted']).to.equal(undefined);
      expect(Object.getPrototypeOf(each)).to.equal(Object.prototype);
    }
  });

  it('drops a day that does not exist and the time zone of elsewhere', () => {
    const doc = shell({
      places: [place({ assured: '2026-02-30' })],
      sessions: [
        session({ schedule: { tz: 'Europe/Paris', rule: { freq: 'once', date: '2026-01-06' } } }),
      ],
    });
    const { feed, problems } = parseFeed(doc);
    expect(feed?.places[0]).to.not.have.property('assured');
    expect(feed?.sessions).to.deep.equal([]);
    expect(problems.map(({ code }) => code)).to.deep.equal([
      'check/date-does-not-exist',
      'schema/const',
    ]);
  });

  it('reads 400 places in the order they are written, in one go or in steps', () => {
    const doc = shell({ places: manyPlaces(400) });
    const { feed, stats } = parseFeed(doc);
    expect(stats.places).to.deep.equal({ read: 400, kept: 400 });
    expect(feed?.places[399]).to.deep.equal({
      id: 'p399',
      name: 'Hub 399',
      role: 'hub',
      status: 'open',
    });
    const steps = parseFeedSteps(doc);
    let step = steps.next();
    for (let stops = 0; stops < 400; stops += 1) step = steps.next();
    expect(step.done).to.equal(true);
    expect(step.value).to.deep.equal(parseFeed(doc));
  });
});
