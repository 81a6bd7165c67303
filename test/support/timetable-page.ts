/**
 * The session timetable as its visitor meets it. Every selector of its tests is here; what a test reads are words,
 * names and states.
 */
import { fixture } from '@open-wc/testing';
import '../../src/session-timetable/define.js';
import type { SessionTimetable } from '../../src/session-timetable/session-timetable.js';
import { eventually, MONDAY, nameOf, wordsOf } from './page-words.js';
import { rowRead, weekRow, type DayRead, type RowRead, type WeekRow } from './timetable-reading.js';
import { WidgetPage } from './widget-page.js';

export { eventually, fallback, MONDAY, nameOf, wordsOf } from './page-words.js';

export const EVENT_TYPES = [
  'sfl-ready',
  'sfl-feed-error',
  'sfl-search',
  'sfl-filter',
  'sfl-no-results',
  'sfl-session-select',
] as const;

export interface MountOptions {
  /** A document, given as the `feed` property. */
  readonly feed?: unknown;
  readonly attributes?: Readonly<Record<string, string>>;
  /** What the page put into the element. */
  readonly children?: readonly Node[];
  /** Where to put it instead of a fixture of its own. */
  readonly into?: Element;
  /** Of the fixture, in CSS pixels: from 640 on a week is a table. */
  readonly width?: number;
}

/** An element that is not in a page yet. */
export function unmounted({
  feed,
  attributes = {},
  children = [],
}: MountOptions): SessionTimetable {
  const element = document.createElement('sfl-session-timetable');
  for (const [name, value] of Object.entries({ now: MONDAY, ...attributes })) {
    element.setAttribute(name, value);
  }
  if (feed !== undefined) element.feed = feed;
  element.append(...children);
  return element;
}

/** Puts a timetable into the page and waits for its first drawing. */
export async function mount(options: MountOptions = {}): Promise<TimetablePage> {
  const element = unmounted(options);
  const page = new TimetablePage(element);
  const into = options.into ?? (await fixture<HTMLElement>('<div></div>'));
  if (options.width !== undefined) (into as HTMLElement).style.inlineSize = `${options.width}px`;
  into.append(element);
  await element.updateComplete;
  return page;
}

/** The same, and waits until the sessions are listed. */
export async function mountReady(options: MountOptions): Promise<TimetablePage> {
  const page = await mount(options);
  await page.isReady();
  return page;
}

/** What the name of a button that opens a date says first where it is not on as usual. */
const STATE = /^(Cancelled|Moved away|Moved here|Changed|Over): /;

export class TimetablePage extends WidgetPage<SessionTimetable> {
  constructor(element: SessionTimetable) {
    super(element, EVENT_TYPES);
  }

  /** A date is found by its name with or without its state. */
  protected override isNamed(button: HTMLButtonElement, name: string): boolean {
    const isDate = button.dataset['open'] !== undefined;
    return super.isNamed(button, name) || (isDate && nameOf(button).replace(STATE, '') === name);
  }

  /** Waits for the feed and for what draws it. */
  async isReady(): Promise<void> {
    await eventually(() => this.toldTypes.includes('sfl-ready'), true);
    await this.element.updateComplete;
  }

  // What is drawn

  get summary(): string {
    return wordsOf(this.one('#summary'));
  }

  /** Quiet lines below the summary. */
  get asides(): string[] {
    return this.all('.summary .muted').map(wordsOf);
  }

  // The list

  get days(): DayRead[] {
    return this.all('[part="list"] .day').map((day) => ({
      title: wordsOf(day.querySelector('.date')),
      rows: [...day.querySelectorAll('.row')].map(rowRead),
    }));
  }

  get dayTitles(): string[] {
    return this.days.map(({ title }) => title);
  }

  get rows(): RowRead[] {
    return this.days.flatMap(({ rows }) => rows);
  }

  get names(): string[] {
    return this.rows.map(({ name }) => name);
  }

  /** `Day: time name` for each row. */
  get lines(): string[] {
    return this.days.flatMap(({ title, rows }) =>
      rows.map(({ time, name }) => `${title}: ${time} ${name}`),
    );
  }

  /** The one row of that name. */
  row(name: string): RowRead {
    const found = this.rows.filter((row) => row.name === name);
    if (found.length !== 1) throw new Error(`${found.length} rows "${name}"`);
    return found[0]!;
  }

  /** Sessions without dates, each as its paragraphs; its name first. */
  get undated(): string[][] {
    return this.all('.row')
      .filter((row) => row.closest('[part="list"]') === null)
      .map((row) => [...row.querySelectorAll('.name, p')].map(wordsOf));
  }

  // The week

  get table(): HTMLTableElement | undefined {
    return this.all('table.week')[0] as HTMLTableElement | undefined;
  }

  /** What names the columns; the first names the days. */
  get weekColumns(): string[] {
    return [...(this.table?.tHead?.rows[0]?.cells ?? [])].map(wordsOf);
  }

  get weekRows(): WeekRow[] {
    return [...(this.table?.tBodies[0]?.rows ?? [])].map(weekRow);
  }

  async week(): Promise<void> {
    await this.press('Week');
  }

  async list(): Promise<void> {
    await this.press('List');
  }

  async nextWeek(): Promise<void> {
    await this.press('Next week');
  }

  async previousWeek(): Promise<void> {
    await this.press('Previous week');
  }

