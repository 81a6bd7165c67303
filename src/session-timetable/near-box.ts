/** Where the family is, for distances and for what is near: a postcode or town, or the device's own position. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { formatDistance, METRES_PER_MILE } from '../ui/format-distance.js';
import { locateIcon } from '../ui/icons.js';
import { clearSearchText, findText, locateText } from '../ui/search-words.js';
import type { SearchController } from '../ui/search-controller.js';
import { guessedText, whereSentence } from '../ui/where-words.js';
import type { Timetable } from './timetable-api.js';

const RADII_MILES = [1, 3, 5, 10, 25];

/** Draws the fields and hands over what was typed. */
export class NearBox {
  readonly #session: Timetable;
  readonly #searching: SearchController;

  constructor(session: Timetable, searching: SearchController) {
    this.#session = session;
    this.#searching = searching;
  }

  render(): TemplateResult {
    const { failure, guessed, waiting } = this.#searching;
    const { origin } = this.#session;
    const isText = failure?.startsWith('postcode') === true;
    return html`<form class="search" role="search" @submit=${this.#find}>
      <label for="near"
        >${msg('Near a postcode or town', { desc: 'Timetable: label of a field' })}</label
      >
      <div class="ask">
        <input
          id="near"
          type="text"
          maxlength="200"
          enterkeyhint="search"
          autocomplete="off"
          spellcheck="false"
          aria-describedby="near-problem"
          aria-invalid=${isText ? 'true' : nothing}
        />
        <button type="submit">${findText()}</button>
      </div>
      <p id="near-problem" role="alert">
        ${failure === undefined ? (guessed === undefined ? nothing : guessedText(guessed)) : whereSentence(failure)}
      </p>
      <div class="cluster">
        <button
          type="button"
          class="plain"
          aria-busy=${waiting === 'location' ? 'true' : nothing}
          @click=${() => void this.#searching.locate()}
        >
          ${locateIcon()}${locateText(waiting === 'location')}
        </button>
        ${origin ? this.#originTools(origin.label) : nothing}
      </div>
    </form>`;
  }

  #originTools(label: string): TemplateResult {
    const { choices } = this.#session;
    return html`<span>${nearText(label)}</span>
      <div class="field">
        <label for="radius"
          >${msg('How far', { desc: 'Timetable: label of a list of distances' })}</label
        >
        <select id="radius" @change=${this.#chooseRadius}>
          <option value="" .selected=${choices.radiusMetres === undefined}>
            ${msg('Any distance', { desc: 'Timetable: no distance is chosen' })}
          </option>
          ${RADII_MILES.map((miles) => {
            const metres = miles * METRES_PER_MILE;
            return html`<option value=${miles} .selected=${choices.radiusMetres === metres}>
              ${withinText(metres)}
            </option>`;
          })}
        </select>
      </div>
      <button type="button" class="plain" @click=${this.#clear}>${clearSearchText()}</button>`;
  }

  readonly #find = (event: SubmitEvent): void => {
    event.preventDefault();
    const text = (event.target as HTMLFormElement).querySelector('input')?.value ?? '';
    if (text.trim() === '') this.#clear();
    else void this.#searching.find(text);
  };

  readonly #clear = (): void => {
    this.#searching.adopt({ kind: 'none' });
    const box = this.#session.shell.element.renderRoot.querySelector<HTMLInputElement>('#near');
    if (box) box.value = '';
    this.#session.searchFrom(undefined);
    this.#session.focus('#near');
  };

  readonly #chooseRadius = (event: Event): void => {
    const value = event.target instanceof HTMLSelectElement ? Number(event.target.value) : 0;
    const radiusMetres = value > 0 ? value * METRES_PER_MILE : undefined;
    this.#session.choose({ ...this.#session.choices, radiusMetres }, 'radius');
  };
}

function withinText(metres: number): string {
  const distance = formatDistance(metres, true);
  return msg(str`Within ${distance}`, { desc: 'Timetable: a choice of how far' });
}

const nearText = (label: string): string =>
  label === ''
    ? msg('Distances are from where you are.', { desc: 'Timetable: the origin is the device' })
    : msg(str`Distances are from ${label}.`, {
        desc: 'Timetable: the origin is a postcode or town',
      });
