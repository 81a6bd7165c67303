import { expect, fixture } from '@open-wc/testing';
import { pageRegistry } from '../../src/ui/page-registry.js';
import { feedWith, session } from '../support/fake-feed.js';
import { eventually, mountReady, unmounted, TimetablePage } from '../support/timetable-page.js';

const feed = feedWith({ sessions: [session({ name: 'Songs' })] });

/** What is listened to and watched, and not given up. */
function watchHolds(): { left(): string[]; stop(): void } {
  const held = new Map<string, () => boolean>();
  const proto = EventTarget.prototype;
  const { addEventListener } = proto;
  const { ResizeObserver: RealObserver } = window;
  let holds = 0;
  proto.addEventListener = function (type, listener, options) {
    const isOurs = this === window || this === document || this instanceof HTMLElement;
    const signal = typeof options === 'object' ? options.signal : undefined;
    if (isOurs && signal) held.set(`${type} ${(holds += 1)}`, () => !signal.aborted);
    addEventListener.call(this, type, listener, options);
  };
  window.ResizeObserver = class extends RealObserver {
    readonly #key = `resize ${(holds += 1)}`;
    override observe(...values: Parameters<ResizeObserver['observe']>): void {
      held.set(this.#key, () => true);
      super.observe(...values);
    }
    override disconnect(): void {
      held.delete(this.#key);
      super.disconnect();
    }
  };
  return {
    left: () => [...held].filter(([, isHeld]) => isHeld()).map(([key]) => key.split(' ')[0]!),
    stop() {
      proto.addEventListener = addEventListener;
      window.ResizeObserver = RealObserver;
    },
  };
}

const groupListeners = (): number =>
  [...pageRegistry.groups.values()].reduce((sum, { listeners }) => sum + listeners.size, 0);

describe('<sfl-session-timetable> coming and going', () => {
  it('leaves no listener behind after 50 visits, and works on the 51st', async () => {
    const box = await fixture<HTMLElement>('<div></div>');
    const before = groupListeners();
    const holds = watchHolds();
    try {
      const page = await mountReady({ feed, into: box });
      await eventually(() => holds.left().includes('resize'), true);
      expect(groupListeners()).to.equal(before + 1);
      const heldOnce = holds.left().sort();
      for (let visit = 0; visit < 50; visit += 1) {
        page.element.remove();
        box.append(page.element);
        await page.element.updateComplete;
      }
      expect(holds.left().sort()).to.deep.equal(heldOnce);
      expect(groupListeners()).to.equal(before + 1);
      page.element.remove();
      expect(holds.left()).to.deep.equal([]);
      expect(groupListeners()).to.equal(before);
      box.append(page.element);
      await page.element.updateComplete;
      expect([...new Set(page.names)]).to.deep.equal(['Songs']);
      expect(page.root.adoptedStyleSheets.length).to.equal(
        new Set(page.root.adoptedStyleSheets).size,
      );
      expect(page.toldTypes).to.deep.equal(['sfl-ready']);
    } finally {
      holds.stop();
    }
  });

  it('listens to nothing when it was taken out before the rest of it came', async () => {
    const box = await fixture<HTMLElement>('<div></div>');
    const holds = watchHolds();
    try {
      const element = unmounted({ feed });
      const page = new TimetablePage(element);
      box.append(element);
      element.remove();
      // What the visit asked for has come by then.
      await mountReady({ feed: feedWith({ sessions: [session({ name: 'Other' })] }), into: box });
      box.replaceChildren();
      await element.updateComplete;
      expect(holds.left()).to.deep.equal([]);
      expect(page.told).to.deep.equal([]);
      box.append(element);
      await page.isReady();
      expect([...new Set(page.names)]).to.deep.equal(['Songs']);
    } finally {
      holds.stop();
    }
  });

  it('goes on where it was when its page moves it', async () => {
    const page = await mountReady({ feed });
    const other = await fixture<HTMLElement>('<div></div>');
    await page.week();
    await page.nextWeek();
    other.append(page.element);
    await page.element.updateComplete;
    expect(page.summary).to.equal('What is on from Monday 30 November to Sunday 6 December: 1.');
    expect(page.toldTypes).to.deep.equal(['sfl-ready']);
  });

  it('does nothing to the page around it', async () => {
    const before = {
      globals: Object.keys(window).sort(),
      html: document.documentElement.outerHTML.split('<body')[0],
      sheets: document.adoptedStyleSheets.length,
    };
    const page = await mountReady({ feed });
    await page.open('Songs');
    await page.back();
    page.element.remove();
    expect({
      globals: Object.keys(window).sort(),
      html: document.documentElement.outerHTML.split('<body')[0],
      sheets: document.adoptedStyleSheets.length,
    }).to.deep.equal(before);
  });
});
