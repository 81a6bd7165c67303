import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import {
  GroupController,
  groupKey,
  groupStore,
  type GroupState,
} from '../../src/ui/group-store.js';
import { pageRegistry } from '../../src/ui/page-registry.js';

const origin = { lat: 51.48, lng: 0, label: 'SE10', exact: false };

describe('groupKey', () => {
  const feed = {};
  const root = document.createElement('div').attachShadow({ mode: 'open' });
  const key = (source: Partial<Parameters<typeof groupKey>[0]>): string | undefined =>
    groupKey({ rootNode: document, ...source });

  const together: readonly (readonly [string, object, object])[] = [
    ['the same group', { group: 'a', src: '/1.json' }, { group: 'a', src: '/2.json' }],
    ['the same address', { src: '/1.json' }, { src: `${location.origin}/x/../1.json#top` }],
    ['the same object', { feed }, { feed, src: '/1.json' }],
    ['the same element', { src: '#feed', rootNode: root }, { src: '#feed', rootNode: root }],
  ];
  for (const [name, one, two] of together) {
    it(`puts widgets with ${name} together`, () => {
      expect(key(one)).to.be.a('string').that.equals(key(two));
    });
  }

  const apart: readonly (readonly [string, object, object])[] = [
    ['another group', { group: 'a' }, { group: 'b' }],
    ['a group named as an address', { group: `${location.origin}/1.json` }, { src: '/1.json' }],
    ['another address', { src: '/1.json' }, { src: '/2.json' }],
    ['another object that looks the same', { feed: {} }, { feed: {} }],
    ['the same id in another root', { src: '#feed' }, { src: '#feed', rootNode: root }],
    ['another id in the same root', { src: '#feed' }, { src: '#other' }],
  ];
  for (const [name, one, two] of apart) {
    it(`keeps widgets with ${name} apart`, () => {
      expect(key(one)).to.not.equal(key(two));
    });
  }

  it('is nothing for a widget that stands alone or has no source', () => {
    expect(key({ group: 'none', src: '/1.json' })).to.equal(undefined);
    expect(key({})).to.equal(undefined);
    expect(key({ group: '', src: '' })).to.equal(undefined);
  });
});

describe('groupStore', () => {
  it('gives what another one with the same key set, also to one that comes later', () => {
    groupStore('late').set({ origin, age: 0 });
    expect(groupStore('late').get()).to.deep.equal({ origin, age: 0 });
    expect(groupStore('other').get()).to.deep.equal({});
  });

  it('is one for two copies of the script', async () => {
    const copy = new URL('../../src/ui/group-store.ts?copy=2', import.meta.url).href;
    const second = (await import(copy)) as typeof import('../../src/ui/group-store.js');
    expect(second.groupStore).to.not.equal(groupStore);
    const heard: GroupState[] = [];
    const store = groupStore('copies');
    store.subscribe(() => heard.push(store.get()));
    second.groupStore('copies').set({ topic: 'walk' });
    expect(heard).to.deep.equal([{ topic: 'walk' }]);
  });

  it('tells its subscribers about changes only, and until they leave', () => {
    const store = groupStore('told');
    let told = 0;
    const leave = store.subscribe(() => (told += 1));
    store.set({ age: 3 });
    store.set({ age: 3 });
    store.set({});
    expect(told).to.equal(1);
    store.set({ age: 0 });
    expect(told).to.equal(2);
    leave();
    store.set({ age: 5 });
    expect(told).to.equal(2);
  });

  it('keeps the other keys and takes out what is undefined', () => {
    const store = groupStore('patched');
    store.set({ age: 3, stage: 'birth' });
    store.set({ age: undefined, topic: 'walk' });
    expect(store.get()).to.deep.equal({ stage: 'birth', topic: 'walk' });
  });

  it('lets a subscriber leave while it is told', () => {
    const store = groupStore('leaving');
    const heard: string[] = [];
    const leave = store.subscribe(() => {
      heard.push('first');
      leave();
    });
    store.subscribe(() => heard.push('second'));
    store.set({ age: 1 });
    store.set({ age: 2 });
    expect(heard).to.deep.equal(['first', 'second', 'second']);
  });

  it('shares nothing without a key', () => {
    const [one, two] = [groupStore(undefined), groupStore(undefined)];
    one.set({ age: 1 });
    expect(two.get()).to.deep.equal({});
  });

  it('keeps a bounded number of groups, never dropping one in use', () => {
    groupStore('in use').set({ age: 7 });
    const leave = groupStore('in use').subscribe(() => undefined);
    for (let count = 0; count < 80; count += 1) groupStore(`many ${count}`).set({ age: count });
    expect(pageRegistry.groups.size).to.equal(50);
    expect(groupStore('in use').get()).to.deep.equal({ age: 7 });
    leave();
  });
});

describe('GroupController', () => {
  class GroupHost extends LitElement {
    static override properties = { group: {}, place: {} };
    declare group: string | undefined;
    declare place: string | undefined;
    readonly controller = new GroupController(this);
    drawn: GroupState = {};

    protected override willUpdate(): void {
      this.controller.use(this.group, this.place === undefined ? [] : ['place']);
    }

    protected override render(): unknown {
      this.drawn = this.controller.state;
      return '';
    }
  }
  customElements.define('group-host', GroupHost);

  const setUp = (group: string, place?: string): Promise<GroupHost> =>
    fixture<GroupHost>(html`<group-host .group=${group} .place=${place}></group-host>`);

  it('draws what another widget of the group chooses', async () => {
    const [one, two, other] = [await setUp('g1'), await setUp('g1'), await setUp('g2')];
    one.controller.set({ origin });
    await two.updateComplete;
    await other.updateComplete;
    expect(two.drawn).to.deep.equal({ origin });
    expect(other.drawn).to.deep.equal({});
  });

  it('neither publishes nor follows a pinned key', async () => {
    const [pinned, free] = [await setUp('g3', 'hub-1'), await setUp('g3')];
    free.controller.set({ place: 'hub-2', age: 4 });
    await pinned.updateComplete;
    expect(pinned.drawn).to.deep.equal({ age: 4 });
    pinned.controller.set({ place: 'hub-1', age: 5 });
    await free.updateComplete;
    expect(free.drawn).to.deep.equal({ place: 'hub-2', age: 5 });
  });

  it('joins another group when told to, and leaves the old one', async () => {
    const [mover, old] = [await setUp('g4'), await setUp('g4')];
    groupStore('g5').set({ stage: 'birth' });
    mover.group = 'g5';
    await mover.updateComplete;
    expect(mover.drawn).to.deep.equal({ stage: 'birth' });
    mover.controller.set({ age: 1 });
    expect(old.controller.state).to.deep.equal({});
    expect(pageRegistry.groups.get('g4')?.listeners.size).to.equal(1);
  });

  it('hears nothing while it is away, and catches up', async () => {
    const [away, other] = [await setUp('g6'), await setUp('g6')];
    const parent = away.parentElement;
    away.remove();
    expect(pageRegistry.groups.get('g6')?.listeners.size).to.equal(1);
    other.controller.set({ topic: 'walk' });
    await away.updateComplete;
    expect(away.drawn).to.deep.equal({});
    parent?.append(away);
    await away.updateComplete;
    expect(away.drawn).to.deep.equal({ topic: 'walk' });
  });
});
