/** The licence notices of the packages whose code is inside the built files. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

interface PackageFile {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/**
 * The folder of the package that a bundled module belongs to, if any.
 *
 * @example
 * packageFolder('/x/node_modules/@lit/localize/init/install.js') // '/x/node_modules/@lit/localize'
 */
export function packageFolder(moduleId: string): string | undefined {
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(moduleId)?.[0];
}

/** The text of `THIRD-PARTY.txt` for these modules; throws when a package has no licence. */
export function thirdPartyNotices(moduleIds: readonly string[]): string {
  const folders = new Set(
    moduleIds.flatMap((id) => (id.startsWith('\0') ? [] : (packageFolder(id) ?? []))),
  );
  const notices = [...folders].map(notice).sort();
  return [
    'The files beside this one contain code of these packages, each under its own licence.\n',
    ...notices,
  ].join('\n');
}

function notice(folder: string): string {
  const described = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageFile;
  const { name, version, license } = described;
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  if (license === undefined || file === undefined) throw new Error(`${name} has no licence text.`);
  const text = readFileSync(join(folder, file), 'utf8');
  return `${'-'.repeat(72)}\n${name} ${version} (${license})\n\n${text.trim()}\n`;
}
