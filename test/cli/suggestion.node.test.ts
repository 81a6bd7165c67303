import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { suggestionFor } from '../../src/cli/suggestion.js';

describe('suggestionFor', () => {
  const cases: readonly (readonly [shape: string, found: string, suggested: string | undefined])[] =
    [
      ['LocalTime', '9am', '09:00'],
      ['LocalTime', '12am', '00:00'],
      ['LocalTime', '12pm', '12:00'],
      ['LocalTime', '2.30pm', '14:30'],
      ['LocalTime', '9:05', '09:05'],
      ['LocalTime', '930', '09:30'],
      ['LocalTime', '10:00:00Z', '10:00'],
      ['LocalTime', '24:00', undefined],
      ['LocalTime', '13pm', undefined],
      ['LocalTime', '9:75', undefined],
      ['LocalTime', 'noon', undefined],
      ['LocalDate', '1/2/2027', '2027-02-01'],
      ['LocalDate', '31.01.27', '2027-01-31'],
      ['LocalDate', '20270131', '2027-01-31'],
      ['LocalDate', '2027-01-31T00:00:00Z', '2027-01-31'],
      ['LocalDate', '2/31/2027', undefined],
      ['LocalDate', 'Monday', undefined],
      ['postcode', 'bt17 ogd', 'BT17 0GD'],
      ['postcode', 'DE22', undefined],
      ['WebAddress', 'www.example.org/hub', 'https://www.example.org/hub'],
      ['WebAddress', 'javascript:alert(1)', undefined],
      ['Link', 'hubs@example.org', 'mailto:hubs@example.org'],
      ['phone', '01632 960000 ext 5', '01632 960000'],
      ['phone', 'ask at the desk', undefined],
      ['Id', "St Mary's Hub", 'st-marys-hub'],
      ['Id', '#id .class > *', undefined],
      ['constructor', 'x', undefined],
    ];
  for (const [shape, found, suggested] of cases) {
    it(`reads ${JSON.stringify(found)} as ${shape} ${String(suggested)}`, () => {
      assert.equal(suggestionFor(shape, found), suggested);
    });
  }
});
