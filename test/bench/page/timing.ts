/** What both pages are measured with. Milliseconds; the server's headers let the clock tell 5 µs apart. */

/** One action: script until its result is in the document, and until that is painted. */
export interface Timed {
  readonly scriptMs: number;
  readonly paintedMs: number;
  /** How many places it left. */
  readonly results: number;
}

/** Resolves after the next frame is painted. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(0);
    });
  });
}

/** Times an action that resolves, in the same task, with the number of places it left. */
export async function timed(act: () => number | Promise<number>): Promise<Timed> {
  const started = performance.now();
  const results = await act();
  const scriptMs = performance.now() - started;
  await painted();
  return { scriptMs, paintedMs: performance.now() - started, results };
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/** Resolves when `holds` is true, asked now and after each change below `root`. */
export function until(root: Node, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(check);
    function check(): void {
      if (!holds()) return;
      observer.disconnect();
      resolve();
    }
    observer.observe(root, { childList: true, subtree: true });
    check();
  });
}

/** Times an action, and lets what it put off come, between marks for the trace. */
export async function marked(name: string, act: () => number | Promise<number>): Promise<Timed> {
  // Past the moment after which a live region speaks.
  const settleMs = 600;
  // In a task of the page's own: what the debugger evaluates is not traced as script.
  await pause(20);
  performance.mark(`bench>${name}`);
  const result = await timed(act);
  await pause(settleMs);
  performance.mark(`bench<${name}`);
  return result;
}

/** What a page is like once its first list is there. Clock times count from the navigation. */
export interface Loaded {
  /** The list is in the document. */
  readonly listMs: number;
  readonly paintedMs: number;
  readonly freezeMs: number;
  readonly elements: number;
  /** How many sessions the list says it has. */
  readonly results: number;
}

/** Resolves when what `list` waits for, and then says, is painted. */
export async function loaded(list: () => Promise<number>): Promise<Loaded> {
  const results = await list();
  const listMs = performance.now();
  await painted();
  const paintedMs = performance.now();
  performance.mark('bench<load');
  const freezeMs = await longestFreezeMs();
  return { listMs, paintedMs, freezeMs, elements: countElements(), results };
}

/** Elements of the document and of every shadow root in it. */
export function countElements(root: ParentNode = document): number {
  let count = 0;
  for (const element of root.querySelectorAll('*')) {
    count += 1 + (element.shadowRoot ? countElements(element.shadowRoot) : 0);
  }
  return count;
}

const longTasks: number[] = [];
new PerformanceObserver((list) => {
  longTasks.push(...list.getEntries().map(({ duration }) => duration));
}).observe({ type: 'longtask', buffered: true });

/** The longest time in which the page could not answer since this was last asked; 0 when it was under 50 ms. */
export async function longestFreezeMs(): Promise<number> {
  // Entries are delivered in a task of their own.
  await pause(20);
  return Math.max(0, ...longTasks.splice(0));
}

export async function sampleFeed(): Promise<unknown> {
  const response = await fetch('/feed.json');
  return response.json();
}
