import { expect } from '@open-wc/testing';
import { FeedErrorEvent, FeedReadyEvent } from '../../src/ui/feed-events.js';

/** What a listener on the page hears of an event sent inside a shadow root. */
function heardOnPage(event: Event): { readonly event: Event | undefined; readonly host: Element } {
  const host = document.body.appendChild(document.createElement('div'));
  const inner = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('p'));
  let heard: Event | undefined;
  const listener = (found: Event): void => {
    heard = found;
    expect(found.target).to.equal(host);
  };
  document.addEventListener(event.type, listener, { once: true });
  inner.dispatchEvent(event);
  document.removeEventListener(event.type, listener);
  host.remove();
  return { event: heard, host };
}

describe('feed events', () => {
  it('tell the page how much there is', () => {
    const { event } = heardOnPage(new FeedReadyEvent({ places: 3, offers: 0, sessions: 2 }));
    expect(event).to.be.instanceOf(FeedReadyEvent);
    expect(event).to.include({ type: 'sfl-ready', places: 3, offers: 0, sessions: 2 });
  });

  it('tell the page what went wrong', () => {
    const problems = [{ level: 'error', code: 'load/http', path: '', found: '404' }] as const;
    const { event } = heardOnPage(new FeedErrorEvent(problems));
    expect(event).to.be.instanceOf(FeedErrorEvent);
    expect(event).to.include({ type: 'sfl-feed-error', problems });
  });
});
