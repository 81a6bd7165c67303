import { expect } from '@open-wc/testing';
import { andAny, EVERYBODY, family } from '../support/timetable-feeds.js';
import { chosenIn, namedGroup, settled, typed } from '../support/timetable-filters-page.js';
import { eventually, mountReady } from '../support/timetable-page.js';

let groups = 0;

const grouped = async (attributes: Record<string, string> = {}) => {
  const group = `family-${(groups += 1)}`;
  const page = await mountReady({ feed: family(), attributes: { group, ...attributes } });
  return { page, store: namedGroup(group) };
};

describe('<sfl-session-timetable group>, age and stage', () => {
  it('tells the group months and a stage, never a date', async () => {
    const { page, store } = await grouped();
    await page.chooseDate('2026-04-20');
    expect(store.get()).to.deep.equal({ age: 7, stage: '6-12m' });
    await page.chooseDate('2027-03-01');
    expect(store.get()).to.deep.equal({ age: -4, stage: 'pregnancy' });
    await page.typeMonths('0');
    expect(store.get()).to.deep.equal({ age: 0, stage: '0-6m' });
    await page.typeMonths('');
    expect(store.get()).to.deep.equal({});
  });

  it('keeps a date that was typed here while the group changes something else', async () => {
    const { page, store } = await grouped();
    await page.chooseDate('2026-04-20');
    store.set({ topic: 'send' });
    await settled(page);
    expect(typed(page)).to.deep.equal({ months: '', date: '2026-04-20' });
    expect(page.asides).to.deep.equal(['For a child who is 7 months old.']);
  });

  it('takes over an age, a newborn’s too, and its being taken back', async () => {
    const { page, store } = await grouped();
    store.set({ age: 7, stage: '6-12m' });
    await eventually(() => page.names, andAny('Crawlers', 'For half a year'));
    expect(typed(page)).to.deep.equal({ months: '7', date: '' });
    expect(page.filtersLabel).to.equal('Filters (1 chosen)');
    store.set({ age: 0, stage: '0-6m' });
    await eventually(() => typed(page).months, '0');
    store.set({ age: undefined, stage: undefined });
    await eventually(() => page.names, EVERYBODY);
    expect(typed(page)).to.deep.equal({ months: '', date: '' });
    expect(page.toldTypes).to.deep.equal(['sfl-ready']);
  });

  it('takes over a pregnancy, which has no months to show', async () => {
    const { page, store } = await grouped();
    store.set({ age: -4, stage: 'pregnancy' });
    await eventually(() => page.names, andAny('Bump club', 'For a bump'));
    expect(typed(page)).to.deep.equal({ months: '', date: '' });
    expect(page.asides).to.deep.equal(['For a child who is not born yet.']);
  });

  it('gives a stage and takes one over', async () => {
    const { page, store } = await grouped();
    await page.openFilters();
    await page.choose('#stage', '1 to 2 years');
    expect(store.get()).to.deep.equal({ stage: '1-2y' });
    store.set({ stage: '6-12m' });
    await eventually(() => chosenIn(page, '#stage'), '6 to 12 months');
    expect(page.names).to.deep.equal(andAny('Crawlers', 'For half a year', 'Tiny ones'));
  });

  it('lets an age take the place of its own stage, as where it was typed', async () => {
    const { page, store } = await grouped();
    store.set({ stage: '6-12m' });
    await eventually(() => page.filtersLabel, 'Filters (1 chosen)');
    store.set({ age: 7, stage: '6-12m' });
    await eventually(() => page.asides, ['For a child who is 7 months old.']);
    expect(page.filtersLabel).to.equal('Filters (1 chosen)');
  });

  it('lets a stage stay when only the age of that stage is taken back', async () => {
    const { page, store } = await grouped();
    store.set({ age: 7, stage: '6-12m' });
    await eventually(() => page.asides, ['For a child who is 7 months old.']);
    store.set({ age: undefined, stage: '6-12m' });
    await eventually(() => page.asides, []);
    expect(page.names).to.deep.equal(andAny('Crawlers', 'For half a year', 'Tiny ones'));
  });

  it('neither gives nor follows a stage that is pinned', async () => {
    const { page, store } = await grouped({ stage: 'pregnancy' });
    await page.typeMonths('');
    store.set({ stage: '6-12m' });
    await settled(page);
    expect(page.names).to.deep.equal(andAny('Bump club', 'For a bump'));
    expect(page.filtersLabel).to.equal('Filters');
    await page.typeMonths('14');
    expect(store.get()).to.deep.equal({ age: 14, stage: '6-12m' });
  });
});
