import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { feedWith, notice, offer, place, session } from '../support/fake-feed.js';
import { eventually, mountReady, type FinderPage } from '../support/finder-page.js';

type Weekday = 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU';
const on = (days: Weekday[], opens: string, closes: string) => ({ days, opens, closes });

const oak = place({
  name: 'Oak Tree Hub',
  summary: 'Come in for a cup of tea.',
  address: { lines: ['1 High Street'], town: 'Derby', postcode: 'DE22 3WR' },
  hours: [on(['MO', 'TU', 'WE', 'TH'], '09:00', '17:00'), on(['FR'], '09:30', '12:00')],
  special: [{ from: '2026-11-25', until: '2026-11-25', reason: 'Training day' }],
  contacts: [
    { label: 'Front desk', phone: '+44 (1332) 960100', email: 'desk@derby.example' },
    { label: 'At night', sms: '07700 900100', textphone: '18001 01332', always: true },
  ],
  access: ['step-free', 'baby-change'],
  accessText: 'Ramp at the side.',
  topics: ['send', 'unheard-of'],
  languages: ['en', 'pl', 'bfi'],
  url: 'https://derby.example/oak',
  assured: '2026-11-02',
});
const bare = place({ name: 'Bare Hub', id: 'bare:hub~1', geo: undefined });

const monday = (fields: object) => ({
  start: '13:30',
  end: '14:30',
  rule: { freq: 'weekly' as const, days: ['MO' as const] },
  ...fields,
});

const derby = () =>
  feedWith({
    publisher: { name: 'Derby', feedback: 'https://derby.example/tell?about={id}&page={id}' },
    places: [oak, bare, place({ name: 'Annex', parent: 'place-oak-tree-hub', role: 'spoke' })],
    sessions: [
      session({
        name: 'Baby massage',
        place: 'place-oak-tree-hub',
        routes: [{ mode: 'book' }],
        schedule: monday({
          changes: [{ date: '2026-11-30', status: 'cancelled', note: 'No heating.' }],
        }),
      }),
      session({
        name: 'Rhyme time',
        place: 'place-oak-tree-hub',
        routes: [{ mode: 'drop-in' }],
        schedule: {
          start: '10:00',
          end: '11:00',
          rule: { freq: 'dates', dates: ['2026-11-24', '2026-12-01'] },
          changes: [
            { date: '2026-11-24', status: 'moved', to: { date: '2026-11-26', start: '14:00' } },
            { date: '2026-12-01', status: 'changed', note: 'In the garden.' },
          ],
        },
      }),
    ],
    offers: [offer({ name: 'Massage', places: ['place-oak-tree-hub'] })],
    notices: [notice({ text: 'The lift is broken', about: ['place-oak-tree-hub'] })],
  });

const setUp = (attributes = {}) => mountReady({ feed: derby(), attributes });
const opened = async (name = 'Oak Tree Hub', attributes = {}): Promise<FinderPage> => {
  const page = await setUp(attributes);
  await page.openDetails(name);
  return page;
};

