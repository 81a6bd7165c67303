import { expect } from '@open-wc/testing';
import { accessLabel } from '../../src/ui/access-words.js';
import { feedWords } from '../../src/ui/feed-text.js';
import { topicLabel } from '../../src/ui/topic-words.js';
import { codeLabel, roleLabel } from '../../src/ui/vocabulary.js';
import { feedOf } from '../support/finder-models.js';

const words = feedWords('en', 'en');
const view = (records: Parameters<typeof feedOf>[0] = {}) => ({ feed: feedOf(records), words });

/** The codes of the feed format's starter vocabulary. */
const TOPICS =
  'midwifery health-visiting parent-infant-mental-health infant-feeding send safeguarding parenting ' +
  'early-language money-debt housing stop-smoking drugs-alcohol relationships work-learning volunteering ' +
  'birth-registration key-contact groups domestic-abuse baby-loss vaccinations childcare food stay-and-play ' +
  'baby-massage feeding-drop-in antenatal-class dads-group weigh-in rhyme-time sensory first-aid baby-safety walk';
const ACCESS =
  'step-free accessible-toilet changing-places baby-change buggy-space breastfeeding-room quiet-space ' +
  'hearing-loop bsl parking accessible-parking';

describe('the starter vocabulary', () => {
  const lists: [string, string, (code: string) => string | undefined][] = [
    ['topics and sessions', TOPICS, topicLabel],
    ['access', ACCESS, accessLabel],
  ];
  for (const [what, codes, label] of lists) {
    it(`has a label of its own for each code of ${what}`, () => {
      const labels = codes.split(' ').map((code) => label(code));
      expect(labels).not.to.include(undefined);
      expect(new Set(labels).size).to.equal(labels.length);
    });

    it(`has none for codes of ${what} that nobody knows`, () => {
      for (const code of ['', 'x-own', 'constructor', '__proto__', 'toString']) {
        expect(label(code), code).to.equal(undefined);
      }
    });
  }
});

describe('codeLabel', () => {
  it('takes the feed’s word, then ours, then none', () => {
    const named = view({
      vocab: { send: { label: { en: 'Extra needs' } }, own: { label: 'Own' } },
    });
    expect(codeLabel('send', named, topicLabel)).to.equal('Extra needs');
    expect(codeLabel('own', named, topicLabel)).to.equal('Own');
    expect(codeLabel('food', named, topicLabel)).to.equal('Help with food');
    expect(codeLabel('send', view(), topicLabel)).to.equal('Special needs and disability');
    expect(codeLabel('own', view(), topicLabel)).to.equal(undefined);
  });

  it('takes nothing from what every object has', () => {
    for (const code of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
      expect(codeLabel(code, view({ vocab: {} }), topicLabel), code).to.equal(undefined);
    }
  });
});

describe('roleLabel', () => {
  const roles = [
    ['main-hub', 'Main family hub'],
    ['hub', 'Family hub'],
    ['spoke', 'Linked place, such as a library'],
    ['outreach', 'Visiting service'],
    ['partner', 'Partner service'],
    ['other', 'Other place'],
    ['unknown', undefined],
  ] as const;
  for (const [role, label] of roles) {
    it(`calls ${role} ${String(label)}`, () => {
      expect(roleLabel(role, view())).to.equal(label);
    });
  }

  it('uses the publisher’s names for its places', () => {
    const named = view({
      wording: { mainHub: 'Big hub', hub: 'Family place', spoke: { en: 'Point' } },
    });
    expect(['main-hub', 'hub', 'spoke'].map((role) => roleLabel(role, named))).to.deep.equal([
      'Big hub',
      'Family place',
      'Point',
    ]);
    expect(roleLabel('hub', view({ wording: { hub: '' } }))).to.equal('Family hub');
  });
});
