/** The inside of the filters: what can be ticked, with how many dates each choice would leave. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { Feed } from '../core/feed/types.js';
import { accessLabel } from '../ui/access-words.js';
import { accessTitle, topicsTitle } from '../ui/fact-titles.js';
import { checkBox } from '../ui/filter-words.js';
import { formatLanguage } from '../ui/format-language.js';
import { weekdayName } from '../ui/format-time.js';
import { formatNumber } from '../ui/format.js';
import { freeText } from '../ui/price-words.js';
import { stageLabel } from '../ui/stage-words.js';
import { topicLabel } from '../ui/topic-words.js';
import { codeLabel } from '../ui/vocabulary.js';
import { toggled, type Facet } from './filter-sessions.model.js';
import { offeredFacets, type FacetCounts, type FacetOption } from './session-facets.model.js';
import { pinsFrom } from './session-index.model.js';
import type { Timetable } from './timetable-api.js';
import { DAYTIMES, daytimeLabel, WEEKDAYS } from './timetable-words.js';

/** More boxes than a phone can list, and more places than a county has; a hostile feed could hold thousands. */
const MOST_BOXES = 100;
const MOST_PLACES = 1000;
const STAGES = ['pregnancy', '0-6m', '6-12m', '1-2y', '2-5y', '5-19y'];

/** Short ones first: on a phone a long list hides what is below it. A place is chosen from a list of its own. */
const CHECKED: readonly Facet[] = [
  'cost',
  'route',
  'mode',
  'time',
  'day',
  'topic',
  'language',
  'access',
];

interface PanelView {
  readonly session: Timetable;
  readonly feed: Feed;
  readonly counts: FacetCounts;
}

interface Labelled {
  readonly option: FacetOption;
  readonly label: string;
}

function facetTitle(facet: Facet): string {
  switch (facet) {
    case 'place':
      return msg('Place', { desc: 'Timetable: name of a filter' });
    case 'topic':
      return topicsTitle();
    case 'day':
      return msg('Day', { desc: 'Timetable: name of a filter, days of the week' });
    case 'time':
      return msg('Time of day', { desc: 'Timetable: name of a filter' });
    case 'mode':
      return msg('In person or online', { desc: 'Timetable: name of a filter' });
    case 'cost':
      return msg('Cost', { desc: 'Timetable: name of a filter' });
    case 'route':
      return msg('How to join', { desc: 'Timetable: name of a filter' });
    case 'language':
      return msg('Language spoken', { desc: 'Timetable: name of a filter' });
    case 'access':
      return accessTitle();
  }
}

function optionLabel(
  facet: Facet,
  value: string,
  { session, feed }: PanelView,
): string | undefined {
  const words = session.shell.words();
  const view = { feed, words };
  switch (facet) {
    case 'place': {
      const place = feed.places.find(({ id }) => id === value);
      return place && words.plain(place.name);
    }
    case 'topic':
      return codeLabel(value, view, topicLabel);
    case 'day':
      return weekdayName(WEEKDAYS.indexOf(value));
    case 'time':
      return daytimeLabel(value);
    case 'language':
      return formatLanguage(value);
    case 'access':
      return codeLabel(value, view, accessLabel);
    default:
      return toggleLabel(value);
  }
}

function toggleLabel(value: string): string | undefined {
  switch (value) {
    case 'free':
      return freeText();
    case 'drop-in':
      return msg('Just turn up', { desc: 'Timetable: filter option, no booking' });
    case 'online':
      return msg('Online', { desc: 'Timetable: filter option, and where a session is' });
    case 'in-person':
      return msg('In person', { desc: 'Timetable: filter option' });
    default:
      return undefined;
  }
}

/** Days and times in their own order, the rest by name, so that they keep still while their counts change. */
function ordered(facet: Facet, labelled: readonly Labelled[]): readonly Labelled[] {
  const order = facet === 'day' ? WEEKDAYS : facet === 'time' ? DAYTIMES : undefined;
  const rank = ({ option }: Labelled): number => order?.indexOf(option.value) ?? 0;
  return [...labelled].sort((a, b) => (order ? rank(a) - rank(b) : a.label.localeCompare(b.label)));
}

