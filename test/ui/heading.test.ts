import { expect, fixture, html } from '@open-wc/testing';
import { heading } from '../../src/ui/heading.js';

describe('heading', () => {
  const levels = [
    [2, 'h2'],
    [3, 'h3'],
    [4, 'h4'],
    [5, 'h5'],
    [6, 'h6'],
    [7, 'h6'],
    [99, 'h6'],
  ] as const;
  for (const [level, name] of levels) {
    it(`of level ${level} is an ${name}`, async () => {
      const box = await fixture<HTMLElement>(html`<div>${heading(level, 'Words')}</div>`);
      const drawn = box.firstElementChild!;
      expect([drawn.localName, drawn.textContent]).to.deep.equal([name, 'Words']);
    });
  }

  it('takes the focus from a script and not by Tab', async () => {
    const box = await fixture<HTMLElement>(
      html`<div>${heading(2, 'Words', { id: 'a', className: 'title' })}</div>`,
    );
    const drawn = box.querySelector<HTMLElement>('h2#a.title')!;
    drawn.focus();
    expect(document.activeElement).to.equal(drawn);
    expect(drawn.tabIndex).to.equal(-1);
  });
});
