import { expect, fixture } from '@open-wc/testing';
import { LitElement } from 'lit';
import { LiveStatus } from '../../src/ui/live-status.js';
import { eventually } from '../support/finder-page.js';

class StatusHost extends LitElement {
  readonly live = new LiveStatus(this);
  /** What the region said after each drawing. */
  readonly said: string[] = [];

  protected override render(): unknown {
    return this.live.render();
  }

  protected override updated(): void {
    this.said.push(this.region.textContent);
  }

  get region(): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>('[role="status"]')!;
  }
}
customElements.define('status-host', StatusHost);

const setUp = (): Promise<StatusHost> => fixture<StatusHost>('<status-host></status-host>');

describe('LiveStatus', () => {
  it('is there and silent from the start', async () => {
    const { region } = await setUp();
    expect(region.textContent).to.equal('');
  });

  it('says only the last of a quick run, in the region that was there', async () => {
    const host = await setUp();
    const { region } = host;
    for (const text of ['one', 'two', 'three']) host.live.announce(text);
    expect(region.textContent).to.equal('');
    await eventually(() => region.textContent, 'three');
    expect(host.said).to.deep.equal(['', 'three']);
    expect(host.region).to.equal(region);
  });

  it('is out of sight without being hidden from assistive technology', async () => {
    const { region } = await setUp();
    expect(getComputedStyle(region).display).not.to.equal('none');
    expect(getComputedStyle(region).visibility).to.equal('visible');
    expect(region.hasAttribute('aria-hidden')).to.be.false;
  });

  it('says nothing once its host is gone', async () => {
    const host = await setUp();
    const other = await setUp();
    host.live.announce('late');
    host.remove();
    other.live.announce('later');
    await eventually(() => other.region.textContent, 'later');
    expect(host.region.textContent).to.equal('');
  });
});
