/**
 * The hub finder as its visitor meets it. Every selector of its tests is here; what a test reads are words, names
 * and states. `eventually` waits for what comes later, without a pause of a fixed length.
 */
import { fixture } from '@open-wc/testing';
import '../../src/hub-finder/define.js';
import { FinderSession } from '../../src/hub-finder/finder-session.js';
import type { HubFinder } from '../../src/hub-finder/hub-finder.js';
import { MapController } from '../../src/hub-finder/map-controller.js';
import type { CreateMapSurface } from '../../src/hub-finder/map-surface.js';
import { eventually, fallback as fallbackOf, lineOf, MONDAY, wordsOf } from './page-words.js';
import { WidgetPage } from './widget-page.js';

export { eventually, MONDAY, nameOf, wordsOf } from './page-words.js';

export const EVENT_TYPES = [
  'sfl-ready',
  'sfl-feed-error',
  'sfl-search',
  'sfl-filter',
  'sfl-no-results',
  'sfl-hub-select',
] as const;

/** A picture that needs no network. */
export const TILES =
  'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==#{z}/{x}/{y}';

export interface MountOptions {
  /** A document, given as the `feed` property. */
  readonly feed?: unknown;
  readonly attributes?: Readonly<Record<string, string>>;
  /** What the page put into the element. */
  readonly children?: readonly Node[];
  /** Where to put it instead of a fixture of its own. */
  readonly into?: Element;
}

/** Content of the page inside the finder. */
export const fallback = (text = 'Our family hubs'): HTMLElement => fallbackOf(text, '/family-hubs');

/** An element that is not in a page yet. */
export function unmounted({ feed, attributes = {}, children = [] }: MountOptions): HubFinder {
  const element = document.createElement('sfl-hub-finder');
  for (const [name, value] of Object.entries({ now: MONDAY, tiles: TILES, ...attributes })) {
    element.setAttribute(name, value);
  }
  if (feed !== undefined) element.feed = feed;
  element.append(...children);
  return element;
}

/** Puts a finder into the page and waits for its first drawing. */
export async function mount(options: MountOptions = {}): Promise<FinderPage> {
  const element = unmounted(options);
  const page = new FinderPage(element);
  const into = options.into ?? (await fixture<HTMLElement>('<div></div>'));
  into.append(element);
  await element.updateComplete;
  return page;
}

/** The same, and waits until the places are listed with all that is said of them. */
export async function mountReady(options: MountOptions): Promise<FinderPage> {
  const page = await mount(options);
  await page.isReady();
  return page;
}

export class FinderPage extends WidgetPage<HubFinder> {
  constructor(element: HubFinder) {
    super(element, EVENT_TYPES);
  }

  /** Waits for the feed, and for the late half of the finder where it has something to add. */
  async isReady(): Promise<void> {
    await eventually(() => this.toldTypes.includes('sfl-ready'), true);
    await eventually(() => this.all('p.line').map(wordsOf).includes(''), false);
    await this.element.updateComplete;
  }

  // What is drawn

  get summary(): string {
    return this.all('.controls > .summary').map(wordsOf).join(' ');
  }

  get problem(): string {
    return wordsOf(this.one('#problem'));
  }

  // The list

  get rows(): HTMLElement[] {
    return this.all('.rows > li');
  }

  get names(): string[] {
    return this.rows.map((row) => wordsOf(row.querySelector('.name')));
  }

  /** Kind and distance of each row. */
  get kinds(): string[] {
    return this.rows.map((row) => lineOf(row.querySelector('p')!));
  }

  row(name: string): HTMLElement {
    const found = this.rows.filter((row) => wordsOf(row.querySelector('.name')) === name);
    if (found.length !== 1) throw new Error(`${found.length} rows "${name}"`);
    return found[0]!;
  }

  /** The paragraphs of a row in order. */
  facts(name: string): string[] {
    return [...this.row(name).querySelectorAll('p')].map(lineOf).filter((line) => line !== '');
  }

  /** Names of the places that are marked as chosen. */
  get chosenNames(): string[] {
    return this.all('.rows > [aria-current="true"]').map((row) =>
      wordsOf(row.querySelector('.name')),
    );
  }

  // Searching

  get box(): HTMLInputElement {
    return this.one('#query') as HTMLInputElement;
  }

  type(text: string): void {
    this.box.value = text;
    this.box.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }

