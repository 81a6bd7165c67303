import { expect } from '@open-wc/testing';
import { MapPage, marker, town } from '../support/map-page.js';

const TOWN = { west: -1.5, south: 52.9, east: -1.43, north: 52.94 };

function drag(page: MapPage, from: Element, [right, down]: readonly [number, number]): void {
  const send = (
    target: Element,
    type: string,
    clientX: number,
    clientY: number,
    buttons: number,
  ): void => {
    target.dispatchEvent(
      new PointerEvent(type, {
        pointerType: 'mouse',
        button: 0,
        buttons,
        clientX,
        clientY,
        bubbles: true,
      }),
    );
  };
  send(from, 'pointerdown', 100, 100, 1);
  send(page.view, 'pointermove', 100 + right / 2, 100 + down / 2, 1);
  send(page.view, 'pointermove', 100 + right, 100 + down, 1);
  send(page.view, 'pointerup', 100 + right, 100 + down, 0);
}

describe('the map and the visitor', () => {
  let page: MapPage;

  beforeEach(() => {
    page = new MapPage();
    page.surface.setMarkers(town);
    page.surface.fit(TOWN);
  });
  afterEach(() => {
    page.remove();
  });

  const hint = (): string | null => {
    const element = page.one('.map-hint');
    return element.hidden ? null : element.textContent;
  };

  it('goes by Tab from the controls to the map and its pins to the attribution', () => {
    const stops = page.all('button, a, [tabindex]').map((stop) => stop.getAttribute('aria-label'));
    expect(stops).to.deep.equal([
      'Zoom in',
      'Zoom out',
      'Show where I am',
      'Map of family hubs',
      '1. Hub a',
      '2. Hub b',
      '3. Hub c',
    ]);
    expect(page.all('[tabindex]').map((stop) => stop.tabIndex)).to.deep.equal([0]);
  });

  it('leaves Tab and keys with a modifier to the browser', () => {
    page.view.focus();
    for (const [key, more] of [
      ['Tab', {}],
      ['ArrowUp', { altKey: true }],
      ['+', { ctrlKey: true }],
      ['a', {}],
    ] as const) {
      expect(page.press(key, more).defaultPrevented, key).to.equal(false);
    }
  });

  const pans: readonly [string, number, number][] = [
    ['ArrowLeft', 80, 0],
    ['ArrowRight', -80, 0],
    ['ArrowUp', 0, 80],
    ['ArrowDown', 0, -80],
  ];
  for (const [key, right, down] of pans) {
    it(`pans with ${key}`, () => {
      page.view.focus();
      const [x, y] = page.pointOf('1. Hub a');
      expect(page.press(key).defaultPrevented).to.equal(true);
      expect(page.pointOf('1. Hub a')).to.deep.equal([x + right, y + down]);
    });
  }

  it('zooms with + and - and with its buttons', () => {
    page.view.focus();
    const { zoom } = page;
    page.press('+');
    expect(page.zoom).to.equal(zoom + 1);
    page.press('-');
    expect(page.zoom).to.equal(zoom);
    page.button('Zoom in').click();
    expect(page.zoom).to.equal(zoom + 1);
    page.button('Zoom out').click();
    expect(page.zoom).to.equal(zoom);
  });

  it('greys out a zoom button at its end and keeps it in the tab order', () => {
    for (let press = 0; press < 20; press += 1) page.button('Zoom in').click();
    const zoomIn = page.button('Zoom in');
    expect([zoomIn.getAttribute('aria-disabled'), zoomIn.disabled, page.zoom]).to.deep.equal([
      'true',
      false,
      19,
    ]);
    page.button('Zoom out').click();
    expect(zoomIn.getAttribute('aria-disabled')).to.equal('false');
  });

  it('lets a plain wheel scroll the page and says how to zoom', () => {
    const { zoom } = page;
    expect(hint()).to.equal(null);
    expect(page.turnWheel(-300).defaultPrevented).to.equal(false);
    expect([page.zoom, hint()]).to.deep.equal([zoom, 'Hold Ctrl and scroll to zoom']);
    expect(page.one('.map-hint').getAttribute('aria-hidden')).to.equal('true');
  });

  it('zooms with Ctrl or Command and the wheel, around the pointer', () => {
    const { zoom } = page;
    const before = page.pointOf('2. Hub b');
    expect(page.turnWheel(-120, { ctrlKey: true }).defaultPrevented).to.equal(true);
    expect(page.zoom).to.equal(zoom + 1);
    expect(page.turnWheel(120, { metaKey: true }).defaultPrevented).to.equal(true);
    expect(page.zoom).to.equal(zoom);
    expect(page.pointOf('2. Hub b')).to.deep.equal(before);
    expect(hint()).to.equal(null);
  });

  it('zooms only once for the small turns of one notch', () => {
    const { zoom } = page;
    for (let turn = 0; turn < 4; turn += 1) page.turnWheel(-30, { ctrlKey: true });
    expect(page.zoom).to.equal(zoom + 2);
  });

  it('leaves one finger to the page and says what two would do', () => {
    const touch = (fingers: number): void => {
      const event = new Event('touchmove', { bubbles: true, cancelable: true });
      Object.defineProperty(event, 'touches', {
        value: Array(fingers).fill({ clientX: 0, clientY: 0 }),
      });
      page.view.dispatchEvent(event);
    };
    expect(getComputedStyle(page.view).touchAction).to.equal('pan-x pan-y');
    touch(2);
    expect(hint()).to.equal(null);
    touch(1);
    expect(hint()).to.equal('Use two fingers to move the map');
  });

  it('follows the mouse', () => {
    const [x, y] = page.pointOf('1. Hub a');
    drag(page, page.view, [40, -30]);
    expect(page.pointOf('1. Hub a')).to.deep.equal([x + 40, y - 30]);
  });

  it('does not choose a pin by which the map was dragged', () => {
    const pin = page.button('1. Hub a');
    drag(page, pin, [40, 30]);
    pin.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
    expect(page.selected).to.deep.equal([]);
    pin.click();
    expect(page.selected).to.deep.equal(['a']);
  });

  it('zooms in with a double click, but not on a button', () => {
    const { zoom } = page;
    page.button('1. Hub a').dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
    expect(page.zoom).to.equal(zoom);
    page.view.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
    expect(page.zoom).to.equal(zoom + 1);
  });

  it('pans to a pin outside the view when it gets the focus by keyboard', () => {
    page.surface.setMarkers([...town, marker('edge', 52.92, -1.345)]);
    const [x] = page.pointOf('Hub edge');
    expect(x).to.be.greaterThan(600);
    page.view.focus();
    page.press('Tab');
    page.button('Hub edge').focus();
    expect(page.pointOf('Hub edge')[0]).to.equal(300);
    expect(page.focused?.getAttribute('aria-label')).to.equal('Hub edge');
  });

  it('keeps the focus on its pin when other places come before and after it', () => {
    page.button('2. Hub b').focus();
    page.surface.setMarkers([marker('first', 52.945, -1.48), town[1]!, town[0]!]);
    expect(page.names).to.deep.equal(['Hub first', '2. Hub b', '1. Hub a']);
    expect(page.focused?.getAttribute('aria-label')).to.equal('2. Hub b');
  });

  it('moves the focus to the map when the pin that had it goes', () => {
    page.button('2. Hub b').focus();
    page.surface.setMarkers([town[0]!]);
    expect(page.focused).to.equal(page.view);
  });
});
