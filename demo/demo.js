/**
 * What the demo pages do for themselves: copy a snippet, and list the events that a page is told about.
 * Everything goes in as text, so that it also runs where `require-trusted-types-for 'script'` is set.
 */
const EVENTS = [
  'sfl-ready',
  'sfl-search',
  'sfl-filter',
  'sfl-no-results',
  'sfl-session-select',
  'sfl-hub-select',
  'sfl-feed-error',
];
const DETAILS = [
  'places',
  'offers',
  'sessions',
  'kind',
  'results',
  'choices',
  'id',
  'date',
  'problems',
];
const MOST_SHOWN = 12;

for (const button of document.querySelectorAll('button.copy')) {
  button.addEventListener('click', () => copySnippet(button));
}

const list = document.querySelector('ol.events');
if (list)
  for (const type of EVENTS) document.addEventListener(type, (event) => showEvent(list, event));

/** @param {Element} button */
async function copySnippet(button) {
  const code = button.closest('.snippet')?.querySelector('code');
  const said = button.closest('.snippet')?.querySelector('[role="status"]');
  if (!code || !said) return;
  try {
    await navigator.clipboard.writeText(code.textContent ?? '');
    said.textContent = 'Copied.';
  } catch {
    getSelection()?.selectAllChildren(code);
    said.textContent = 'Selected. Press Ctrl and C to copy.';
  }
}

/**
 * @param {Element} events
 * @param {Event} event
 */
function showEvent(events, event) {
  const known = DETAILS.filter((name) => name in event);
  const said = known.map((name) => `${name}: ${short(Reflect.get(event, name))}`).join(', ');
  const item = document.createElement('li');
  item.textContent = said === '' ? event.type : `${event.type} (${said})`;
  events.querySelector('[data-none]')?.remove();
  events.append(item);
  if (events.children.length > MOST_SHOWN) events.firstElementChild?.remove();
}

/** @param {unknown} value */
const short = (value) => (Array.isArray(value) ? `${String(value.length)} of them` : String(value));