  /** Types and sends the form, as Enter does. */
  async search(text: string): Promise<void> {
    this.type(text);
    await this.element.updateComplete;
    this.box.form!.requestSubmit();
    await this.element.updateComplete;
  }

  /** Searches and waits for the page to be told. */
  async searchAndWait(text: string): Promise<void> {
    const before = this.count('sfl-search');
    await this.search(text);
    await eventually(() => this.count('sfl-search'), before + 1);
    await this.element.updateComplete;
  }

  // Filters

  get disclosure(): HTMLDetailsElement | undefined {
    return this.all('details')[0] as HTMLDetailsElement | undefined;
  }

  get filtersLabel(): string {
    return wordsOf(this.disclosure?.querySelector('summary'));
  }

  async openFilters(): Promise<void> {
    this.disclosure!.querySelector('summary')!.click();
    await eventually(() => this.all('details fieldset').length > 0, true);
  }

  get filterGroups(): string[] {
    return this.all('details legend').map(wordsOf);
  }

  /** `Label (count)` for each option of a group; a lock marks what cannot be ticked, a tick what is. */
  options(group: string): string[] {
    return this.#checks(group).map((check) => {
      const box = check.querySelector('input')!;
      return `${wordsOf(check)}${box.disabled ? ' disabled' : ''}${box.checked ? ' ticked' : ''}`;
    });
  }

  option(group: string, label: string): HTMLInputElement {
    const found = this.#checks(group).filter((check) => wordsOf(check).startsWith(`${label} (`));
    if (found.length !== 1) throw new Error(`${found.length} of option "${label}"`);
    return found[0]!.querySelector('input')!;
  }

  async tick(group: string, label: string): Promise<void> {
    this.option(group, label).click();
    await this.element.updateComplete;
  }

  #checks(group: string): HTMLElement[] {
    const fieldset = this.all('details fieldset').find(
      (one) => wordsOf(one.querySelector('legend')) === group,
    );
    if (!fieldset) throw new Error(`no group "${group}"`);
    return [...fieldset.querySelectorAll<HTMLElement>('label')];
  }

  // Details

  get details(): HTMLElement | undefined {
    return this.all('section.details')[0];
  }

  get detailsName(): string | undefined {
    return this.details && wordsOf(this.details.querySelector('#place-name'));
  }

  /** Opens a place's details with the button of its row. */
  async openDetails(name: string): Promise<void> {
    await this.press(`Opening times and more for ${name}`, this.row(name));
    await eventually(() => this.detailsName, name);
  }

  /** `Day: hours` for each line of the table. */
  get hours(): string[] {
    return this.all('.details tr').map(
      (row) => `${wordsOf(row.querySelector('th'))}: ${wordsOf(row.querySelector('td'))}`,
    );
  }

  get soon(): string[] {
    return this.#itemsAfter("What's on here in the next two weeks");
  }

  get contacts(): string[] {
    return this.#itemsAfter('Get in touch');
  }

  #itemsAfter(title: string): string[] {
    const section = this.all('.details .sub').find(
      (one) => wordsOf(one.querySelector('.name')) === title,
    );
    return [...(section?.querySelectorAll('li') ?? [])].map(wordsOf);
  }

  /** What the details say under a term. */
  fact(term: string): string | undefined {
    const dt = this.all('.details dt').find((one) => wordsOf(one) === term);
    return dt && wordsOf(dt.nextElementSibling);
  }

  // The map

  get mapBox(): HTMLElement | undefined {
    return this.all('.map')[0];
  }

  /** The card below the map. */
  get mapCard(): string | undefined {
    return this.all('.chosen').map((card) => wordsOf(card.querySelector('.name')))[0];
  }

  get mapHint(): string {
    return this.all('.controls .cluster .muted').map(wordsOf).join(' ');
  }

  get numbers(): string[] {
    return this.all('.rows .number').map(wordsOf);
  }
}

/** Gives every finder made from now on a map of the test's own. Returns what puts the real one back. */
export function replaceMap(load: () => Promise<CreateMapSurface>): () => void {
  // What a subclass would do; the element makes its session itself.
  const prototype = FinderSession.prototype as unknown as {
    createMap(element: HubFinder): MapController;
  };
  const real = prototype.createMap;
  prototype.createMap = function (
    this: { readonly mapActions: ConstructorParameters<typeof MapController>[1] },
    element,
  ) {
    return new MapController(element, this.mapActions, load);
  };
  return () => {
    prototype.createMap = real;
  };
}
