import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseSync } from 'vite';
import { minifyCss, minifyHtml, sourceEdits } from '../../src/tools/minify-templates.js';

/** The source with its edits applied, as the plugin does. */
function minified(code: string): string {
  const edits = sourceEdits(parseSync('a.js', code).program, code);
  return edits.reduceRight(
    (text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end),
    code,
  );
}

describe('minifyCss', () => {
  const cases: readonly [from: string, to: string][] = [
    [':host {\n  color: red;\n}', ':host{color:red;}'],
    ['a,\nb { top: 0 }', 'a,b{top:0}'],
    ['/* note; */ a { b: c }', ' a{b:c}'],
    ['a { content: "x  ;  y" }', 'a{content:"x  ;  y"}'],
    ["a { content: '\\'  /* no */' }", "a{content:'\\'  /* no */'}"],
    ['a { & :hover { top: 0 } }', 'a{& :hover{top:0}}'],
    ['a { --b: c; color: var(--b, red) }', 'a{--b:c;color:var(--b,red)}'],
    ['a :hover  b { margin: calc(1px + 2px) }', 'a :hover b{margin:calc(1px + 2px)}'],
  ];
  for (const [from, to] of cases) {
    it(`makes ${JSON.stringify(to)}`, () => {
      assert.equal(minifyCss(from), to);
    });
  }
});

describe('minifyHtml', () => {
  const cases: readonly [from: string, to: string][] = [
    ['<p>\n  Hello\n</p>', '<p> Hello </p>'],
    ['<b>a</b>   <i>b</i>', '<b>a</b> <i>b</i>'],
    ['<a\n  title="x   y"\n  class=\'p  q\'\n>z</a>', '<a title="x   y" class=\'p  q\'>z</a>'],
    ['<p title="a > b">  c</p>', '<p title="a > b"> c</p>'],
    ['1 < 2  and 3', '1 < 2 and 3'],
    ['<pre>  keeps\n  this </pre>', '<pre>  keeps\n  this </pre>'],
    ['<textarea>\n a\n</textarea>', '<textarea>\n a\n</textarea>'],
  ];
  for (const [from, to] of cases) {
    it(`makes ${JSON.stringify(to)}`, () => {
      assert.equal(minifyHtml(from), to);
    });
  }
});

describe('the template minifier', () => {
  it('keeps every hole in its place', () => {
    assert.equal(
      minified('html`<p\n  id=${a}  title="${b}  c"\n>  ${d}  </p>`'),
      'html`<p id=${a} title="${b}  c"> ${d} </p>`',
    );
  });

  it('goes into templates inside templates', () => {
    assert.equal(
      minified('html`<ul>\n${list.map((item) => html`<li>\n  ${item}\n</li>`)}\n</ul>`'),
      'html`<ul> ${list.map((item) => html`<li> ${item} </li>`)} </ul>`',
    );
  });

  it('leaves a hole after a closing brace where it is', () => {
    assert.equal(minified('css`a{b:${c}}\n\n`'), 'css`a{b:${c}}`');
  });

  it('leaves other templates and strings alone', () => {
    const code = "const text = `a\n  b`; const other = say`a\n  b`; const s = 'html`a  b`';";
    assert.equal(minified(code), code);
  });

  it('leaves css with a hole in a comment alone', () => {
    const code = 'css`/* ${a} */  b { }`';
    assert.equal(minified(code), code);
  });

  it("drops translators' notes and nothing else", () => {
    assert.equal(minified("msg('Hubs', { desc: 'Hub finder: title' })"), "msg('Hubs')");
    assert.equal(minified("msg(str`${n} hubs`, { desc: 'x' })"), 'msg(str`${n} hubs`)');
    const withId = "msg('Open', { id: 'open-verb', desc: 'x' })";
    assert.equal(minified(withId), withId);
    const other = "note('Open', { desc: 'x' })";
    assert.equal(minified(other), other);
  });
});
