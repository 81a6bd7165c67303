/**
 * Finds the browsers that the tests run in, and installs Debian's when it may.
 *
 * Nothing is downloaded from a browser's maker: an installed browser is used, or the system's own packages.
 * Uses Node's own modules only.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readdirSync } from 'node:fs';
import { posix, win32 } from 'node:path';

/** @typedef {'chromium' | 'firefox' | 'webkit'} BrowserName */
/** @typedef {Record<string, string | undefined>} Environment */
/** @typedef {{ platform: string, env: Environment, isProgram: (path: string) => boolean }} Machine */

/** Debian's packages per browser; Xvfb draws for WebKit, which has no headless mode. */
export const debianPackages = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};

/** Variables that name a browser's program; the first that is set wins. */
const variables = {
  chromium: ['SFL_CHROMIUM', 'CHROME_PATH'],
  firefox: ['SFL_FIREFOX'],
  webkit: ['SFL_WEBKIT_DRIVER'],
};

const commands = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge',
  ],
  firefox: ['firefox-esr', 'firefox'],
  webkit: ['WebKitWebDriver'],
};

const macApplications = {
  chromium: ['Google Chrome', 'Chromium', 'Microsoft Edge'],
  firefox: ['Firefox'],
  webkit: [],
};

const windowsPrograms = {
  chromium: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe'],
  webkit: [],
};

/** What Firefox calls its program inside the application; the others use the application's own name. */
const macProgram = (/** @type {string} */ name) => (name === 'Firefox' ? 'firefox' : name);

/**
 * Where a browser's program may be, best guess first.
 *
 * @param {BrowserName} name
 * @param {{ platform: string, env: Environment }} machine
 * @returns {string[]}
 * @example
 * browserCandidates('firefox', { platform: 'linux', env: { PATH: '/usr/bin' } })
 * // ['/usr/bin/firefox-esr', '/usr/bin/firefox']
 */
export function browserCandidates(name, { platform, env }) {
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return windowsPrograms[name].flatMap((program) =>
      folders.flatMap((folder) => (folder ? [win32.join(folder, program)] : [])),
    );
  }
  if (platform === 'darwin') {
    const folders = ['/Applications', `${env['HOME'] ?? ''}/Applications`];
    return macApplications[name].flatMap((application) =>
      folders.map(
        (folder) => `${folder}/${application}.app/Contents/MacOS/${macProgram(application)}`,
      ),
    );
  }
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  return commands[name].flatMap((command) => folders.map((folder) => posix.join(folder, command)));
}

/**
 * The program of an installed browser (for WebKit: of its driver), or undefined.
 *
 * @param {BrowserName} name
 * @param {Machine} [machine] this machine when left out
 * @returns {string | undefined}
 */
export function findBrowser(name, machine = thisMachine()) {
  const named = variables[name].map((variable) => machine.env[variable]).find(Boolean);
  if (named !== undefined) return machine.isProgram(named) ? named : undefined;
  return browserCandidates(name, machine).find(machine.isProgram);
}

/**
 * WebKitGTK's own small browser, which its driver starts; it is beside the library, not on the PATH.
 *
 * @returns {string | undefined}
 */
export function findMiniBrowser() {
  const candidates = [
    '/usr/lib',
    ...foldersIn('/usr/lib').filter((path) => path.includes('-linux-')),
  ]
    .flatMap(foldersIn)
    .filter((path) => path.includes('/webkit2gtk-4.'))
    .map((folder) => `${folder}/MiniBrowser`);
  return candidates.find(isProgram);
}

/**
 * As `findBrowser`, but installs Debian's package when this process may, and otherwise says what is missing.
 *
 * @param {BrowserName} name
 * @returns {string | undefined} undefined after a message on stderr
 */
export function needBrowser(name) {
  const isThere = () => name !== 'webkit' || (findMiniBrowser() && findXvfb());
  const found = findBrowser(name);
  if (found !== undefined && isThere()) return found;
  if (canInstall()) {
    const [command, args] = ['apt-get', ['install', '-y', '--no-install-recommends']];
    console.log(`Installing ${debianPackages[name].join(' ')} (apt-get) …`);
    const options = aptOptions();
    spawnSync(command, ['update', '-qq'], options);
    spawnSync(command, [...args, '-qq', ...debianPackages[name]], options);
    const installed = findBrowser(name);
    if (installed !== undefined && isThere()) return installed;
  }
  console.error(missingBrowserMessage(name));
  return undefined;
}

/**
 * What to do about a browser that is not there.
 *
 * @param {BrowserName} name
 * @returns {string}
 */
export function missingBrowserMessage(name) {
  const packages = debianPackages[name].join(' ');
  if (name === 'webkit') {
    return `The WebKit tests need WebKitGTK's driver. On Debian or Ubuntu: apt-get install ${packages}.`;
  }
  const title = name === 'chromium' ? 'Chrome or Chromium' : 'Firefox';
  return (
    `The tests need ${title}, and it was not found. Install it (Debian, Ubuntu: apt-get install ${packages}) ` +
    `or set ${variables[name][0]} to its program.`
  );
}

/** @returns {string | undefined} */
export function findXvfb() {
  const folders = (process.env['PATH'] ?? '').split(':');
  return folders.map((folder) => `${folder}/Xvfb`).find(isProgram);
}

/** @returns {Machine} */
function thisMachine() {
  return { platform: process.platform, env: process.env, isProgram };
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} folder */
function foldersIn(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${folder}/${entry.name}`);
  } catch {
    return [];
  }
}

function canInstall() {
  const isRoot = process.getuid?.() === 0;
  return isRoot && isProgram('/usr/bin/apt-get');
}

/** @returns {import('node:child_process').SpawnSyncOptions} */
function aptOptions() {
  return {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
}
