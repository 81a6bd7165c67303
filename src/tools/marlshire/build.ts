/**
 * Writes the demo's feeds: `npx tsx src/tools/marlshire/build.ts`.
 * Marlshire and the feeds that claim to be valid must pass the schema without a single problem, or nothing is written.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Feed } from '../../core/feed/schema.js';
import { everySchedule, everyScheduleAndLater } from './every-schedule.js';
import { marlshire } from './feed.js';
import { brokenFeedText, emptyFeed, expiredFeed, hostileFeedText } from './states.js';
import { feedText } from './write-feed.js';

const checked = (feed: object): string => {
  const result = Feed.safeParse(feed);
  if (!result.success)
    throw new Error(
      result.error.issues.map((issue) => `${issue.path.join('/')}: ${issue.message}`).join('\n'),
    );
  return feedText(feed);
};

/** What is valid without what a later version adds. */
const checkedBut = (feed: object, later: object): string => {
  checked(feed);
  return feedText(later);
};

/** File name to file text, for every feed that this folder makes. */
export function demoFeeds(): Record<string, string> {
  return {
    'marlshire.json': checked(marlshire),
    'schedules.json': checkedBut(everySchedule, everyScheduleAndLater),
    'empty.json': checked(emptyFeed),
    'expired.json': checked(expiredFeed),
    'broken.json': brokenFeedText(),
    'hostile.json': hostileFeedText(),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of Object.entries(demoFeeds())) {
    writeFileSync(fileURLToPath(new URL(`../../../demo/feeds/${name}`, import.meta.url)), text);
    console.log(`${name}: ${Buffer.byteLength(text).toLocaleString('en')} bytes`);
  }
}