function labelledOptions(facet: Facet, view: PanelView): readonly Labelled[] {
  const all = view.counts[facet];
  const options = all.slice(0, facet === 'place' ? MOST_PLACES : MOST_BOXES);
  const labelled = options
    .map((option) => ({ option, label: optionLabel(facet, option.value, view) }))
    .filter((each): each is Labelled => each.label !== undefined);
  return ordered(facet, labelled);
}

function checks(facet: Facet, view: PanelView): TemplateResult | typeof nothing {
  const labelled = labelledOptions(facet, view);
  if (labelled.length === 0) return nothing;
  const { session } = view;
  return html`<fieldset>
    <legend>${facetTitle(facet)}</legend>
    <div class="checks">
      ${labelled.map(({ label, option }) =>
        checkBox({
          ...option,
          label,
          change: () => session.choose(toggled(session.choices, facet, option.value), facet),
        }),
      )}
    </div>
  </fieldset>`;
}

interface SelectView {
  readonly id: string;
  readonly label: string;
  /** What the empty choice says. */
  readonly any: string;
  readonly chosen: string | undefined;
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    readonly isEmpty?: boolean;
  }[];
  choose(value: string | undefined): void;
}

/** One of many: shorter than a list of boxes where a family wants one place. */
function select({ id, label, any, chosen, options, choose }: SelectView): TemplateResult {
  const pick = (event: Event): void => {
    const value = event.target instanceof HTMLSelectElement ? event.target.value : '';
    choose(value === '' ? undefined : value);
  };
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select id=${id} @change=${pick}>
      <option value="" .selected=${chosen === undefined}>${any}</option>
      ${options.map(
        (option) =>
          html`<option
            value=${option.value}
            .selected=${option.value === chosen}
            ?disabled=${option.isEmpty === true && option.value !== chosen}
          >
            ${option.label}
          </option>`,
      )}
    </select>
  </div>`;
}

function placeSelect(view: PanelView): TemplateResult {
  const { session } = view;
  return select({
    id: 'place',
    label: facetTitle('place'),
    any: msg('Any place', { desc: 'Timetable: no place is chosen' }),
    chosen: session.choices.place[0],
    options: labelledOptions('place', view).map(({ label, option: { value, count } }) => ({
      value,
      isEmpty: count === 0,
      label: `${label} (${formatNumber(count)})`,
    })),
    choose: (place) =>
      session.choose({ ...session.choices, place: place === undefined ? [] : [place] }, 'place'),
  });
}

function stageSelect({ session }: PanelView): TemplateResult {
  const { choices } = session;
  return select({
    id: 'stage',
    label: msg('Stage', { desc: 'Timetable: name of a filter, from pregnancy to school' }),
    any: msg('Any stage', { desc: 'Timetable: no stage is chosen' }),
    chosen: choices.stage,
    options: STAGES.map((value) => ({ value, label: stageLabel(value) ?? value })),
    choose: (stage) => session.chooseStage(stage),
  });
}

/** What can be ticked or chosen, and the way to the list. */
export function filterPanel(
  session: Timetable,
  { feed, counts }: Pick<PanelView, 'feed' | 'counts'>,
): TemplateResult {
  const answer = session.answer(feed);
  const view = { session, feed, counts };
  const { place, topic, audience, stage } = session.shell.element;
  const pins = pinsFrom({ place, topic, audience, stage });
  const offered = offeredFacets(answer.dated, session.choices, pins);
  const number = formatNumber(answer.result.rows.length);
  return html`<div class="pair">
      ${offered.includes('place') ? placeSelect(view) : nothing}
      ${pins.stages.length === 0 ? stageSelect(view) : nothing}
    </div>
    ${CHECKED.filter((facet) => offered.includes(facet)).map((facet) => checks(facet, view))}
    <div>
      <button type="button" class="primary" @click=${() => session.closeFilters()}>
        ${msg(str`Show sessions (${number})`, {
          desc: 'Timetable: closes the filters; how many dated sessions',
        })}
      </button>
    </div>`;
}
