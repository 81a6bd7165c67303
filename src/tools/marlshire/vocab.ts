/** Marlshire's own words: two local topics, one renamed one, what a hub is called here, and where facts came from. */
import type { FeedInput } from './inputs.js';

/** Local topics under built-in ones, and `groups` by the name Marlshire uses. */
export const vocab: NonNullable<FeedInput['vocab']> = {
  'local-baby-bank': {
    label: {
      en: 'Baby bank: clothes and equipment',
      pl: 'Bank rzeczy dla niemowląt',
      ur: 'بےبی بینک: کپڑے اور سامان',
    },
    parent: 'food',
  },
  'local-repair-cafe': {
    label: { en: 'Toy and buggy repair', pl: 'Naprawa zabawek i wózków' },
    parent: 'groups',
    sameAs: ['https://vocab.example.org/repair-cafe'],
  },
  groups: {
    label: { en: 'Things to do together', pl: 'Wspólne zajęcia', ur: 'مل جل کر کرنے کے کام' },
  },
};

/** What families call these places. */
export const wording: NonNullable<FeedInput['wording']> = {
  hub: {
    en: 'Family Hub',
    cy: 'Canolfan Deulu',
    ur: 'فیملی ہب',
    pl: 'Centrum Rodzinne',
    ro: 'Centru pentru familii',
  },
  hubs: {
    en: 'Family Hubs',
    cy: 'Canolfannau Teulu',
    ur: 'فیملی ہبز',
    pl: 'Centra Rodzinne',
    ro: 'Centre pentru familii',
  },
  mainHub: { en: 'Main Family Hub', pl: 'Główne Centrum Rodzinne' },
  spoke: { en: 'Family Point' },
};

const LICENCE = {
  id: 'CC0-1.0',
  url: 'https://creativecommons.org/publicdomain/zero/1.0/',
  attribution: 'Invented for demonstration; no rights reserved.',
};

/** The lists that the feed was put together from. */
export const sources: NonNullable<FeedInput['sources']> = [
  {
    id: 'hub-register',
    name: 'Marlshire register of family hubs',
    url: 'https://data.marlshire.example/hubs',
    licence: LICENCE,
    format: 'csv',
    retrieved: '2026-11-16T04:00:00Z',
  },
  {
    id: 'library-list',
    name: 'Marlshire Libraries: branches',
    url: 'https://data.marlshire.example/libraries',
    licence: LICENCE,
    format: 'geojson',
    retrieved: '2026-11-01T04:00:00Z',
  },
  {
    id: 'whats-on',
    name: 'What’s on calendar',
    url: 'https://data.marlshire.example/whats-on.ics',
    licence: LICENCE,
    format: 'ics',
    retrieved: '2026-11-20T04:00:00Z',
  },
];

/** Where Marlshire's invented postcodes are, as [lat, lng]. */
export const gazetteer: NonNullable<FeedInput['gazetteer']> = {
  outcodes: {
    LN31: [53.135, -0.042],
    LN32: [53.205, -0.178],
    LN33: [53.049, -0.137],
    LN34: [53.225, 0.129],
    LN35: [53.147, 0.331],
    LN36: [53.135, 0.069],
    LN37: [53.282, -0.028],
    LN38: [53.095, 0.205],
  },
  sectors: {
    'LN31 1': [53.1347, -0.0475],
    'LN31 2': [53.1325, -0.041],
    'LN31 4': [53.129, 0.0011],
    'LN32 3': [53.2145, -0.19],
    'LN32 8': [53.172, -0.119],
    'LN33 2': [53.0495, -0.1405],
    'LN34 2': [53.2243, 0.13],
    'LN35 1': [53.1478, 0.3352],
    'LN36 1': [53.165, 0.085],
    'LN38 3': [53.097, 0.214],
  },
};
