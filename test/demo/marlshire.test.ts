import { expect } from '@open-wc/testing';
import { eventually, mountReady, type FinderPage } from '../support/finder-page.js';

const setUp = (attributes: Record<string, string> = {}): Promise<FinderPage> =>
  mountReady({
    attributes: { src: '/demo/feeds/marlshire.json', group: 'none', ...attributes },
  });

describe('<sfl-hub-finder> with Marlshire, on Monday 23 November 2026 at half past ten', () => {
  it('says of the main hub what a parent needs', async () => {
    const page = await setUp();
    expect(page.names[0]).to.equal('Marlbridge Family Hub');
    expect(page.facts('Marlbridge Family Hub')).to.deep.equal([
      'Main Family Hub',
      'The Old Corn Exchange, 12 Wendle Street, Marlbridge, LN31 1AA',
      'Open now until 5:30pm.',
      'On now until 11:30am: Stay and play, just turn up',
      'Step-free · Accessible toilet · Changing Places toilet · Baby changing · Room for buggies · Quiet room to feed · Quiet space · Hearing loop · Blue Badge parking',
      'Languages: English, Polish, Romanian and Urdu',
      'Change: Our hubs in Marlbridge, Hollincross and Wendlesham open at 1pm on Friday 27 November, because staff have training.',
    ]);
    expect(page.linksIn(page.row('Marlbridge Family Hub'))).to.deep.equal([
      'Call Marlbridge Family Hub on 01632 960100 → tel:01632960100',
      'Directions to Marlbridge Family Hub. Opens Google Maps. → https://www.google.com/maps/dir/?api=1&destination=53.1352%2C-0.0461',
    ]);
  });

  it('keeps the address of the refuge', async () => {
    const page = await setUp({ limit: '50' });
    expect(page.facts('Safe Harbour refuge')).to.contain(
      'The address is kept private to keep families safe. Please call to find out more.',
    );
    expect(page.linksIn(page.row('Safe Harbour refuge'))).to.deep.equal([
      'Call Safe Harbour refuge on 0808 157 0199 → tel:08081570199',
    ]);
  });

  it('says what is closed for now, what is not open yet, and nothing of what has closed', async () => {
    const page = await setUp({ limit: '50' });
    expect(page.facts('Fenholt Library')).to.contain('Closed for now.');
    expect(page.facts('Bright Corner Nursery School')).to.contain('Not open yet.');
    expect(page.names.some((name) => name.startsWith('Beck Street'))).to.be.false;
    expect(page.summary).to.equal('Showing 24 of 24 places.');
  });

  it('sends nobody to Saltmere for the class that was moved to Marlbridge', async () => {
    const page = await setUp({ limit: '50' });
    await page.openDetails('Saltmere Family Hub');
    const classes = page.soon.filter((line) => line.includes('November course'));
    expect(classes[0]).to.contain('Moved to');
    expect(classes[0]).to.contain('On Thursday in Marlbridge');
    expect(classes.slice(1).every((line) => line.includes('1 December'))).to.be.true;
  });

  it('finds a town in capitals and what has a topic', async () => {
    const page = await setUp();
    await page.searchAndWait('HOLLINCROSS');
    expect(page.names[0]).to.equal('Hollincross Family Hub');
    await page.press('Clear search');
    await page.openFilters();
    await page.tick('Help with', 'Toy and buggy repair');
    await eventually(() => page.names, ['Marlbridge Family Hub', 'The Family Shop, Castle Walk']);
  });
});