describe('<sfl-hub-finder>, the details of a place', () => {
  it('take the room of the list and give it back', async () => {
    const page = await opened();
    expect(page.rows).to.deep.equal([]);
    expect(page.all('#query')).to.deep.equal([]);
    await page.press('Back to the list');
    expect(page.details).to.equal(undefined);
    expect(page.names).to.deep.equal(['Bare Hub', 'Oak Tree Hub', 'Annex']);
  });

  it('move the focus to their heading and back to the button that opened them', async () => {
    const page = await opened();
    await eventually(() => page.focusedName, 'Oak Tree Hub');
    expect(page.root.activeElement?.localName).to.equal('h3');
    await page.press('Back to the list');
    await eventually(() => page.focusedName, 'Opening times and more for Oak Tree Hub');
  });

  it('open with Enter and close with Escape', async () => {
    const page = await setUp();
    page.button('Opening times and more for Bare Hub').focus();
    await sendKeys({ press: 'Enter' });
    await eventually(() => page.focusedName, 'Bare Hub');
    await sendKeys({ press: 'Escape' });
    await eventually(() => page.focusedName, 'Opening times and more for Bare Hub');
    expect(page.details).to.equal(undefined);
  });

  it('keep what was searched for and shown before', async () => {
    const page = await setUp();
    await page.searchAndWait('oak');
    await page.openDetails('Oak Tree Hub');
    await page.press('Back to the list');
    expect(page.names).to.deep.equal(['Oak Tree Hub']);
    expect(page.box.value).to.equal('oak');
  });

  it('tell the page which place it is, once', async () => {
    const page = await opened();
    expect(page.toldOf('sfl-hub-select')).to.deep.equal([{ id: 'place-oak-tree-hub' }]);
    await page.press('Back to the list');
    expect(page.count('sfl-hub-select')).to.equal(1);
  });

  it('say whether it is open and list the hours of the next seven days', async () => {
    const page = await opened();
    expect(page.words).to.contain('Open now until 5pm.');
    expect(page.hours).to.deep.equal([
      'Monday 23 November: 9am to 5pm',
      'Tuesday 24 November: 9am to 5pm',
      'Wednesday 25 November: Closed (Training day)',
      'Thursday 26 November: 9am to 5pm',
      'Friday 27 November: 9:30am to midday',
      'Saturday 28 November: Closed',
      'Sunday 29 November: Closed',
    ]);
    expect(page.all('.today').length).to.equal(1);
    expect(page.all('th[scope="row"]').length).to.equal(7);
  });

  it('list what is on soon with what is cancelled, changed and moved', async () => {
    const page = await opened();
    expect(page.soon).to.deep.equal([
      'Baby massage today, 1:30pm to 2:30pm, book a place',
      'Moved to Thursday 26 November, 2pm: Rhyme time tomorrow, 10am to 11am',
      'Rhyme time Thursday 26 November, 2pm, just turn up',
      'Cancelled: Baby massage Monday 30 November, 1:30pm to 2:30pm No heating.',
      'Changed: Rhyme time Tuesday 1 December, 10am to 11am In the garden.',
      'Baby massage Monday 7 December, 1:30pm to 2:30pm, book a place',
    ]);
  });

  it('give every way to get in touch, with addresses made here', async () => {
    const page = await opened();
    expect(page.contacts).to.deep.equal([
      'Front desk +44 (1332) 960100 desk@derby.example',
      'At night Text: 07700 900100 Textphone: 18001 01332 24 hours a day, every day',
      'Visit the website',
    ]);
    expect(page.linksIn(page.details!)).to.deep.equal([
      'Call Oak Tree Hub on +44 (1332) 960100 → tel:+441332960100',
      'Directions to Oak Tree Hub. Opens Google Maps. → https://www.google.com/maps/dir/?api=1&destination=52.92%2C-1.48',
      '+44 (1332) 960100 → tel:+441332960100',
      'desk@derby.example → mailto:desk@derby.example',
      'Visit the website → https://derby.example/oak',
      'Tell us if something is wrong → https://derby.example/tell?about=place-oak-tree-hub&page=place-oak-tree-hub',
    ]);
  });

  it('say what is known of getting in, help and languages', async () => {
    const page = await opened();
    expect(page.fact('Getting in and around')).to.equal(
      'Step-free and Baby changing Ramp at the side.',
    );
    expect(page.fact('Languages spoken')).to.equal('English, Polish and British Sign Language');
    expect(page.fact('Help with')).to.equal('Special needs and disability and Baby massage');
    expect(page.words).to.contain('Last checked on 2 November 2026.');
    expect(page.words).to.contain('Come in for a cup of tea.');
    expect(page.notes).to.deep.equal(['Note: The lift is broken']);
  });

  it('say what to do about what nobody knows', async () => {
    const page = await opened('Bare Hub');
    expect(page.words).to.contain(
      'We do not know the opening times or phone number. Your council or health visitor can tell you.',
    );
    expect(page.fact('Getting in and around')).to.equal(
      'We do not know. Please ask before you go.',
    );
    expect(page.hours).to.deep.equal([]);
    expect(page.fact('Help with')).to.equal(undefined);
    expect(page.linksIn(page.details!)).to.deep.equal([
      'Tell us if something is wrong → https://derby.example/tell?about=bare%3Ahub~1&page=bare%3Ahub~1',
    ]);
  });

  it('lead to the hub that a place belongs to', async () => {
    const page = await opened('Annex');
    expect(page.fact('Part of')).to.equal('Oak Tree Hub');
    await page.press('Oak Tree Hub');
    await eventually(() => page.focusedName, 'Oak Tree Hub');
    expect(page.detailsName).to.equal('Oak Tree Hub');
  });

  it('only name the hub it belongs to when that is not among the places shown', async () => {
    const page = await opened('Annex', { place: 'place-annex' });
    expect(page.fact('Part of')).to.equal('Oak Tree Hub');
    expect(page.hasButton('Oak Tree Hub')).to.be.false;
  });

  it('say when hours may be different', async () => {
    const page = await opened('Oak Tree Hub', { now: '2026-12-25T10:00' });
    expect(page.words).to.contain(
      'It is a bank holiday, so times may be different. Please check first.',
    );
  });

  it('leave out a link for feedback that is not one', async () => {
    const feed = { ...derby(), publisher: { name: 'Derby', feedback: 'tel:01332' } };
    const page = await mountReady({ feed });
    await page.openDetails('Oak Tree Hub');
    expect(page.words).not.to.contain('Tell us if something is wrong');
  });

  it('follow the clock', async () => {
    const page = await opened();
    page.element.now = '2026-11-23T17:01';
    await eventually(() => page.words.includes('Closed now. Opens tomorrow at 9am.'), true);
  });
});
