import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mendName, nameNotes } from '../../../src/cli/import/mend-name.js';

const LOST = '\ufffd';

describe('mendName', () => {
  const certain: readonly (readonly [string, string])[] = [
    [`Birch Lane Children${LOST}s Centre`, "Birch Lane Children's Centre"],
    [`CHILDREN${LOST}S CENTRE`, "CHILDREN'S CENTRE"],
    [`We${LOST}re Here and Don${LOST}t Stop`, "We're Here and Don't Stop"],
    [`St Mary${LOST}s`, "St Mary's"],
    [`Regent${LOST}s Park Children${LOST}s Centre`, "Regent's Park Children's Centre"],
  ];
  for (const [raw, name] of certain) {
    it(`puts back the apostrophe of "${name}" as a certain repair, with before and after`, () => {
      assert.deepEqual(mendName(raw), {
        name,
        repairs: [{ level: 'info', kind: 'repaired', code: 'mojibake', from: raw, to: name }],
      });
    });
  }

  const guessed: readonly (readonly [string, string, string])[] = [
    [`O${LOST}Hara Family Hub`, "O'Hara Family Hub", 'mojibake-guessed'],
    [`A${LOST}Brook Hub`, "A'Brook Hub", 'mojibake-guessed'],
    [`Hub ${LOST} North`, 'Hub - North', 'mojibake-guessed'],
    [`Cedar Family${LOST} Hub`, 'Cedar Family Hub', 'mojibake-removed'],
    [`Parents${LOST} Corner`, 'Parents Corner', 'mojibake-removed'],
    [`Caf${LOST}`, 'Caf', 'mojibake-removed'],
  ];
  for (const [raw, name, code] of guessed) {
    it(`says that "${name}" is a guess`, () => {
      assert.deepEqual(mendName(raw), {
        name,
        repairs: [{ level: 'warning', kind: 'guessed', code, from: raw, to: name }],
      });
    });
  }

  const tidied: readonly (readonly [string, string, string])[] = [
    ['Dalewood Childrenâ€™s Centre', 'Dalewood Children’s Centre', 'mojibake'],
    ['CafÃ© Hub', 'Café Hub', 'mojibake'],
    ['Thorn &amp; Vale &#39;Hub&#39;', "Thorn & Vale 'Hub'", 'html-in-text'],
    ['  Poplar \u00a0 Family\tHub\n', 'Poplar Family Hub', 'white-space'],
    ['Hub\u200b \u202eName', 'Hub Name', 'white-space'],
  ];
  for (const [raw, name, code] of tidied) {
    it(`tidies ${JSON.stringify(raw)} and reports ${code}`, () => {
      const mended = mendName(raw);
      assert.equal(mended.name, name);
      assert.deepEqual(
        mended.repairs.map((repair) => repair.code),
        [code],
      );
    });
  }

  for (const name of ['Becket Family Hub', 'Siân’s Hub', 'Château Âge Hub', '1A Centre', '']) {
    it(`leaves "${name}" as it is`, () => {
      assert.deepEqual(mendName(name), { name, repairs: [] });
    });
  }
});

describe('nameNotes', () => {
  const noted: readonly (readonly [string, string, string])[] = [
    ['Quarry Family Hun', 'name-spelling', 'Hub'],
    ['Willow Wellbeing Centrre', 'name-spelling', 'Centre'],
    ['Rowan Family Hub Rowan Family Hub', 'name-repeats', 'Rowan Family Hub'],
  ];
  for (const [name, code, to] of noted) {
    it(`points out ${code} in "${name}"`, () => {
      assert.deepEqual(
        nameNotes(name).map((note) => [note.kind, note.code, note.to]),
        [['noted', code, to]],
      );
    });
  }

  it('points out a code before the name', () => {
    assert.deepEqual(
      nameNotes('SA7 Sopwell Hub').map(({ code }) => code),
      ['name-has-code-prefix'],
    );
  });

  for (const name of [
    'Family Hub',
    'Riverside Family Hubs',
    'Town Centre',
    'Central Hub',
    'Happy Faces',
    'The Hut Youth Hub',
  ]) {
    it(`has nothing to say about "${name}"`, () => {
      assert.deepEqual(nameNotes(name), []);
    });
  }
});
