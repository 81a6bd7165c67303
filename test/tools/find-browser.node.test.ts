import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  browserCandidates,
  findBrowser,
  missingBrowserMessage,
  type Machine,
} from '../../src/tools/find-browser.js';
import { isInstalled } from '../../src/tools/install.js';

const machine = (
  platform: string,
  env: Machine['env'],
  ...programs: readonly string[]
): Machine => ({ platform, env, isProgram: (path) => programs.includes(path) });

describe('findBrowser', () => {
  const linux = { PATH: '/usr/local/bin:/usr/bin' };

  it('finds Chromium, then Chrome, on the PATH of Linux', () => {
    const both = machine('linux', linux, '/usr/bin/chromium', '/usr/bin/google-chrome');
    assert.equal(findBrowser('chromium', both), '/usr/bin/chromium');
    const chrome = machine('linux', linux, '/usr/bin/google-chrome');
    assert.equal(findBrowser('chromium', chrome), '/usr/bin/google-chrome');
  });

  it('takes the program that a variable names', () => {
    const env = { ...linux, CHROME_PATH: '/opt/chrome', SFL_CHROMIUM: '/opt/chromium' };
    const there = machine('linux', env, '/opt/chrome', '/opt/chromium', '/usr/bin/chromium');
    assert.equal(findBrowser('chromium', there), '/opt/chromium');
  });

  it('uses no other browser when the named one is not there', () => {
    const env = { ...linux, SFL_CHROMIUM: '/opt/gone' };
    assert.equal(findBrowser('chromium', machine('linux', env, '/usr/bin/chromium')), undefined);
  });

  it('finds browsers of macOS and Windows', () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    assert.equal(findBrowser('chromium', machine('darwin', {}, mac)), mac);
    const firefox = '/Applications/Firefox.app/Contents/MacOS/firefox';
    assert.equal(findBrowser('firefox', machine('darwin', {}, firefox)), firefox);
    const edge = 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe';
    const windows = machine('win32', { PROGRAMFILES: 'C:\\Program Files' }, edge);
    assert.equal(findBrowser('chromium', windows), edge);
  });

  it('finds nothing on an empty machine', () => {
    for (const platform of ['linux', 'darwin', 'win32']) {
      assert.equal(findBrowser('chromium', machine(platform, {})), undefined);
    }
    assert.deepEqual(browserCandidates('webkit', { platform: 'darwin', env: {} }), []);
  });
});

describe('missingBrowserMessage', () => {
  it('says what to install or set', () => {
    assert.equal(
      missingBrowserMessage('chromium'),
      'The tests need Chrome or Chromium, and it was not found. Install it (Debian, Ubuntu: ' +
        'apt-get install chromium) or set SFL_CHROMIUM to its program.',
    );
    assert.equal(
      missingBrowserMessage('webkit'),
      "The WebKit tests need WebKitGTK's driver. On Debian or Ubuntu: apt-get install " +
        'webkit2gtk-driver xvfb.',
    );
  });
});

describe('isInstalled', () => {
  const wanted = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/lit': { version: '3.3.3' },
      'node_modules/fsevents': { version: '2.3.3', optional: true },
    },
  };

  it('is content with every package in its version', () => {
    assert.equal(
      isInstalled(wanted, { packages: { 'node_modules/lit': { version: '3.3.3' } } }),
      true,
    );
  });

  it('misses a package, and a version', () => {
    assert.equal(isInstalled(wanted, {}), false);
    assert.equal(
      isInstalled(wanted, { packages: { 'node_modules/lit': { version: '3.3.2' } } }),
      false,
    );
  });

  it('notices an optional package in another version', () => {
    const packages = {
      'node_modules/lit': { version: '3.3.3' },
      'node_modules/fsevents': { version: '1.0.0' },
    };
    assert.equal(isInstalled(wanted, { packages }), false);
  });
});
