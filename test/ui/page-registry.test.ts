import { expect } from '@open-wc/testing';
import { dropOldest, pageRegistry, registryOf } from '../../src/ui/page-registry.js';

const KEY = Symbol.for('sfl.v1');

/** What was said on the console while `act` ran. */
function warningsOf(act: () => void): string[] {
  const { warn } = console;
  const said: string[] = [];
  console.warn = (...parts: unknown[]) => void said.push(parts.join(' '));
  try {
    act();
  } finally {
    console.warn = warn;
  }
  return said;
}

describe('pageRegistry', () => {
  it('is the one at the symbol that all versions know', () => {
    expect(Reflect.get(globalThis, KEY)).to.equal(pageRegistry);
  });

  it('is found by a second copy of the script', async () => {
    const copy = new URL('../../src/ui/page-registry.ts?copy=2', import.meta.url).href;
    const second = (await import(copy)) as typeof import('../../src/ui/page-registry.js');
    expect(second.registryOf).to.not.equal(registryOf);
    expect(second.pageRegistry).to.equal(pageRegistry);
  });

  it('does not show up when the globals are listed', () => {
    expect(Object.getOwnPropertyDescriptor(globalThis, KEY)).to.include({
      enumerable: false,
      writable: false,
      configurable: false,
    });
  });

  it('has exactly the shape of version 1', () => {
    expect(Object.isFrozen(pageRegistry)).to.equal(true);
    expect(Object.keys(pageRegistry).sort()).to.deep.equal([
      'groups',
      'ids',
      'json',
      'locale',
      'parsed',
    ]);
    expect(pageRegistry.locale.tag).to.equal('');
  });
});

describe('registryOf', () => {
  it('puts a registry where there is none, silently', () => {
    const scope = {};
    expect(warningsOf(() => registryOf(scope))).to.deep.equal([]);
    expect(Reflect.get(scope, KEY)).to.equal(registryOf(scope));
  });

  it('reuses what another build made, whatever else is on it', () => {
    const foreign = {
      json: new Map(),
      parsed: new Map(),
      groups: new Map(),
      ids: { next: 7, of: new WeakMap() },
      locale: { tag: 'cy', listeners: new Set() },
    };
    expect(registryOf({ [KEY]: foreign })).to.equal(foreign);
  });

  const strangers: readonly (readonly [string, unknown])[] = [
    ['a number', 1],
    ['null', null],
    ['an empty object', {}],
    ['half a registry', { json: new Map(), parsed: new Map(), groups: new Map() }],
    [
      'a registry without listeners',
      {
        json: new Map(),
        parsed: new Map(),
        groups: new Map(),
        ids: { next: 1, of: new WeakMap() },
        locale: { tag: 'cy' },
      },
    ],
    ['plain objects for maps', { json: {}, parsed: {}, groups: {}, ids: {}, locale: {} }],
    [
      'an object that throws',
      Object.defineProperty({}, 'json', {
        get() {
          throw new Error('trap');
        },
      }),
    ],
  ];
  for (const [name, stranger] of strangers) {
    it(`leaves ${name} alone, works with a private registry and says so`, () => {
      const scope = { [KEY]: stranger };
      let registry: unknown;
      const said = warningsOf(() => {
        registry = registryOf(scope);
      });
      expect(registry).to.have.property('json').that.is.instanceOf(Map);
      expect(scope[KEY]).to.equal(stranger);
      expect(said).to.have.lengthOf(1);
      expect(said[0]).to.contain("Symbol.for('sfl.v1')");
    });
  }

  it('works with a private registry where nothing can be set', () => {
    const said = warningsOf(() => {
      expect(registryOf(Object.freeze({})).json).to.be.instanceOf(Map);
    });
    expect(said).to.have.lengthOf(1);
  });
});

describe('dropOldest', () => {
  it('keeps fifty, dropping the oldest that are idle', () => {
    const table = new Map(Array.from({ length: 53 }, (_, index) => [`${index}`, index]));
    dropOldest(table, (entry) => entry !== 1);
    expect(table.size).to.equal(50);
    expect([...table.keys()].slice(0, 2)).to.deep.equal(['1', '4']);
  });

  it('keeps all that are in use', () => {
    const table = new Map(Array.from({ length: 60 }, (_, index) => [`${index}`, index]));
    dropOldest(table, () => false);
    expect(table.size).to.equal(60);
  });
});
