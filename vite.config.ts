/**
 * How each file of `dist/` is bundled. `src/tools/build.ts` runs these configurations one after another: a file
 * that a page loads late carries no imports, and an entry carries the hashes of those files, so the order
 * matters and one configuration cannot hold them all.
 *
 * `rolldownOptions.input` rather than Vite's library mode, which leaves the white space in ES output.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import type { InlineConfig, Plugin } from 'vite';
import { leafletPlugin } from './src/tools/leaflet-plugin.js';
import { minifyTemplates } from './src/tools/minify-templates.js';
import { sharedKit } from './src/tools/shared-kit.js';

const root = fileURLToPath(new URL('.', import.meta.url));

/** First line of every file that a page loads; the notices themselves are in one file beside it. */
const banner = '/*! start-for-life-widgets (MIT) and the parts listed in THIRD-PARTY.txt */';

/** What the sources read through `typeof __SFL_…__`, so that they run unbuilt too. */
export interface BuildConstants {
  /** Hash by file name of everything that is loaded from beside the script. */
  readonly files: Readonly<Record<string, string>>;
  /** Names this build of the sources. */
  readonly build: string;
}

/** A second pass over what the bundler minified: 1 % less, which the budgets are glad of. */
const secondPass = (): Plugin => ({
  name: 'sfl-second-pass',
  async generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      const { code } = await minify(file.code, {
        module: true,
        ecma: 2020,
        compress: { passes: 3, unsafe_arrows: true },
        format: { comments: /^!/ },
      });
      if (code !== undefined) file.code = code;
    }
  },
});

interface Script {
  /** File name in `dist/` without `.js`. */
  readonly name: string;
  readonly entry: string;
  readonly outDir: string;
}

/** One minified ES module with nothing left to import. */
function singleFile({ name, entry, outDir }: Script, plugins: Plugin[]): InlineConfig {
  return {
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [...plugins, secondPass()],
    build: {
      target: 'es2022',
      outDir,
      emptyOutDir: false,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { [name]: entry },
        preserveEntrySignatures: 'strict',
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          codeSplitting: false,
          comments: false,
          postBanner: banner,
        },
      },
    },
  };
}

/** An entry: what a page's script tag names. */
export function entryConfig(script: Script, constants: BuildConstants): InlineConfig {
  return {
    ...singleFile(script, [minifyTemplates()]),
    define: {
      __SFL_DIST__: 'true',
      __SFL_FILES__: JSON.stringify(constants.files),
      __SFL_BUILD__: JSON.stringify(constants.build),
    },
  };
}

/** A file loaded when it is needed, from beside the entry. */
export function lazyConfig(script: Script): InlineConfig {
  return singleFile(script, [leafletPlugin(), minifyTemplates()]);
}

/** The rest of a widget: a file loaded when it is needed, which gets what it shares with the entry from its kit. */
export function restConfig(script: Script, kit: string): InlineConfig {
  const config = singleFile(script, [sharedKit(resolve(root, kit)), minifyTemplates()]);
  return { ...config, define: { __SFL_DIST__: 'true' } };
}

/** The core for Node and bundlers; it has no imports because core has no dependencies. */
export function coreConfig(script: Script): InlineConfig {
  return singleFile(script, []);
}

/** The command line: one readable file for Node, its packages installed beside it. */
export function cliConfig({ name, entry, outDir }: Script): InlineConfig {
  return {
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    // Nothing to install beside it: an officer copies one file.
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        input: { [name]: entry },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          codeSplitting: false,
          banner: '#!/usr/bin/env node',
        },
      },
    },
  };
}
