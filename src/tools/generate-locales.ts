/**
 * The translators' files in `locales/`, made from the `msg()` calls in the sources.
 *
 * lit-localize writes one file per target language and none for the source language, so with no translation yet
 * nothing would show what there is to translate. `locales/source.xlf` does: every sentence with its note, no
 * target language. It is what a new language starts from, and its diff shows what a change makes stale.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfigFileAndWriteSchema } from '@lit/localize-tools/lib/config.js';
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';
import { printDiagnostics } from '@lit/localize-tools/lib/typescript.js';

/** Stands in as a language while the source file is written. */
const SOURCE = 'source';

type Locale = ReturnType<typeof readConfigFileAndWriteSchema>['targetLocales'][number];

/** Each file of `locales/` by its path, as it should be now; throws when a message cannot be read. */
export async function localeFiles(folder: string): Promise<Map<string, string>> {
  const config = readConfigFileAndWriteSchema(join(folder, 'lit-localize.json'));
  const { output, interchange } = config;
  if (output.mode !== 'runtime' || interchange.format !== 'xliff') {
    throw new Error('lit-localize.json has to say runtime mode and XLIFF.');
  }
  const committed = join(folder, interchange.xliffDir);
  const scratch = mkdtempSync(join(tmpdir(), 'sfl-locales-'));
  try {
    if (existsSync(committed)) cpSync(committed, scratch, { recursive: true });
    rmSync(join(scratch, `${SOURCE}.xlf`), { force: true });
    const localizer = new RuntimeLitLocalizer({
      ...config,
      output,
      targetLocales: [...config.targetLocales, SOURCE as Locale],
      interchange: { ...interchange, xliffDir: scratch },
    });
    const { errors } = localizer.extractSourceMessages();
    if (errors.length > 0) {
      printDiagnostics(errors);
      throw new Error('Some messages cannot be extracted; see above.');
    }
    await localizer.writeInterchangeFiles();
    return new Map(
      readdirSync(scratch)
        .sort()
        .map((name) => [`${interchange.xliffDir}/${name}`, readXliff(join(scratch, name))]),
    );
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function readXliff(path: string): string {
  const text = readFileSync(path, 'utf8').replace(` target-language="${SOURCE}"`, '');
  return text.endsWith('\n') ? text : `${text}\n`;
}
