/**
 * Makes the demo's server slow for some feeds, so that a page can show a widget while it loads: what is asked for
 * with `?late=…` is answered after eight seconds. Comes before the widgets' own script.
 */
const LATE_MS = 8_000;

const fetchNow = globalThis.fetch;

/** @type {typeof fetch} */
globalThis.fetch = async (input, init) => {
  const { href } = input instanceof Request ? new URL(input.url) : new URL(input, document.baseURI);
  if (new URL(href).searchParams.has('late'))
    await new Promise((resolve) => setTimeout(resolve, LATE_MS));
  return fetchNow(input, init);
};

let asked = 2;

for (const button of document.querySelectorAll('button.again')) {
  button.addEventListener('click', () => startAgain(button));
}

/**
 * Puts a fresh copy of the widget in its place, with an address that nobody has asked for yet.
 * @param {Element} button
 */
function startAgain(button) {
  const old = button.closest('.state')?.querySelector('[src*="?late="]');
  if (!old) return;
  const copy = /** @type {Element} */ (old.cloneNode(true));
  asked += 1;
  copy.setAttribute('src', `${old.getAttribute('src')?.split('?')[0]}?late=${asked}`);
  old.replaceWith(copy);
}
