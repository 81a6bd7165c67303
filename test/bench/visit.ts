/**
 * One visit is one page in a browser profile of its own, so that no visit finds warm caches or compiled code of
 * another. Its figures come by name; the same name in several visits makes a row of the table.
 */
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { spansOf, TRACED } from './trace.js';

/** Figures of one visit; a name may have several. */
export type Figures = Record<string, number[]>;

export interface VisitContext {
  readonly browser: Browser;
  readonly address: string;
}

type Methods<B> = {
  readonly [Name in keyof B & string]: B[Name] extends (...args: infer A) => infer R
    ? (...args: A) => R
    : never;
};

/** Calls a method of the page's `window.bench`. Text, because functions would carry the loader's helpers. */
function benchOf<B extends object>(page: Page): Methods<B> {
  return new Proxy({} as Methods<B>, {
    get:
      (_, name) =>
      (...args: readonly unknown[]) =>
        page.evaluate(`bench.${String(name)}(...${JSON.stringify(args)})`),
  });
}

export interface Visit<B> {
  readonly bench: Methods<B>;
  readonly add: (name: string, ...values: readonly number[]) => void;
  /** Runs `act` and adds the main thread's processor time, drawing and all, for each of `times`. */
  readonly busy: <T>(name: string, act: () => Promise<T>, times?: number) => Promise<T>;
}

/** Processor time of the page's main thread so far: unlike a clock, it does not run on while others have the processor. */
async function mainThreadMs(client: CDPSession): Promise<number> {
  const { metrics } = await client.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

/** Opens an empty page of the server in a profile of its own. Throws what the page throws. */
async function inOwnProfile(
  { browser, address }: VisitContext,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const failures: string[] = [];
    page.on('pageerror', (error) =>
      failures.push(error instanceof Error ? error.message : 'an error'),
    );
    // What is opened next has this page's process, so that its counters and its trace go on.
    await page.goto(`${address}/blank`);
    await act(page);
    if (failures.length > 0) throw new Error(`${page.url()}: ${failures.join('; ')}`);
  } finally {
    await context.close();
  }
}

function collector(): Pick<Visit<never>, 'add'> & { readonly figures: Figures } {
  const figures: Figures = {};
  return {
    figures,
    add(name, ...values) {
      (figures[name] ??= []).push(...values);
    },
  };
}

async function visitOf<B extends object>(
  page: Page,
  add: Visit<B>['add'],
): Promise<Visit<B> & { readonly client: CDPSession }> {
  const client = await page.createCDPSession();
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    bench: benchOf<B>(page),
    add,
    client,
    async busy(name, work, times = 1) {
      const before = await mainThreadMs(client);
      const result = await work();
      const after = await mainThreadMs(client);
      add(`${name}: busy`, (after - before) / times);
      return result;
    },
  };
}

/** Opens a page and acts on it once it is there. */
export async function visit<B extends object>(
  context: VisitContext,
  path: string,
  act: (visit: Visit<B>) => Promise<void>,
): Promise<Figures> {
  const { figures, add } = collector();
  await inOwnProfile(context, async (page) => {
    const ours = await visitOf<B>(page, add);
    await page.goto(`${context.address}${path}`);
    await page.waitForFunction('window.bench');
    await act(ours);
  });
  return figures;
}

/** The same while the browser traces: `open` is the first thing to do, and what the page marks becomes figures. */
export async function tracedVisit<B extends object>(
  context: VisitContext,
  path: string,
  act: (visit: Visit<B> & { readonly open: () => Promise<void> }) => Promise<void>,
): Promise<Figures> {
  const { figures, add } = collector();
  await inOwnProfile(context, async (page) => {
    const ours = await visitOf<B>(page, add);
    await page.tracing.start({ categories: [...TRACED] });
    const open = async (): Promise<void> => {
      await page.goto(`${context.address}${path}`);
    };
    await act({ ...ours, open });
    const trace = await page.tracing.stop();
    for (const { name, scriptMs, drawingMs } of spansOf(trace)) {
      add(`${name}: script`, scriptMs);
      add(`${name}: drawing`, drawingMs);
    }
  });
  return figures;
}
