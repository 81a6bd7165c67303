/** What a visitor does with the timetable's fields for the child, its filters and its search for a place. */
import { groupStore, type GroupStore } from '../../src/ui/group-store.js';
import { eventually, wordsOf, type TimetablePage } from './timetable-page.js';

export const field = (page: TimetablePage, selector: '#months' | '#date' | '#near' | '#radius') =>
  page.one(selector) as HTMLInputElement;

/** What the child's fields hold. */
export const typed = (page: TimetablePage): { months: string; date: string } => ({
  months: field(page, '#months').value,
  date: field(page, '#date').value,
});

/** The words of what is chosen in a list, its count aside. */
export const chosenIn = (page: TimetablePage, selector: string): string =>
  wordsOf((page.one(selector) as HTMLSelectElement).selectedOptions[0]).replace(/ \([\d,]+\)$/, '');

/** `Monday 23 November: name` for each row. */
export const dated = (page: TimetablePage): string[] =>
  page.days.flatMap(({ title, rows }) => rows.map(({ name }) => `${title}: ${name}`));

/** Names of the filters in use, and how many rows were left: what the page was told last. */
export const lastFilter = (page: TimetablePage): unknown => page.toldOf('sfl-filter').at(-1);

/** Everything that the page could read off all events so far. */
export const toldText = (page: TimetablePage): string =>
  JSON.stringify(page.told.map(({ event }) => Object.entries(event)));

/** Why a search gave nothing, or how it was read. */
export const nearProblem = (page: TimetablePage): string => wordsOf(page.one('#near-problem'));

/** What is said of where distances are from; empty without an origin. */
export const nearLine = (page: TimetablePage): string =>
  page.all('form .cluster > span').map(wordsOf).join(' ');

/** Searches and waits for the page to be told. */
export async function searchAndWait(page: TimetablePage, text: string): Promise<void> {
  const before = page.count('sfl-search');
  await page.search(text);
  await eventually(() => page.count('sfl-search'), before + 1);
  await page.element.updateComplete;
}

/** The state of a named group, as any widget of this version sees it. */
export const namedGroup = (name: string): GroupStore => groupStore(`group ${name}`);

/** Lets everything that is ready to happen happen. */
export async function settled(
  ...pages: readonly { readonly element: { readonly updateComplete: Promise<boolean> } }[]
): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  for (const page of pages) await page.element.updateComplete;
}