  async backToToday(): Promise<void> {
    await this.press('Back to today');
  }

  // The child

  async typeMonths(text: string): Promise<void> {
    await this.#enter('#months', text, 'input');
  }

  /** Due date or birthday, `YYYY-MM-DD`. */
  async chooseDate(date: string): Promise<void> {
    await this.#enter('#date', date, 'change');
  }

  get childProblem(): string {
    return wordsOf(this.one('#child-problem'));
  }

  async #enter(selector: string, value: string, type: string): Promise<void> {
    const field = this.one(selector) as HTMLInputElement | HTMLSelectElement;
    field.value = value;
    field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    await this.element.updateComplete;
  }

  // Filters

  get disclosure(): HTMLDetailsElement {
    return this.one('details') as HTMLDetailsElement;
  }

  get filtersLabel(): string {
    return wordsOf(this.disclosure.querySelector('summary'));
  }

  async openFilters(): Promise<void> {
    this.disclosure.querySelector('summary')!.click();
    await eventually(() => this.all('details #near').length, 1);
  }

  get filterGroups(): string[] {
    return this.all('details legend').map(wordsOf);
  }

  #checks(group: string): HTMLElement[] {
    const fieldset = this.all('details fieldset').find(
      (one) => wordsOf(one.querySelector('legend')) === group,
    );
    if (!fieldset) throw new Error(`no group "${group}"`);
    return [...fieldset.querySelectorAll<HTMLElement>('label')];
  }

  /** `Label (count)` for each option of a group, with ` disabled` and ` ticked`. */
  options(group: string): string[] {
    return this.#checks(group).map((check) => {
      const box = check.querySelector('input')!;
      return `${wordsOf(check)}${box.disabled ? ' disabled' : ''}${box.checked ? ' ticked' : ''}`;
    });
  }

  /** One option of a group, and how many rows it says it would leave. */
  option(group: string, label: string): { readonly box: HTMLInputElement; readonly count: number } {
    const found = this.#checks(group).filter((check) => wordsOf(check).startsWith(`${label} (`));
    if (found.length !== 1) throw new Error(`${found.length} of option "${label}"`);
    const count = /\(([\d,]+)\)$/.exec(wordsOf(found[0]))?.[1]?.replace(',', '');
    return { box: found[0]!.querySelector('input')!, count: Number(count) };
  }

  async tick(group: string, label: string): Promise<void> {
    this.option(group, label).box.click();
    await this.element.updateComplete;
  }

  /** The options of a list to choose from: `#place`, `#stage`, `#radius`. */
  choicesOf(selector: string): string[] {
    const { options } = this.one(selector) as HTMLSelectElement;
    return [...options].map((one) => `${wordsOf(one)}${one.disabled ? ' disabled' : ''}`);
  }

  /** Chooses the option whose words are these, count aside. */
  async choose(selector: string, label: string): Promise<void> {
    const { options } = this.one(selector) as HTMLSelectElement;
    const named = (one: Element): boolean => wordsOf(one).replace(/ \([\d,]+\)$/, '') === label;
    const option = [...options].find(named);
    if (!option) throw new Error(`no choice "${label}"`);
    await this.#enter(selector, option.value, 'change');
  }

  async choosePlace(name: string): Promise<void> {
    await this.choose('#place', name);
  }

  /** Types a postcode or town and sends the form, as Enter does. */
  async search(text: string): Promise<void> {
    const box = this.one('#near') as HTMLInputElement;
    box.value = text;
    box.form!.requestSubmit();
    await this.element.updateComplete;
  }

  // Details

  get details(): HTMLElement | undefined {
    return this.all('section.details')[0];
  }

  get detailsName(): string | undefined {
    return this.details && wordsOf(this.details.querySelector('#session-name'));
  }

  /** Opens the first session of that name that is shown, and waits for its details. */
  async open(name: string): Promise<void> {
    const button = this.all('[data-open]').find((one) => wordsOf(one) === name);
    if (!button) throw new Error(`nothing to open called "${name}"`);
    button.click();
    await eventually(() => this.detailsName, name);
  }

  async back(): Promise<void> {
    await this.press('Back to what’s on');
  }

  /** The date whose details these are. */
  get chosenDate(): string {
    return wordsOf(this.one('.details .chosen'));
  }

  /** The dates to come that are struck through. */
  get struckDates(): string[] {
    return this.all('.details .dates .off').map(wordsOf);
  }

  /** What the details say under a term. */
  fact(term: string): string | undefined {
    const dt = this.all('.details dt').find((one) => wordsOf(one) === term);
    return dt && wordsOf(dt.nextElementSibling);
  }

  /** The same where it is several sentences. */
  factLines(term: string): string[] {
    const dt = this.all('.details dt').find((one) => wordsOf(one) === term);
    return [...(dt?.nextElementSibling?.querySelectorAll('p') ?? [])].map(wordsOf);
  }

  /** The part of the details under a heading. */
  part(title: string): HTMLElement | undefined {
    return this.all('.details .sub').find((one) => wordsOf(one.querySelector('.name')) === title);
  }

  /** The lines and items of that part. */
  partLines(title: string): string[] {
    return [...(this.part(title)?.querySelectorAll(':scope > p, li') ?? [])]
      .map(wordsOf)
      .filter((line) => line !== '');
  }
}
