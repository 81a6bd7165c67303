// Fits Leaflet 1.9 into a strict page at build time. While loading it tries out innerHTML twice,
// for browsers that are gone, and Trusted Types throw on that: both become constants. Of its style
// sheet only what tiles and zooming need is kept, and with that none of its pictures.
// Every replacement must find its text: another Leaflet fails the build instead of the page.
import type { Plugin } from 'vite';

const BROWSER_MODULE = /\/leaflet\/src\/core\/Browser\.js$/;
const STYLE_SHEET = /\/leaflet\/dist\/leaflet\.css$/;
const LEAFLET_MODULE = /\/leaflet\//;

interface Replacement {
  readonly pattern: RegExp;
  readonly constant: string;
}

const replacements: readonly Replacement[] = [
  // Every browser we support draws SVG in HTML.
  {
    pattern: /var inlineSvg = !!svg && \(function \(\) \{\s+var div[^]+?\n\}\)\(\);/,
    constant: 'var inlineSvg = !!svg;',
  },
  // Only Internet Explorer 8 drew VML.
  {
    pattern: /var vml = !svg && \(function \(\) \{\s+try[^]+?\n\}\(\)\);/,
    constant: 'var vml = false;',
  },
];

/** Rules whose selectors name only these are kept; the others are for what the map does not use. */
const USED_CLASSES = new Set([
  'leaflet-container',
  'leaflet-layer',
  'leaflet-overlay-pane',
  'leaflet-map-pane',
  'leaflet-marker-pane',
  'leaflet-pan-anim',
  'leaflet-pane',
  'leaflet-safari',
  'leaflet-tile',
  'leaflet-tile-container',
  'leaflet-tile-loaded',
  'leaflet-tile-pane',
  'leaflet-touch-zoom',
  'leaflet-zoom-anim',
  'leaflet-zoom-animated',
  'leaflet-zoom-hide',
]);
const NEEDED_SELECTORS = [
  '.leaflet-pane',
  '.leaflet-tile-loaded',
  '.leaflet-zoom-animated',
  '.leaflet-zoom-anim .leaflet-zoom-animated',
];

/**
 * Leaflet's Browser module without its trials of innerHTML.
 *
 * @throws Error when a trial is not where it is in Leaflet 1.9.
 */
export function withoutSniffs(source: string): string {
  const result = replacements.reduce((text, { pattern, constant }) => {
    if (!pattern.test(text)) throw new Error(`Leaflet has changed: no text for "${constant}"`);
    return text.replace(pattern, constant);
  }, source);
  if (result.includes('innerHTML'))
    throw new Error('Leaflet has changed: innerHTML is still there');
  return result;
}

function isUsed(selector: string): boolean {
  if (/\b(svg|canvas)\b/.test(selector)) return false;
  const classes = selector.match(/\.[\w-]+/g) ?? [];
  return classes.length > 0 && classes.every((name) => USED_CLASSES.has(name.slice(1)));
}

/**
 * The rules of Leaflet's style sheet that a map of tiles needs.
 *
 * @throws Error when a rule that the map cannot do without is missing, or a picture is left.
 */
export function usedStyles(source: string): string {
  const kept: string[] = [];
  const plain = source
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/@media[^{]+\{([^{}]*\{[^{}]*\})*\s*\}/g, '');
  for (const [, selectors = '', body = ''] of plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const used = selectors
      .split(',')
      .map((selector) => selector.trim())
      .filter(isUsed);
    const declarations = body.replace(/\s+/g, ' ').trim();
    if (used.length > 0) kept.push(`${used.join(',')}{${declarations}}`);
  }
  const result = kept.join('');
  const selectors = new Set(kept.flatMap((rule) => rule.slice(0, rule.indexOf('{')).split(',')));
  const missing = NEEDED_SELECTORS.find((selector) => !selectors.has(selector));
  if (missing !== undefined) throw new Error(`Leaflet has changed: no rule for "${missing}"`);
  if (result.includes('url(')) throw new Error('Leaflet has changed: a rule in use has a picture');
  return result;
}

/** The Vite plugin for every build that contains the map. */
export function leafletPlugin(): Plugin {
  return {
    name: 'leaflet-in-strict-pages',
    enforce: 'pre',
    transform(code, id) {
      const [path = ''] = id.split('?');
      if (BROWSER_MODULE.test(path)) return { code: withoutSniffs(code), map: null };
      if (STYLE_SHEET.test(path)) return { code: usedStyles(code), map: null };
      return null;
    },
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk' || !file.moduleIds.some((id) => LEAFLET_MODULE.test(id)))
          continue;
        if (file.code.includes('innerHTML')) this.error(`${file.fileName} would use innerHTML`);
      }
    },
  };
}
