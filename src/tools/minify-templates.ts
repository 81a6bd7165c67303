/**
 * Takes out of built files what a minifier has to keep: the layout white space of html`…` and css`…`, which to
 * it are strings, and the translators' notes of msg(), which nothing reads at run time.
 *
 * Nothing that is drawn changes. In HTML a run of white space becomes one space, as the browser draws it, and
 * quoted attribute values keep theirs; a template with an element that draws white space is left alone. In CSS
 * comments go, and white space next to `{`, `}`, `;` and `,`; strings keep theirs. Every `${…}` stays in place:
 * while it is worked on it is one private-use character.
 */
import type { ESTree, Plugin } from 'vite';

const HOLE = '\uE000';
const drawsWhiteSpace = /<(pre|textarea|style|script|title)\b|<!--|white-space/i;

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * CSS as written between the back-ticks, `${…}` as U+E000.
 *
 * @example
 * minifyCss(':host {\n  color: red;\n}') // ':host{color:red;}'
 */
export function minifyCss(source: string): string {
  return source.replace(
    /("(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*')|\/\*[^]*?\*\/|\s*([{};,]+)\s*([\w-]+:\s+)?|\s+/g,
    (found: string, ...groups: (string | undefined)[]) => {
      const [quoted, marks, property = ''] = groups;
      if (quoted !== undefined) return quoted;
      if (marks !== undefined) return marks + property.trimEnd();
      return found.startsWith('/*') ? '' : ' ';
    },
  );
}

/**
 * HTML as written between the back-ticks, `${…}` as U+E000.
 *
 * @example
 * minifyHtml('<p\n  class="a  b"\n>\n  Hello\n</p>') // '<p class="a  b"> Hello </p>'
 */
export function minifyHtml(source: string): string {
  if (drawsWhiteSpace.test(source)) return source;
  return source.replace(/<[a-z/](?:"[^"]*"|'[^']*'|[^'">])*>|\s+/gi, (found) =>
    found.startsWith('<')
      ? found.replace(
          /("[^"]*"|'[^']*')|\s+(>?)/g,
          (_, quoted?: string, end?: string) => quoted ?? (end || ' '),
        )
      : ' ',
  );
}

const minifiers: Readonly<Partial<Record<string, (source: string) => string>>> = {
  css: minifyCss,
  html: minifyHtml,
  svg: minifyHtml,
};

/** The Vite plugin; it leaves packages alone. */
export function minifyTemplates(): Plugin {
  return {
    name: 'sfl-minify-templates',
    transform(code, id) {
      if (id.includes('/node_modules/') || !/\.[jt]s$/.test(id)) return null;
      if (!/\b(css|html|svg)`|\bmsg\(/.test(code)) return null;
      return { code: withEdits(code, sourceEdits(this.parse(code), code)), map: null };
    },
  };
}

/** What has to change in `code`, in order; no two edits overlap. */
export function sourceEdits(program: ESTree.Program, code: string): Edit[] {
  const edits: Edit[] = [];
  visit(program, (node) => {
    if (node.type === 'TaggedTemplateExpression') edits.push(...templateEdits(node, code));
    if (node.type === 'CallExpression') edits.push(...noteEdits(node));
  });
  return edits.sort((a, b) => a.start - b.start);
}

function templateEdits({ tag, quasi }: ESTree.TaggedTemplateExpression, code: string): Edit[] {
  const minified = tag.type === 'Identifier' ? minifiers[tag.name] : undefined;
  const parts = quasi.quasis.map(({ value }) => value.raw);
  if (minified === undefined || parts.some((part) => part.includes(HOLE))) return [];
  const texts = minified(parts.join(HOLE)).split(HOLE);
  const starts = quasi.quasis.map((element, index) => textStart(element, parts[index] ?? ''));
  // A hole inside a comment is lost with it, and a file with CRLF has other text than its templates say: such a
  // template stays as it is.
  if (texts.length !== parts.length) return [];
  if (parts.some((part, index) => !code.startsWith(part, starts[index]))) return [];
  return parts.map((part, index) => {
    const start = starts[index] ?? 0;
    return { start, end: start + part.length, text: texts[index] ?? '' };
  });
}

/** `msg(text, { desc })` becomes `msg(text)`: the note is for translators, and no part of a message's id. */
function noteEdits({ callee, arguments: args }: ESTree.CallExpression): Edit[] {
  const [text, options, ...rest] = args;
  if (callee.type !== 'Identifier' || callee.name !== 'msg' || rest.length > 0) return [];
  if (text === undefined || options?.type !== 'ObjectExpression') return [];
  const isNote = options.properties.every(
    (property) =>
      property.type === 'Property' &&
      property.key.type === 'Identifier' &&
      property.key.name === 'desc' &&
      property.value.type === 'Literal',
  );
  return isNote ? [{ start: text.end, end: options.end, text: '' }] : [];
}

/** Some parsers count the back-tick or brace before a template's text as part of it. */
function textStart(quasi: ESTree.TemplateElement, raw: string): number {
  return quasi.end - quasi.start === raw.length ? quasi.start : quasi.start + 1;
}

function withEdits(code: string, edits: readonly Edit[]): string {
  let position = 0;
  let result = '';
  for (const { start, end, text } of edits) {
    result += code.slice(position, start) + text;
    position = end;
  }
  return result + code.slice(position);
}

function visit(value: unknown, found: (node: ESTree.Node) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, found);
  } else if (isNode(value)) {
    found(value);
    for (const child of Object.values(value)) visit(child, found);
  }
}

function isNode(value: unknown): value is ESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
