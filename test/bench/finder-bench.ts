/**
 * The finder against a plain page of Leaflet with marker clusters, both with the same 10,000 places. It fails when
 * the pages do not find the same places, because then the times mean nothing.
 */
import type { Browser } from 'puppeteer-core';
import { finderFiles } from './finder-pages.js';
import { comparison, frameVerdicts, plainWays, weights, type Results } from './finder-report.js';
import { visitFinder, visitParser, visitPlain, type Bench } from './finder-visits.js';
import { measure, type Kinds } from './rounds.js';
import { SAMPLE_SIZE, sampleFeed } from './sample-feed.js';
import { serveBench } from './server.js';

/** Of what is shown for information only. */
const LIMITS = { listOnly: 3, allRows: 1 };

const plainPage = { chunkedLoading: false, hasMap: true, rowsDrawn: 10 };

const kindsOf = (bench: Bench): Kinds<keyof Results> => ({
  parser: () => visitParser(bench),
  list: () => visitFinder(bench, false),
  whole: () => visitPlain(bench, plainPage),
  map: () => visitFinder(bench, true),
  chunked: () => visitPlain(bench, { ...plainPage, chunkedLoading: true }),
  listOnly: () => visitPlain(bench, { ...plainPage, hasMap: false }),
  allRows: () => visitPlain(bench, { ...plainPage, rowsDrawn: SAMPLE_SIZE }),
});

/** Runs it and prints its figures. */
export async function finderBench(browser: Browser, rounds: number): Promise<void> {
  const feed = sampleFeed();
  const feedText = JSON.stringify(feed);
  const files = finderFiles(feedText);
  const { server, address } = await serveBench(files);
  try {
    const size = `${String(feed.places.length)} places, ${(feedText.length / 1e6).toFixed(1)} MB of JSON`;
    console.log(`\nThe finder and a plain Leaflet page: ${size}, ${String(rounds)} rounds`);
    const bench = { browser, address, places: feed.places };
    const results = await measure(kindsOf(bench), { rounds, limits: LIMITS });
    console.log(`\nMilliseconds: median (least–most). Plain: the better of its two ways.`);
    const texts = [comparison(results), frameVerdicts(results), weights(files), plainWays(results)];
    for (const text of texts) console.log(`\n${text}`);
  } finally {
    server.close();
  }
}
