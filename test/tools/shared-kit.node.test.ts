import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { kitImports, kitNames, receiverSource } from '../../src/tools/shared-kit.js';

const KIT = `import { html, nothing } from 'lit';
import {
  formatNumber,
  kept,
} from '../ui/format.js';

export const kit = [
  kept,
  html,
  nothing,
  formatNumber,
];
`;

describe('a kit', () => {
  it('is read from its imports, module by module', () => {
    assert.deepEqual(
      [...kitImports(KIT)],
      [
        ['lit', ['html', 'nothing']],
        ['../ui/format.js', ['formatNumber', 'kept']],
      ],
    );
  });

  it('hands its names over in the order of its list', () => {
    assert.deepEqual(kitNames(KIT), ['kept', 'html', 'nothing', 'formatNumber']);
  });

  it('of a file that comes later is a function with the same list', () => {
    const late = KIT.replace('kit = [', 'kit = () => [');
    assert.deepEqual(kitNames(late), ['kept', 'html', 'nothing', 'formatNumber']);
  });

  it('is refused when it lists what it does not import, or forgets what it does', () => {
    const message = 'A kit lists other names than it imports.';
    assert.throws(() => kitNames(KIT.replace('  kept,\n  html', '  html')), { message });
    assert.throws(() => kitNames(KIT.replace('  html,\n', '  html,\n  css,\n')), { message });
  });

  it('arrives in bindings of the same names', async () => {
    const source = receiverSource(['first', 'second']);
    const module = (await import(`data:text/javascript,${encodeURIComponent(source)}`)) as {
      provide(kit: readonly unknown[]): void;
      first: unknown;
      second: unknown;
    };
    module.provide([1, 2]);
    assert.deepEqual([module.first, module.second], [1, 2]);
  });

  const kits = [
    'src/hub-finder/kit.ts',
    'src/session-timetable/kit.ts',
    'src/session-timetable/extra-kit.ts',
    'src/ui/parts-kit.ts',
  ];
  for (const path of kits) {
    it(`at ${path} lists what it imports`, () => {
      const source = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
      assert.equal(kitNames(source).length > 4, true, path);
    });
  }
});
