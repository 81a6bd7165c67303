import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import type { Feed } from '../../src/core/feed/types.js';
import type { FeedErrorEvent, FeedReadyEvent } from '../../src/ui/feed-events.js';
import { WidgetElement } from '../../src/ui/widget-element.js';
import { feedWith, place } from '../support/fake-feed.js';
import { fakeFetch, json, status, type FakeFetch } from '../support/fake-fetch.js';
import { eventually, wordsOf } from '../support/finder-page.js';

/** The least widget there can be. */
class TestWidget extends WidgetElement {
  readonly told: Event[] = [];

  constructor() {
    super();
    for (const type of ['sfl-ready', 'sfl-feed-error']) {
      this.addEventListener(type, (event) => this.told.push(event));
    }
  }

  protected override renderFeed({ places }: Feed): unknown {
    return html`<p class="drawn">${places.map(({ id }) => id).join(' ')} at ${this.level}</p>`;
  }

  protected override headingText(): string {
    return 'A widget';
  }

  protected override countShown({ places }: Feed) {
    return { places: places.length, offers: 0, sessions: 0 };
  }

  get drawn(): string {
    return wordsOf(this.renderRoot.querySelector('.drawn'));
  }
}
customElements.define('test-widget', TestWidget);

let network: FakeFetch;
let addresses = 0;

const mount = async (source: Partial<Pick<TestWidget, 'src' | 'feed'>>): Promise<TestWidget> => {
  const box = await fixture<HTMLElement>('<div></div>');
  const widget = Object.assign(new TestWidget(), source);
  box.append(widget);
  await widget.updateComplete;
  return widget;
};

describe('WidgetElement', () => {
  beforeEach(() => {
    network = fakeFetch();
  });
  afterEach(() => {
    network.restore();
  });

  it('is drawn by its feed and tells the page after that', async () => {
    const src = `/widget/${(addresses += 1)}.json`;
    network.answer(src, json(feedWith({ places: [place({ id: 'a' })] })));
    const widget = await mount({ src });
    await eventually(() => widget.told.length, 1);
    expect(widget.drawn).to.equal('a at 2');
    expect((widget.told[0] as FeedReadyEvent).places).to.equal(1);
  });

  it('shows what it has when a part cannot be had, and says which', async () => {
    const src = `/widget/${(addresses += 1)}/root.json`;
    const lost = new URL(src.replace('root', 'lost'), location.href).href;
    const parts = [
      { kind: 'places' as const, url: 'good.json' },
      { kind: 'places' as const, url: 'lost.json' },
    ];
    network.answer(src, json(feedWith({ places: [place({ id: 'a' })], parts })));
    network.answer(src.replace('root', 'good'), json(feedWith({ places: [place({ id: 'b' })] })));
    network.answer(lost, status(404));
    const widget = await mount({ src });
    await eventually(() => widget.told.map(({ type }) => type), ['sfl-ready', 'sfl-feed-error']);
    expect(widget.drawn).to.equal('a b at 2');
    const { problems } = widget.told[1] as FeedErrorEvent;
    expect(problems.map(({ code, url }) => [code, url])).to.deep.equal([['part/http', lost]]);
    widget.requestUpdate();
    await widget.updateComplete;
    expect(widget.told.length).to.equal(2);
  });

  it('says nothing of problems that only its publisher can see', async () => {
    const feed = { ...feedWith({ places: [place({ id: 'a' })] }), notices: [{ id: 'n' }] };
    const widget = await mount({ feed });
    await eventually(() => widget.drawn, 'a at 2');
    expect(widget.told.map(({ type }) => type)).to.deep.equal(['sfl-ready']);
  });

  const levels = [
    ['3', 3],
    ['5', 5],
    ['2.6', 3],
    ['1', 2],
    ['6', 5],
    ['-1', 2],
    ['Infinity', 5],
    ['word', 2],
    ['', 2],
  ] as const;
  for (const [written, level] of levels) {
    it(`has headings of level ${level} for “${written}”`, async () => {
      const widget = await mount({ feed: feedWith({ places: [place({ id: 'a' })] }) });
      widget.setAttribute('heading-level', written);
      await eventually(() => widget.drawn, `a at ${level}`);
    });
  }

  it('reads words in the language of the feed where there is no English', async () => {
    const feed = feedWith({ defaultLang: 'cy', places: [place({ id: 'a' })] });
    const widget = await mount({ feed });
    await eventually(() => widget.drawn, 'a at 2');
    const { words } = widget as unknown as { words: { plain(text: object): string } };
    expect(words.plain({ pl: 'Biblioteka', cy: 'Llyfrgell' })).to.equal('Llyfrgell');
  });

  it('goes back to what the page has when its source is taken away', async () => {
    const src = `/widget/${(addresses += 1)}.json`;
    network.answer(src, json(feedWith({ places: [place({ id: 'a' })] })));
    const widget = await mount({ src });
    await eventually(() => widget.drawn, 'a at 2');
    const { warn } = console;
    console.warn = () => undefined;
    widget.src = '';
    await widget.updateComplete;
    console.warn = warn;
    expect(widget.drawn).to.equal('');
    expect(widget.renderRoot.querySelectorAll('slot:not([name])').length).to.equal(1);
  });
});
