/** Every row of the policy's tables (the offer, the families, the ways of delivery) can be shown by Marlshire. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Feed } from '../../src/core/feed/schema.js';

const file = new URL('../../demo/feeds/marlshire.json', import.meta.url);
const { offers, places, sessions, publisher } = Feed.parse(JSON.parse(readFileSync(file, 'utf8')));
type Offer = (typeof offers)[number];

const about = (topic: string, ...levels: Offer['level'][]) =>
  offers.some(
    (offer) =>
      offer.topics.includes(topic) && (levels.length === 0 || levels.includes(offer.level)),
  );
const forFamilies = (audience: string) =>
  offers.some((offer) => offer.audiences?.includes(audience));
const offer = (id: string) => offers.find((one) => one.id === id);
const placeOf = (id: string) => places.find((place) => place.id === id);

const ROWS: Record<string, () => boolean> = {
  'universal: midwifery': () => about('midwifery', 'universal'),
  'universal: health visiting': () => about('health-visiting', 'universal'),
  'universal: parent–infant mental health': () => about('parent-infant-mental-health', 'universal'),
  'universal: infant feeding': () => about('infant-feeding', 'universal'),
  'specialist breastfeeding support': () => about('infant-feeding', 'specialist'),
  'universal: special needs and disability': () => about('send', 'universal'),
  'universal: safeguarding': () => about('safeguarding', 'universal'),
  'plus: parenting': () => about('parenting', 'universal-plus'),
  'plus: early language': () => about('early-language', 'universal-plus'),
  'plus: debt and money': () => about('money-debt', 'universal-plus'),
  'plus: housing': () => about('housing', 'universal-plus'),
  'plus: stopping smoking': () => about('stop-smoking', 'universal-plus'),
  'plus: drugs and alcohol': () => about('drugs-alcohol', 'universal-plus'),
  'plus: less conflict between parents': () => about('relationships', 'universal-plus'),
  'plus: volunteering': () => about('volunteering', 'universal-plus'),
  'plus: work and learning': () => about('work-learning', 'universal-plus'),
  'specialist: parent–infant relationships': () =>
    offer('parent-infant-team')?.level === 'specialist',
  'targeted: family nurse': () => offer('family-nurse')?.level === 'targeted',
  'targeted: outreach to isolated families': () =>
    offer('home-visits')?.modes?.includes('outreach') === true,
  'birth registration at a hub': () =>
    offer('birth-registration')?.places?.includes('hub-marlbridge') === true,
  'a key contact': () => about('key-contact'),
  'a phone and text line day and night in many languages': () =>
    publisher.contacts?.some(
      (contact) => contact.always === true && (contact.languages ?? []).length > 10,
    ) === true,
  'help in danger comes first': () =>
    offers.some((one) => one.contacts?.some((contact) => contact.urgent)),
  'parent panels': () => sessions.some(({ id }) => id === 's-parents-panel'),
  'young parents': () => forFamilies('young-parents'),
  'single parents': () => forFamilies('single-parents'),
  'same-sex parents': () => forFamilies('same-sex-parents'),
  'dads and partners': () => forFamilies('dads-partners'),
  'grandparents and kinship carers': () => forFamilies('grandparents-kinship'),
  'adoption and fostering': () => forFamilies('adoption-fostering'),
  'minoritised ethnic groups': () => forFamilies('minoritised-ethnic'),
  'disabled babies': () => forFamilies('disabled-babies'),
  'disabled parents': () => forFamilies('disabled-parents'),
  'families who lost a baby': () =>
    forFamilies('baby-loss') && offer('baby-loss-support')?.sensitive === true,
  'families who will not come to a building': () =>
    offers.some(
      ({ modes = [] }) =>
        modes.includes('home') && !modes.includes('hub') && !modes.includes('spoke'),
    ),
  'a main hub': () => places.some(({ role }) => role === 'main-hub'),
  'a spoke in a library': () => placeOf('spoke-meridian-library')?.role === 'spoke',
  'a spoke in a school': () => placeOf('spoke-thornlow-school')?.role === 'spoke',
  'a spoke in a shop': () => placeOf('spoke-castle-walk')?.role === 'spoke',
  'a spoke in a fire station': () => placeOf('spoke-otterby-fire-station')?.role === 'spoke',
  'a spoke in a sports centre': () => placeOf('spoke-saltmere-sports-centre')?.role === 'spoke',
  'a place that moves and has no point': () => {
    const bus = placeOf('outreach-baby-bus');
    return (
      bus !== undefined && bus.geo === undefined && places.some(({ parent }) => parent === bus.id)
    );
  },
  'an evening online for dads': () =>
    sessions.some(
      (one) =>
        one.online &&
        one.audiences?.includes('dads-partners') &&
        (one.schedule.start ?? '') >= '18:00',
    ),
  'a limited number of places, with a waiting list': () =>
    sessions.some(({ capacity }) => capacity?.max === 8 && capacity.waitingList === true),
  'only by invitation': () =>
    offers.some(({ routes }) => routes?.some(({ mode }) => mode === 'invited')),
  'baby massage in person and online': () =>
    ['place', 'online'].every((way) =>
      sessions.some((one) => one.offer === 'baby-massage' && way in one),
    ),
  'a healthy eating group': () => about('food', 'universal-plus'),
  walks: () => about('walk'),
  'a BCG clinic': () => sessions.some(({ id }) => id === 's-bcg-wendlesham'),
  'young carers': () => offers.some(({ id }) => id === 'young-carers'),
  'a work coach': () => offers.some(({ id }) => id === 'work-coach'),
};

describe('every row of the policy', () => {
  for (const [row, isShown] of Object.entries(ROWS)) {
    it(`is in Marlshire: ${row}`, () => {
      assert.equal(isShown(), true);
    });
  }

  it('says of every offer how to get it and how it is given', () => {
    const silent = offers.filter(
      ({ routes = [], modes = [] }) => routes.length === 0 || modes.length === 0,
    );
    assert.deepEqual(silent, []);
  });
});
