/** The plain page's side of the bench. The runner calls `window.bench`. */
import type { SampleFeed } from '../sample-feed.js';
import { startPage, type PlainOptions } from './plain-page.js';
import {
  countElements,
  longestFreezeMs,
  painted,
  pause,
  sampleFeed,
  timed,
  type Timed,
} from './timing.js';

const feed = (await sampleFeed()) as SampleFeed;
let page: ReturnType<typeof startPage>;

function change(selector: '#role' | '#text', value: string): Promise<Timed> {
  const field = document.querySelector(selector) as HTMLInputElement | HTMLSelectElement;
  return timed(async () => {
    field.value = value;
    field.dispatchEvent(new Event(selector === '#role' ? 'change' : 'input'));
    // With chunks there may be pauses in it; without there are none.
    await page.whole();
    return parseInt(document.querySelector('#count')?.textContent ?? '', 10);
  });
}

const bench = {
  async load(options: PlainOptions) {
    await longestFreezeMs();
    const started = performance.now();
    page = startPage(feed.places, options);
    const scriptMs = performance.now() - started;
    await painted();
    const rowsMs = performance.now() - started;
    await page.whole();
    await painted();
    const mapMs = performance.now() - started;
    return {
      scriptMs,
      rowsMs,
      mapMs,
      freezeMs: await longestFreezeMs(),
      elements: countElements(),
    };
  },
  async roles(values: readonly string[], gapMs: number) {
    const answers: Timed[] = [];
    for (const value of values) {
      answers.push(await change('#role', value));
      await pause(gapMs);
    }
    return answers;
  },
  async search(texts: readonly string[], gapMs: number) {
    const answers: Timed[] = [];
    for (const text of texts) {
      answers.push(await change('#text', text));
      await pause(gapMs);
    }
    return answers;
  },
};

export type PlainBench = typeof bench;
Object.assign(window, { bench });
