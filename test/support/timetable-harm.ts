/** What a hostile feed must not do to a page with a timetable. */
import { expect } from '@open-wc/testing';
import { eventually, type TimetablePage } from './timetable-page.js';

/** What would run if it were taken for more than text. */
export const MARKUP =
  '<img src=x onerror="globalThis.hacked=true"><script>globalThis.hacked=true</script>';

/** Everything that the timetable draws with. */
const OURS = new Set(
  (
    'div section h2 h3 h4 h5 h6 p ul ol li dl dt dd table caption thead tbody tr th td form label input select option ' +
    'button a span strong bdi details summary fieldset legend slot svg g path circle line polyline rect'
  ).split(' '),
);

const strangersIn = (root: ParentNode): string[] =>
  [...root.querySelectorAll('*')]
    .map(({ localName }) => localName)
    .filter((name) => !OURS.has(name));

/** Attributes that would run something. */
export const handlersIn = (root: ParentNode): string[] =>
  [...root.querySelectorAll('*')].flatMap((element) =>
    element.getAttributeNames().filter((name) => name.startsWith('on')),
  );

const hrefsIn = (root: ParentNode): string[] =>
  [...root.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');

/** Nothing drawn but ours, no link that is not one, nothing of the feed run. */
export const expectHarmless = ({ root }: TimetablePage): void => {
  expect(strangersIn(root)).to.deep.equal([]);
  expect(handlersIn(root)).to.deep.equal([]);
  for (const href of hrefsIn(root))
    expect(href).to.match(/^(https?:\/\/|tel:\+?\d+$|mailto:[^?]+$)/);
  expect(Reflect.get(globalThis, 'hacked')).to.equal(undefined);
  expect(Reflect.get({}, 'polluted')).to.equal(undefined);
};

/** Opens the session that is listed at this position. */
export const openAt = async (page: TimetablePage, index: number): Promise<void> => {
  page.all('[data-open]')[index]!.click();
  await eventually(() => page.details !== undefined, true);
};

/** Looks at the list, the week, the filters and the details of the first sessions. */
export async function walk(page: TimetablePage): Promise<void> {
  expectHarmless(page);
  await page.openFilters();
  expectHarmless(page);
  await page.week();
  expectHarmless(page);
  await page.list();
  const count = Math.min(page.all('[data-open]').length, 12);
  for (let index = 0; index < count; index += 1) {
    await openAt(page, index);
    expectHarmless(page);
    await page.back();
  }
}

/** Fails every test of the file in which an error comes through to the page. */
export function forbidErrors(): void {
  const errors: unknown[] = [];
  const remember = (event: ErrorEvent | PromiseRejectionEvent): void => {
    errors.push('reason' in event ? event.reason : event.message);
  };
  beforeEach(() => {
    errors.length = 0;
    window.addEventListener('error', remember);
    window.addEventListener('unhandledrejection', remember);
  });
  afterEach(() => {
    window.removeEventListener('error', remember);
    window.removeEventListener('unhandledrejection', remember);
    expect(errors).to.deep.equal([]);
  });
}
