/**
 * The hub finder as its visitor meets it. Every selector of its tests is here; what a test reads are words, names
 * and states. `eventually` waits for what comes later, without a pause of a fixed length.
 */
import { expect, fixture } from '@open-wc/testing';
import '../../src/hub-finder/define.js';
import { FinderSession } from '../../src/hub-finder/finder-session.js';
import type { HubFinder } from '../../src/hub-finder/hub-finder.js';
import { MapController } from '../../src/hub-finder/map-controller.js';
import type { CreateMapSurface } from '../../src/hub-finder/map-surface.js';

/** Long enough for a busy machine; a test that passes never waits so long. */
const PATIENCE_MS = 5000;

export const EVENT_TYPES = [
  'sfl-ready',
  'sfl-feed-error',
  'sfl-search',
  'sfl-filter',
  'sfl-no-results',
  'sfl-hub-select',
] as const;

/** The Monday that most of these tests are on: in term time, no bank holiday. */
export const MONDAY = '2026-11-23T10:30';

/** A picture that needs no network. */
export const TILES =
  'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==#{z}/{x}/{y}';

/** Waits until `read` gives what is expected; fails with the difference when it does not. */
export async function eventually<T>(read: () => T, expected: T): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      expect(read()).to.deep.equal(expected);
      return;
    } catch (error) {
      if (performance.now() > until) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Words as they are read: one space where there is any, and where a line ends. */
export function wordsOf(element: Element | null | undefined): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  for (const br of copy?.querySelectorAll('br') ?? []) br.replaceWith(' ');
  return (copy?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The name that assistive technology says for a button, link or field. */
export const nameOf = (element: Element): string =>
  element.getAttribute('aria-label') ??
  wordsOf(element instanceof HTMLInputElement ? element.labels?.[0] : element);

/** A paragraph; the quiet lines have parts with a dot between them, which the style sheet draws. */
const lineOf = (line: Element): string => {
  const parts = [...line.querySelectorAll('.part')];
  return parts.length === 0 ? wordsOf(line) : parts.map(wordsOf).join(' · ');
};

/** Something that took place on the page, with what a listener could read off it. */
export interface Told {
  readonly type: string;
  readonly event: Event;
}

export interface MountOptions {
  /** A document, given as the `feed` property. */
  readonly feed?: unknown;
  readonly attributes?: Readonly<Record<string, string>>;
  /** What the page put into the element. */
  readonly children?: readonly Node[];
  /** Where to put it instead of a fixture of its own. */
  readonly into?: Element;
}

export const fallback = (text = 'Our family hubs'): HTMLElement => {
  const link = document.createElement('a');
  link.href = '/family-hubs';
  link.textContent = text;
  return link;
};

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

export class FinderPage {
  readonly element: HubFinder;
  /** What the page was told by this finder, in order. */
  readonly told: Told[] = [];

  constructor(element: HubFinder) {
    this.element = element;
    for (const type of EVENT_TYPES) {
      element.addEventListener(type, (event) => this.told.push({ type, event }));
    }
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  all(selector: string): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(selector)];
  }

  one(selector: string): HTMLElement {
    const found = this.all(selector);
    if (found.length !== 1) throw new Error(`${found.length} of ${selector}`);
    return found[0]!;
  }

  /** Types of the events so far. */
  get toldTypes(): string[] {
    return this.told.map(({ type }) => type);
  }

  /** What every event of a type said: its own properties. */
  toldOf(type: string): Record<string, unknown>[] {
    return this.told
      .filter((one) => one.type === type)
      .map(({ event }) =>
        Object.fromEntries(Object.entries(event).filter(([key]) => key !== 'isTrusted')),
      );
  }

  /** Waits for the feed, and for the late half of the finder where it has something to add. */
  async isReady(): Promise<void> {
    await eventually(() => this.toldTypes.includes('sfl-ready'), true);
    await eventually(() => this.all('p.line').map(wordsOf).includes(''), false);
    await this.element.updateComplete;
  }

  // What is drawn

  /** Everything the widget draws itself, as one text. */
  get words(): string {
    return wordsOf(this.one('.widget'));
  }

  get isFallbackShown(): boolean {
    return this.all('slot:not([name])').length > 0;
  }

  get isLoading(): boolean {
    return this.all('[aria-busy="true"]').length > 0;
  }

  get alerts(): string[] {
    return this.all('[role="alert"]')
      .map(wordsOf)
      .filter((text) => text !== '');
  }

  /** Boxes with news or warnings outside the rows. */
  get notes(): string[] {
    return this.all('.note')
      .filter((note) => note.closest('.row') === null)
      .map(wordsOf);
  }

  get title(): HTMLElement {
    return this.one('.widget > .title');
  }

  get summary(): string {
    return this.all('.controls > .summary').map(wordsOf).join(' ');
  }

  get problem(): string {
    return wordsOf(this.one('#problem'));
  }

  /** What the live region says. */
  get said(): string {
    return wordsOf(this.one('.said'));
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

  // Buttons and links

  /** Accessible names of the buttons that can be seen, in order. */
  get buttonNames(): string[] {
    return this.all('button').map(nameOf);
  }

  hasButton(name: string): boolean {
    return this.buttonNames.includes(name);
  }

  /** The button with this accessible name, in the whole widget or in a part of it. */
  button(name: string, within: ParentNode = this.root): HTMLButtonElement {
    const found = [...within.querySelectorAll('button')].filter((one) => nameOf(one) === name);
    if (found.length !== 1) throw new Error(`${found.length} of button "${name}"`);
    return found[0]!;
  }

  async press(name: string, within: ParentNode = this.root): Promise<void> {
    this.button(name, within).click();
    await this.element.updateComplete;
  }

  /** `name → address` for every link in a part of the widget. */
  linksIn(part: ParentNode): string[] {
    return [...part.querySelectorAll('a')].map(
      (link) => `${nameOf(link)} → ${link.getAttribute('href') ?? ''}`,
    );
  }

  /** The focused element inside the widget, by its accessible name or its words. */
  get focusedName(): string {
    const { activeElement } = this.root;
    return activeElement === null ? '' : nameOf(activeElement);
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

  count(type: string): number {
    return this.toldTypes.filter((one) => one === type).length;
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
