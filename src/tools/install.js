/**
 * Installs the project's packages when they are not what the lock file says.
 *
 * Runs before anything is installed, so it may use Node's own modules only. It compares what npm noted in
 * `node_modules` with the lock file rather than their dates: a checkout changes dates, and an install that is
 * not needed takes a minute.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The repository's folder, without a closing slash. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lock
 */

/**
 * Whether every package that the lock file asks for is there in its version.
 * Packages for other systems are optional and are not missed.
 *
 * @param {Lock} wanted the lock file
 * @param {Lock} installed what npm wrote into `node_modules/.package-lock.json`
 * @returns {boolean}
 */
export function isInstalled(wanted, installed) {
  const there = installed.packages ?? {};
  return Object.entries(wanted.packages ?? {}).every(
    ([path, { version, optional, devOptional, peer }]) =>
      path === '' ||
      there[path]?.version === version ||
      (there[path] === undefined && Boolean(optional ?? devOptional ?? peer)),
  );
}

/**
 * @param {string} path
 * @returns {Lock}
 */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return {};
  }
}

/** Runs `npm ci` when it is needed; ends the process, in words, when that fails. */
export function installIfNeeded() {
  const wanted = readLock(`${root}/package-lock.json`);
  if (isInstalled(wanted, readLock(`${root}/node_modules/.package-lock.json`))) return;
  console.log('Installing packages (npm ci) …');
  const windows = process.platform === 'win32';
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: windows,
  });
  if (status === 0) return;
  console.error('The packages could not be installed. Check the network and run `npm ci`.');
  process.exit(1);
}
