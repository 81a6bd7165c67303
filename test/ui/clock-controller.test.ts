import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { ClockController } from '../../src/ui/clock-controller.js';

/** 21 November 2026 is day 20778; London is on UTC. */
const DAY = 20778;
const HALF_PAST_ONE = Date.UTC(2026, 10, 21, 13, 30);

/** The clock of the device as the tests set it. */
let instantMs = HALF_PAST_ONE;

class ClockHost extends LitElement {
  static override properties = { now: {} };
  declare now: string | undefined;
  readonly clock = new ClockController(this, () => instantMs);
  readonly drawn: string[] = [];

  protected override willUpdate(): void {
    this.clock.use(this.now);
  }

  protected override render(): unknown {
    this.drawn.push(`${this.clock.now.day} ${this.clock.now.minute}`);
    return '';
  }
}
customElements.define('clock-host', ClockHost);

const setUp = (now?: string): Promise<ClockHost> =>
  fixture<ClockHost>(html`<clock-host .now=${now}></clock-host>`);

const setHidden = (isHidden: boolean): void => {
  Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
};

let warnings: string[];
const { warn } = console;
const { setTimeout: realSetTimeout, clearTimeout: realClearTimeout } = globalThis;

/** Long waits by their number: they are held until a test ends them. Browsers delay those of background tabs. */
const waits = new Map<number, { readonly waitMs: number; readonly act: () => void }>();
const waitsMs = (): readonly number[] => [...waits.values()].map(({ waitMs }) => waitMs);

function holdLongWaits(): void {
  let next = -1;
  const held = (act: () => void, waitMs = 0): unknown => {
    if (waitMs < 10_000) return realSetTimeout(act, waitMs);
    waits.set((next -= 1), { waitMs, act });
    return next;
  };
  globalThis.setTimeout = held as unknown as typeof setTimeout;
  globalThis.clearTimeout = ((timer: number) => {
    if (!waits.delete(timer)) realClearTimeout(timer);
  }) as typeof clearTimeout;
}

/** Lets time pass until the one wait is over. */
function endWait(): void {
  const [[number, { waitMs, act }] = [0, { waitMs: 0, act: () => undefined }]] = waits;
  waits.delete(number);
  instantMs += waitMs;
  act();
}

beforeEach(() => {
  instantMs = HALF_PAST_ONE;
  // The page of a test may be a background tab.
  setHidden(false);
  warnings = [];
  console.warn = (text: unknown) => void warnings.push(String(text));
  waits.clear();
  holdLongWaits();
});
afterEach(() => {
  console.warn = warn;
  globalThis.setTimeout = realSetTimeout;
  globalThis.clearTimeout = realClearTimeout;
  Reflect.deleteProperty(document, 'hidden');
});

describe('ClockController', () => {
  it('tells the wall time of London, whatever the zone of the device', async () => {
    instantMs = Date.UTC(2026, 6, 1, 23, 15);
    expect((await setUp()).clock.now).to.deep.equal({ day: 20636, minute: 15 });
  });

  it('ticks as each minute begins', async () => {
    instantMs = HALF_PAST_ONE + 12_345;
    const host = await setUp();
    expect(waitsMs()).to.deep.equal([47_655]);
    endWait();
    await host.updateComplete;
    expect(waitsMs()).to.deep.equal([60_000]);
    endWait();
    await host.updateComplete;
    expect(host.drawn).to.deep.equal([`${DAY} 810`, `${DAY} 811`, `${DAY} 812`]);
  });

  it('has no timer while the page is hidden, and catches up when it is seen again', async () => {
    const host = await setUp();
    setHidden(true);
    expect(waits.size).to.equal(0);
    instantMs += 3 * 3_600_000;
    setHidden(false);
    await host.updateComplete;
    expect(host.drawn.at(-1)).to.equal(`${DAY} 990`);
    expect(waits.size).to.equal(1);
  });

  it('catches up when the page comes back from the cache', async () => {
    const host = await setUp();
    instantMs += 60_000;
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await host.updateComplete;
    expect(host.drawn.at(-1)).to.equal(`${DAY} 811`);
  });

  it('draws only when the minute is another one', async () => {
    const host = await setUp();
    instantMs += 30_000;
    window.dispatchEvent(new PageTransitionEvent('pageshow'));
    await host.updateComplete;
    expect(host.drawn).to.have.lengthOf(1);
  });

  it('has no timer and hears nothing while its element is away', async () => {
    const host = await setUp();
    const parent = host.parentElement;
    host.remove();
    expect(waits.size).to.equal(0);
    instantMs += 60_000;
    setHidden(false);
    expect(waits.size).to.equal(0);
    parent?.append(host);
    await host.updateComplete;
    expect(host.drawn.at(-1)).to.equal(`${DAY} 811`);
  });

  it('stands still at the time that now names, and runs again without it', async () => {
    const host = await setUp('2026-12-25T09:05');
    expect(host.drawn).to.deep.equal(['20812 545']);
    expect(waits.size).to.equal(0);
    instantMs += 60_000;
    setHidden(false);
    expect(host.clock.now).to.deep.equal({ day: 20812, minute: 545 });
    host.now = undefined;
    await host.updateComplete;
    expect(host.drawn.at(-1)).to.equal(`${DAY} 811`);
    expect(waits.size).to.equal(1);
  });

  for (const text of ['tomorrow', '2026-02-30T10:00', '2026-11-21', '2026-11-21T10:00Z']) {
    it(`runs, and says so once, when now is ${text}`, async () => {
      const hosts = [await setUp(text), await setUp(text)];
      expect(hosts.map(({ clock }) => clock.now.minute)).to.deep.equal([810, 810]);
      expect(warnings).to.have.lengthOf(1);
      expect(warnings[0]).to.match(/^<clock-host>: now="/);
      expect(warnings[0]).to.contain('YYYY-MM-DDTHH:MM');
    });
  }
});
