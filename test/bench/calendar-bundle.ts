/** Bundles the FullCalendar pages as a site would: minified, only what is used, scripts and styles in one file each. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { root } from '../../src/tools/install.js';

export interface CalendarBundle {
  readonly script: string;
  readonly styles: string;
}

const textOf = (content: string | Uint8Array): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content);

/** The page of `test/bench/page/` by this name. */
export async function calendarBundle(name: string): Promise<CalendarBundle> {
  const entry = fileURLToPath(new URL(`./page/${name}.ts`, import.meta.url));
  const results = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      target: 'es2022',
      write: false,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: 'strict',
        output: { format: 'es', codeSplitting: false, comments: false },
      },
    },
  });
  const files = [results].flat().flatMap((result) => ('output' in result ? result.output : []));
  const script = files.map((file) => (file.type === 'chunk' ? file.code : '')).join('');
  const styles = files
    .map((file) =>
      file.type === 'asset' && file.fileName.endsWith('.css') ? textOf(file.source) : '',
    )
    .join('');
  return { script, styles };
}
