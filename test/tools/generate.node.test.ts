import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { editorData } from '../../src/tools/generate-editor-data.js';
import { localeFiles } from '../../src/tools/generate-locales.js';
import {
  elementsManifest,
  publicManifest,
  undocumented,
  type Manifest,
} from '../../src/tools/generate-manifest.js';
import { withTables } from '../../src/tools/generate-tables.js';

const widget = `
/**
 * Says hello.
 *
 * @element sfl-hello
 * @slot empty - What to show instead.
 * @fires {HelloEvent} sfl-hello - The visitor was greeted.
 * @csspart name
 * @cssproperty [--sfl-accent=#005a30] - Buttons and links.
 */
export class Hello extends LitElement {
  static override properties = { mood: {}, isLoud: { state: true } };

  /** How it is said. */
  mood: string | undefined;

  isLoud = false;

  /** Whom to greet. */
  @property() name: 'Ann' | 'Bob' | undefined;

  @property({ type: Number, attribute: 'how-often' }) howOften = 1;

  /** The feed as an object. */
  @property({ attribute: false }) feed: unknown;

  @state() private times = 0;

  /** Greets once more. */
  greet(): void {
    this.#count();
    /** @internal */
    this.dispatchEvent(new HelloEvent(hub));
  }

  #count(): void {
    this.times += 1;
  }
}
`;

let folder = '';
let manifest: Manifest = { modules: [] };

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sfl-generate-'));
  mkdirSync(join(folder, 'src/hello'), { recursive: true });
  writeFileSync(join(folder, 'src/hello/hello.ts'), widget);
  const config = 'custom-elements-manifest.config.js';
  writeFileSync(join(folder, config), readFileSync(config));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  manifest = await elementsManifest(folder);
});

after(() => {
  rmSync(folder, { recursive: true });
});

describe('the manifest', () => {
  it('names what has no description', () => {
    assert.deepEqual(undocumented(manifest), [
      'sfl-hello: attribute "how-often"',
      'sfl-hello: member "howOften"',
      'sfl-hello: part "name"',
    ]);
  });

  it('is published without private members', () => {
    const members = publicManifest(manifest).modules[0]?.declarations?.[0]?.members ?? [];
    assert.deepEqual(
      members.map(({ name }) => name),
      ['mood', 'name', 'howOften', 'feed', 'greet'],
    );
  });

  it('tells an editor the tags and their values', () => {
    assert.deepEqual(editorData(manifest).tags, [
      {
        name: 'sfl-hello',
        description: 'Says hello.',
        attributes: [
          {
            name: 'name',
            description: 'Whom to greet.',
            values: [{ name: 'Ann' }, { name: 'Bob' }],
          },
          { name: 'how-often', description: '' },
          { name: 'mood', description: 'How it is said.' },
        ],
      },
    ]);
  });
});

describe('withTables', () => {
  const table = (kind: string): string =>
    withTables(`a\n<!-- table:sfl-hello:${kind} -->\nold\n<!-- /table -->\nb`, manifest);

  it('writes between the markers and nowhere else', () => {
    assert.equal(
      table('attributes'),
      [
        'a',
        '<!-- table:sfl-hello:attributes -->',
        '',
        '| attribute | values | default | meaning |',
        '| --- | --- | --- | --- |',
        "| `name` | `'Ann' \\| 'Bob'` |  | Whom to greet. |",
        '| `how-often` | `number` | `1` |  |',
        '| `mood` | `string` |  | How it is said. |',
        '',
        '<!-- /table -->',
        'b',
      ].join('\n'),
    );
  });

  it('writes slots, events, parts, tokens, properties and methods', () => {
    assert.match(table('slots'), /\| `empty` \| What to show instead\. \|/);
    assert.match(table('events'), /\| `sfl-hello` \| The visitor was greeted\. \|\n\n/);
    assert.match(table('parts'), /\| `name` \| {2}\|/);
    assert.match(table('tokens'), /\| `--sfl-accent` \| `#005a30` \| Buttons and links\. \|/);
    assert.match(table('properties'), /\| `feed` \| `unknown` \| The feed as an object\. \|/);
    assert.match(table('methods'), /\| `greet\(\)` \| Greets once more\. \|/);
  });

  it('changes nothing the second time', () => {
    const once = table('slots');
    assert.equal(withTables(once, manifest), once);
  });

  it('refuses a table it cannot make', () => {
    assert.throws(() => table('colours'), /no table "sfl-hello:colours"/);
    assert.throws(
      () => withTables('<!-- table:sfl-bye:slots -->\n<!-- /table -->', manifest),
      /no table "sfl-bye:slots"/,
    );
  });
});

describe('localeFiles', () => {
  it('lists every sentence with its note, in no target language', async () => {
    const config = JSON.parse(readFileSync('lit-localize.json', 'utf8')) as object;
    const inputFiles = ['src/hello/words.ts'];
    writeFileSync(join(folder, 'lit-localize.json'), JSON.stringify({ ...config, inputFiles }));
    writeFileSync(
      join(folder, 'src/hello/words.ts'),
      "import { msg } from '@lit/localize';\nexport const hi = () => msg('Hello', { desc: 'Greeting' });\n",
    );
    mkdirSync(join(folder, 'node_modules/@lit/localize'), { recursive: true });
    writeFileSync(
      join(folder, 'node_modules/@lit/localize/index.d.ts'),
      'export declare const msg: { (t: string, o?: object): string; _LIT_LOCALIZE_MSG_: never };\n',
    );
    const files = await localeFiles(folder);
    assert.deepEqual([...files.keys()], ['locales/source.xlf']);
    const text = files.get('locales/source.xlf') ?? '';
    assert.match(text, /<source>Hello<\/source>\n {2}<note from="lit-localize">Greeting<\/note>/);
    assert.doesNotMatch(text, /target/);
  });
});
