import { expect } from '@open-wc/testing';
import type { Route } from '../../src/core/feed/types.js';
import { attendLines, attendText } from '../../src/ui/attend-words.js';

const routes = (...modes: string[]): readonly Route[] => modes.map((mode) => ({ mode }) as Route);
const UNKNOWN = 'We do not know how to join. Please ask first.';

describe('attendText', () => {
  const cases: [readonly Route[] | undefined, string][] = [
    [routes('drop-in'), 'just turn up'],
    [routes('drop-in', 'book'), 'just turn up or book a place'],
    [
      routes('book', 'refer-self', 'invited'),
      'book a place, you can ask for it yourself or by invitation',
    ],
    [routes('book', 'book', 'contact'), 'book a place or get in touch first'],
    [routes('unknown', 'drop-in'), 'just turn up'],
    [routes('unknown'), UNKNOWN],
    [[], UNKNOWN],
    [undefined, UNKNOWN],
  ];
  for (const [list, text] of cases) {
    it(`says ${text} of ${list?.map(({ mode }) => mode).join(', ') ?? 'nothing'}`, () => {
      expect(attendText(list)).to.equal(text);
    });
  }

  it('reads no more than a few of very many', () => {
    const many = Array.from({ length: 100_000 }, () => routes('unknown')[0]!);
    expect(attendText(many)).to.equal(UNKNOWN);
  });
});

describe('attendLines', () => {
  const arrange = 'They can arrange it for you.';
  const cases: [object, string][] = [
    [{ mode: 'drop-in' }, 'Just turn up.'],
    [{ mode: 'book' }, 'Book a place first.'],
    [{ mode: 'refer-self' }, 'You can ask for it yourself.'],
    [{ mode: 'contact' }, 'Get in touch before you come.'],
    [{ mode: 'unknown' }, UNKNOWN],
    [{ mode: 'refer-professional' }, `Ask your midwife, health visitor or doctor. ${arrange}`],
    [
      { mode: 'refer-professional', by: ['midwife', 'gp', 'wizard', 'gp'] },
      `Ask your midwife or your doctor. ${arrange}`,
    ],
    [
      { mode: 'refer-professional', by: ['health-visitor', 'school', 'nursery', 'social-worker'] },
      `Ask your health visitor, your child's school, your child's nursery or your social worker. ${arrange}`,
    ],
    [
      { mode: 'refer-professional', by: ['self', 'professional'] },
      `Ask someone who works with your family. ${arrange} You can ask for it yourself.`,
    ],
    [
      { mode: 'refer-professional', by: ['wizard', '__proto__'] },
      `Ask your midwife, health visitor or doctor. ${arrange}`,
    ],
    [{ mode: 'invited' }, 'You need an invitation.'],
    [
      { mode: 'invited', by: ['midwife', 'family-hub'] },
      'You need an invitation from your midwife or your family hub.',
    ],
  ];
  for (const [route, text] of cases) {
    it(`says ${text}`, () => {
      expect(attendLines([route as Route])).to.deep.equal([{ text, route }]);
    });
  }

  it('gives a line for each way, with what it needs to be drawn', () => {
    const list = routes('book', 'book', 'drop-in');
    expect(attendLines(list).map(({ route }) => route)).to.deep.equal(list);
    expect(attendLines(undefined)).to.deep.equal([]);
  });
});
