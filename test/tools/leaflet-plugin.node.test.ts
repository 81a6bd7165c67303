import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, it } from 'node:test';
import { build, type Rolldown } from 'vite';
import { leafletPlugin, usedStyles, withoutSniffs } from '../../src/tools/leaflet-plugin.js';

const require = createRequire(import.meta.url);
const browserModule = readFileSync(require.resolve('leaflet/src/core/Browser.js'), 'utf8');
const styleSheet = readFileSync(require.resolve('leaflet/dist/leaflet.css'), 'utf8');

async function buildMap(): Promise<string> {
  const result = (await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [leafletPlugin()],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('../../src/hub-finder/leaflet-surface.ts', import.meta.url)),
        preserveEntrySignatures: 'strict',
        output: { format: 'es', codeSplitting: false },
      },
    },
  })) as Rolldown.RolldownOutput;
  assert.deepEqual(
    result.output.map(({ type }) => type),
    ['chunk'],
  );
  return result.output[0].code;
}

describe('withoutSniffs', () => {
  it('leaves two constants and no innerHTML in the installed Leaflet', () => {
    assert.match(browserModule, /innerHTML[^]+innerHTML/);
    const result = withoutSniffs(browserModule);
    assert.doesNotMatch(result, /innerHTML/);
    assert.match(result, /var inlineSvg = !!svg;/);
    assert.match(result, /var vml = false;/);
  });

  it('refuses a Leaflet whose text is another', () => {
    const other = browserModule.replace('var vml = !svg &&', 'var vml = noSvg &&');
    assert.throws(
      () => withoutSniffs(other),
      /Leaflet has changed: no text for "var vml = false;"/,
    );
  });

  it('refuses a Leaflet with a third trial', () => {
    assert.throws(
      () => withoutSniffs(`${browserModule}\ndiv.innerHTML = '';`),
      /innerHTML is still there/,
    );
  });
});

describe('usedStyles', () => {
  it('keeps the rules of tiles and zooming and no picture', () => {
    const result = usedStyles(styleSheet);
    assert.match(result, /\.leaflet-tile-loaded\{visibility: inherit;\}/);
    assert.match(result, /\.leaflet-zoom-anim \.leaflet-zoom-animated\{/);
    assert.doesNotMatch(result, /url\(|control|popup|tooltip|lvml|@media|svg/);
  });

  it('refuses a style sheet without a rule that the map needs', () => {
    const other = styleSheet.replaceAll('leaflet-zoom-animated', 'leaflet-animated');
    assert.throws(() => usedStyles(other), /no rule for "\.leaflet-zoom-animated"/);
  });

  it('refuses a picture in a rule that the map uses', () => {
    const other = styleSheet.replace('background: #ddd;', 'background: url(images/sea.png);');
    assert.throws(() => usedStyles(other), /a rule in use has a picture/);
  });
});

describe('the built map', () => {
  it('is one file without imports, innerHTML, eval or pictures, and light', async () => {
    const code = await buildMap();
    assert.doesNotMatch(
      code,
      /\bimport\b|innerHTML|insertAdjacentHTML|\beval\(|new Function|url\(/,
    );
    assert.match(code, /export\{\w+ as createMapSurface\}/);
    assert.ok(gzipSync(code, { level: 9 }).length < 40_000);
  });
});
