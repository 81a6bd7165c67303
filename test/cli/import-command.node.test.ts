import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileWith, fixturePath, newFolder, readJsonFile, runSfl } from './support/run-sfl.js';

const HUBS = fixturePath('dfe-hubs/hubs-2031-05.csv');
const GEOCODED = fixturePath('dfe-hubs/geocoded.csv');

const importInto = (out: string, ...more: string[]): ReturnType<typeof runSfl> =>
  runSfl(['import', 'dfe-hubs', HUBS, GEOCODED, '--out', out, ...more]);

interface WrittenFeed {
  readonly generated: string;
  readonly publisher: { readonly name: string };
  readonly places: readonly { readonly assured?: string }[];
}

async function importedFeed(...more: string[]): Promise<WrittenFeed> {
  const out = join(newFolder(), 'feed.json');
  await importInto(out, ...more);
  return readJsonFile(out) as WrittenFeed;
}

describe('sfl import dfe-hubs', () => {
  it('writes the feed, says what it did on stderr and ends with 0', async () => {
    const out = join(newFolder(), 'feed.json');
    const { code, out: printed, err } = await importInto(out);
    assert.equal(code, 0);
    assert.equal(printed, '');
    assert.match(err, /^Rows 28, places made 26, of them without a point 8\.$/m);
    assert.match(err, /^ {4}line 4: "O�Hara Family Hub" -> "O'Hara Family Hub"$/m);
    assert.match(err, /^ {4}geocoded\.csv line 18: \(40\.7, -74\.0\)$/m);
    assert.match(err, new RegExp(`^Wrote ${out}$`, 'm'));
    assert.doesNotMatch(err, /The feed made has a fault/);
  });

  it('writes one record on one line: places, the source and three councils', async () => {
    const out = join(newFolder(), 'feed.json');
    await importInto(out);
    const lines = readFileSync(out, 'utf8').split('\n');
    assert.equal(
      lines.filter((line) => line.startsWith('  {"id":"') && line.includes('"name"')).length,
      30,
    );
  });

  it('writes the same bytes for the same lists', async () => {
    const folder = newFolder();
    await importInto(join(folder, 'a.json'));
    await importInto(join(folder, 'b.json'));
    assert.equal(
      readFileSync(join(folder, 'a.json'), 'utf8'),
      readFileSync(join(folder, 'b.json'), 'utf8'),
    );
  });

  it('takes the time from the name of the list, and says that the day is a guess', async () => {
    const feed = await importedFeed();
    assert.equal(feed.generated, '2031-05-01T00:00:00Z');
    assert.equal(feed.places[0]?.assured, '2031-05-01');
    const { err } = await importInto(join(newFolder(), 'feed.json'));
    assert.match(err, /\[list-date\]\n {4}hubs-2031-05\.csv: "hubs-2031-05\.csv" -> "2031-05-01"/);
  });

  it('takes the time in the United Kingdom, the day and the publisher from its options', async () => {
    const feed = await importedFeed(
      '--now',
      '2031-07-01T09:30',
      '--assured',
      '2031-06-15',
      '--publisher',
      'Marlshire',
    );
    assert.equal(feed.generated, '2031-07-01T08:30:00Z');
    assert.equal(feed.places[0]?.assured, '2031-06-15');
    assert.equal(feed.publisher.name, 'Marlshire');
  });

  it('leaves the day out when nothing tells it', async () => {
    const out = join(newFolder(), 'feed.json');
    const list = fileWith('name,postcode\nAsh Hub,DE99 1AA\n', 'hubs.csv');
    await runSfl(['import', 'dfe-hubs', list, '--out', out]);
    const feed = readJsonFile(out) as WrittenFeed;
    assert.equal(feed.generated, '1970-01-01T00:00:00Z');
    assert.equal('assured' in (feed.places[0] ?? {}), false);
  });

  it('writes every change, row by row, to the report file', async () => {
    const folder = newFolder();
    await importInto(join(folder, 'feed.json'), '--report', join(folder, 'report.json'));
    const report = readJsonFile(join(folder, 'report.json')) as {
      readonly importer: string;
      readonly codes: Readonly<Record<string, number>>;
      readonly rows: readonly unknown[];
    };
    assert.equal(report.importer, 'dfe-hubs');
    assert.equal(report.codes['mojibake'], 2);
    assert.equal(report.codes['list-date'], 1);
    assert.equal(report.rows.length, 28);
  });

  it('makes a feed in which the doctor finds nothing wrong', async () => {
    const out = join(newFolder(), 'feed.json');
    await importInto(out);
    assert.equal(
      (await runSfl(['validate', out, '--strict', '--now', '2031-06-01T09:00'])).code,
      0,
    );
  });

  it('ends with 2 for a list that cannot be read, and writes nothing', async () => {
    const out = join(newFolder(), 'feed.json');
    const missing = await runSfl(['import', 'dfe-hubs', '/no/such.csv', '--out', out]);
    assert.equal(missing.code, 2);
    assert.equal(missing.err, 'sfl import: /no/such.csv: There is no such file.\n');
    const page = await runSfl(['import', 'dfe-hubs', fileWith('<html>', 'page.csv'), '--out', out]);
    assert.equal(page.code, 2);
    assert.match(page.err, /page\.csv is a web page and not a list/);
    assert.equal(existsSync(out), false);
  });

  it('ends with 1 for a list without a hub', async () => {
    const list = fileWith('name,postcode\n', 'hubs.csv');
    const { code, err } = await runSfl([
      'import',
      'dfe-hubs',
      list,
      '--out',
      join(newFolder(), 'f.json'),
    ]);
    assert.equal(code, 1);
    assert.equal(err, 'sfl import: hubs.csv has headings but no hub below them.\n');
  });

  it('says so when the feed cannot be written', async () => {
    const { code, err } = await importInto('/no/such/folder/feed.json');
    assert.equal(code, 2);
    assert.equal(err, 'sfl import: /no/such/folder/feed.json cannot be written (ENOENT).\n');
  });
});
