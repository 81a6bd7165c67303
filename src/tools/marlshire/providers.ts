/** Who gives the support. All are invented; only `.example` addresses. */
import type { ProviderInput } from './inputs.js';

/** Every provider. */
export const providers: ProviderInput[] = [
  {
    id: 'marlshire-council',
    name: { en: 'Marlshire County Council', cy: 'Cyngor Sir Marlshire' },
    kind: 'council',
    url: 'https://marlshire.example/',
    identifiers: [{ scheme: 'x-gss-invented', id: 'E10000099' }],
    contacts: [{ phone: '01632 960000' }],
  },
  {
    id: 'marlshire-libraries',
    name: 'Marlshire Libraries',
    kind: 'council',
    url: 'https://libraries.marlshire.example/',
  },
  {
    id: 'marlshire-health',
    name: 'Marlshire Community Health',
    kind: 'nhs',
    url: 'https://community-health.example/',
    identifiers: [{ scheme: 'x-ods-invented', id: 'ZZ901' }],
  },
  {
    id: 'marlbridge-hospitals',
    name: 'Marlbridge Hospitals',
    kind: 'nhs',
    url: 'https://marlbridge-hospitals.example/',
  },
  {
    id: 'marlshire-fire',
    name: 'Marlshire Fire and Rescue',
    kind: 'council',
    url: 'https://fire.marlshire.example/',
  },
  {
    id: 'thornlow-school',
    name: 'Thornlow Primary School',
    kind: 'school',
    url: 'https://thornlow-school.example/',
  },
  {
    id: 'little-lanterns',
    name: 'Little Lanterns',
    kind: 'charity',
    url: 'https://little-lanterns.example/',
    identifiers: [{ scheme: 'x-charity-invented', id: '0000001' }],
  },
  {
    id: 'milk-circle',
    name: 'Milk Circle',
    kind: 'charity',
    url: 'https://milk-circle.example/',
    contacts: [{ sms: '07700 900160' }],
  },
  {
    id: 'safe-harbour',
    name: 'Safe Harbour',
    kind: 'charity',
    url: 'https://safe-harbour.example/',
  },
  {
    id: 'money-help',
    name: 'Marlshire Money Help',
    kind: 'charity',
    url: 'https://money-help.example/',
  },
  {
    id: 'many-voices',
    name: 'Many Voices Marlshire',
    kind: 'community',
    url: 'https://many-voices.example/',
  },
  { id: 'dads-together', name: 'Dads Together Marlshire', kind: 'community' },
  {
    id: 'wobble-and-roll',
    name: 'Wobble and Roll Ltd',
    kind: 'company',
    url: 'https://wobble-and-roll.example/',
  },
];
