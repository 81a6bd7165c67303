import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { feedFile, runSfl } from './support/run-sfl.js';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

const COMMANDS = ['validate', 'import', 'schema'];

describe('sfl', () => {
  for (const words of [['--help'], ['-h'], ['help']]) {
    it(`lists its commands for "${words.join(' ')}" and ends with 0`, async () => {
      const { code, out } = await runSfl(words);
      assert.equal(code, 0);
      for (const command of COMMANDS) assert.match(out, new RegExp(`^ {2}${command} `, 'm'));
    });
  }

  for (const command of COMMANDS) {
    it(`explains ${command} with --help wherever it stands`, async () => {
      const { code, out, err } = await runSfl([command, '--unknown', '--help']);
      assert.equal(code, 0);
      assert.match(out, new RegExp(`^sfl ${command}: `));
      assert.equal(err, '');
    });
  }

  const wrongCalls: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['no command', [], /^sfl: checks and makes/],
    ['an unknown command', ['mend'], /^sfl: there is no command called "mend"/],
    [
      'an unknown option',
      ['validate', 'a.json', '--colour'],
      /^sfl validate: Unknown option '--colour'\.\n/,
    ],
    ['no feed', ['validate'], /^sfl validate: name the feed to check/],
    [
      'two feeds',
      ['validate', 'a.json', 'b.json'],
      /^sfl validate: one feed at a time, please: b\.json\./,
    ],
    [
      'a wrong time',
      ['validate', 'a.json', '--now', 'today'],
      /--now has to look like 2026-11-21T09:00, not "today"/,
    ],
    [
      'a day that does not exist',
      ['validate', 'a.json', '--now', '2031-02-30T09:00'],
      /--now has to look like/,
    ],
    ['an unknown schema', ['schema', 'rules'], /^sfl schema: there is no schema called "rules"/],
    ['no kind of list', ['import'], /^sfl import: say which kind of list/],
    [
      'an unknown kind of list',
      ['import', 'pdf', 'a'],
      /^sfl import: there is no importer called "pdf"/,
    ],
    ['no list', ['import', 'dfe-hubs'], /^sfl import: name the list to read/],
    ['nowhere to write', ['import', 'dfe-hubs', 'a.csv'], /^sfl import: say where to write/],
    [
      'a list that would be overwritten',
      ['import', 'dfe-hubs', 'a.csv', '--out', './a.csv'],
      /--out names a list that is read/,
    ],
    ['too many lists', ['import', 'dfe-hubs', 'a', 'b', 'c', '--out', 'd'], /too many files: c\./],
    [
      'a wrong day',
      ['import', 'dfe-hubs', 'a', '--out', 'd', '--assured', '1/1/31'],
      /--assured has to be a day like/,
    ],
  ];
  for (const [name, args, expected] of wrongCalls) {
    it(`says what is wrong with a call that has ${name}, on stderr, and ends with 64`, async () => {
      const { code, out, err } = await runSfl(args);
      assert.equal(code, 64);
      assert.equal(out, '');
      assert.match(err, expected);
    });
  }

  it('takes words after -- as names of files', async () => {
    const { code, err } = await runSfl(['validate', '--', '--help']);
    assert.equal(code, 2);
    assert.match(err, /There is no such file\./);
  });

  it('tells of a fault of its own in one sentence, without a stack trace', async () => {
    const broken = {
      out: () => assert.fail('disk on fire'),
      err: (text: string) => (said += text),
    };
    let said = '';
    const { runCommandLine } = await import('../../src/cli/command-line.js');
    const code = await runCommandLine(['schema'], { ...broken, fetch: globalThis.fetch });
    assert.equal(code, 70);
    assert.equal(
      said,
      'sfl schema: stopped by a fault of its own (disk on fire). Please tell its makers.\n',
    );
  });

  it('runs as a program, with the exit code of its command', () => {
    const run = (...args: string[]): ReturnType<typeof spawnSync> =>
      spawnSync(process.execPath, ['--import', 'tsx', MAIN, ...args], { encoding: 'utf8' });
    const good = run('validate', feedFile());
    assert.equal(good.status, 0);
    assert.match(String(good.stdout), /Found: nothing wrong\./);
    const bad = run('validate', 'no-such-file.json');
    assert.equal(bad.status, 2);
    assert.doesNotMatch(String(bad.stderr), /^\s+at /m);
  });
});
