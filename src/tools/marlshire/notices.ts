/** What families should know this week; one is over, one has not begun, one never ends. */
import type { NoticeInput } from './inputs.js';

/** Every notice. */
export const notices: NoticeInput[] = [
  {
    id: 'n-training',
    severity: 'change',
    text: {
      en: 'Our hubs in Marlbridge, Hollincross and Wendlesham open at 1pm on Friday 27 November, because staff have training.',
      pl: 'W piątek 27 listopada centra w Marlbridge, Hollincross i Wendlesham otwierają się o 13:00.',
      ur: 'جمعہ 27 نومبر کو مارلبرج، ہولن کراس اور وینڈلشم کے مراکز دوپہر 1 بجے کھلیں گے۔',
    },
    about: ['hub-marlbridge', 'hub-hollincross', 'hub-wendlesham'],
    from: '2026-11-16T00:00:00Z',
    until: '2026-11-27T23:59:00Z',
  },
  {
    id: 'n-fenholt-library',
    severity: 'change',
    text: 'Fenholt Library is closed until March while the roof is mended. Rhyme time is at Fenholt Family Hub.',
    about: ['spoke-fenholt-library', 's-rhyme-fenholt'],
    from: '2026-11-02T00:00:00Z',
    until: '2027-02-28T23:59:00Z',
  },
  {
    id: 'n-salt-lane',
    severity: 'urgent',
    text: 'Salt Lane is flooded. The Baby Bus cannot reach the caravan park this week. Need something today? Ring Family Line on 0808 157 0100.',
    about: ['outreach-bus-salt-lane', 'outreach-baby-bus', 's-play-salt-lane'],
    from: '2026-11-20T12:00:00Z',
    until: '2026-11-29T23:59:00Z',
    url: 'https://marlshire.example/floods',
  },
  {
    id: 'n-christmas',
    severity: 'info',
    text: {
      en: 'Hubs close from 24 December to 1 January. Family Line is open day and night.',
      pl: 'Centra są zamknięte od 24 grudnia do 1 stycznia. Telefon dla rodzin działa całą dobę.',
    },
    about: ['hub-marlbridge', 'hub-hollincross', 'hub-fenholt', 'hub-saltmere', 'hub-wendlesham'],
    from: '2026-12-07T00:00:00Z',
    until: '2027-01-02T00:00:00Z',
  },
  {
    id: 'n-heating',
    severity: 'change',
    text: 'No heating in the Saltmere hall. Evening classes have moved.',
    about: ['s-antenatal-nov'],
    from: '2026-11-18T00:00:00Z',
    until: '2026-12-02T00:00:00Z',
  },
  {
    id: 'n-swim',
    severity: 'info',
    text: 'The small pool is a little cool until the new boiler is in. Bring a warm wrap.',
    about: ['s-swim-saltmere'],
    from: '2026-11-16T00:00:00Z',
    until: '2026-12-14T00:00:00Z',
  },
  {
    id: 'n-measles',
    severity: 'info',
    text: 'There is measles in the county. It is not too late for the vaccine: ask at any weigh and chat.',
    about: ['vaccinations', 'weigh-and-chat'],
    from: '2026-11-01T00:00:00Z',
  },
  {
    id: 'n-half-term',
    severity: 'info',
    text: 'Half-term hours this week.',
    about: ['hub-fenholt'],
    from: '2026-10-24T00:00:00+01:00',
    until: '2026-11-01T23:59:00Z',
  },
  {
    id: 'n-made-up',
    severity: 'info',
    text: 'Marlshire is an invented county, made to show what these widgets can do. Nobody will answer these numbers.',
  },
];
