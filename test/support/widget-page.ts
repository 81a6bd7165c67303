/** What tests read and press in every widget: what it told the page, what it draws, its buttons and links. */
import type { WidgetElement } from '../../src/ui/widget-element.js';
import { nameOf, wordsOf, type Told } from './page-words.js';

export class WidgetPage<E extends WidgetElement> {
  readonly element: E;
  /** What the page was told by this widget, in order. */
  readonly told: Told[] = [];

  constructor(element: E, eventTypes: readonly string[]) {
    this.element = element;
    for (const type of eventTypes) {
      element.addEventListener(type, (event) => this.told.push({ type, event }));
    }
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  all(selector: string): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(selector)];
  }

  one(selector: string): HTMLElement {
    const found = this.all(selector);
    if (found.length !== 1) throw new Error(`${found.length} of ${selector}`);
    return found[0]!;
  }

  /** Types of the events so far. */
  get toldTypes(): string[] {
    return this.told.map(({ type }) => type);
  }

  count(type: string): number {
    return this.toldTypes.filter((one) => one === type).length;
  }

  /** What every event of a type said: its own properties. */
  toldOf(type: string): Record<string, unknown>[] {
    return this.told
      .filter((one) => one.type === type)
      .map(({ event }) =>
        Object.fromEntries(Object.entries(event).filter(([key]) => key !== 'isTrusted')),
      );
  }

  // What is drawn

  /** Everything the widget draws itself, as one text. */
  get words(): string {
    return wordsOf(this.one('.widget'));
  }

  get title(): HTMLElement {
    return this.one('.widget > .title');
  }

  get isFallbackShown(): boolean {
    return this.all('slot:not([name])').length > 0;
  }

  get isLoading(): boolean {
    return this.all('[aria-busy="true"]').length > 0;
  }

  get alerts(): string[] {
    return this.all('[role="alert"]')
      .map(wordsOf)
      .filter((text) => text !== '');
  }

  /** Boxes with news or warnings outside the rows. */
  get notes(): string[] {
    return this.all('.note')
      .filter((note) => note.closest('.row') === null)
      .map(wordsOf);
  }

  /** What the live region says. */
  get said(): string {
    return wordsOf(this.one('.said[role="status"]'));
  }

  // Buttons and links

  /** Accessible names of the buttons, in order. */
  get buttonNames(): string[] {
    return this.all('button').map(nameOf);
  }

  hasButton(name: string): boolean {
    return this.buttonNames.includes(name);
  }

  /** Whether a test that asks for a button of this name means this one. */
  protected isNamed(button: HTMLButtonElement, name: string): boolean {
    return nameOf(button) === name;
  }

  /** The button with this accessible name, in the whole widget or in a part of it. */
  button(name: string, within: ParentNode = this.root): HTMLButtonElement {
    const found = [...within.querySelectorAll('button')].filter((one) => this.isNamed(one, name));
    if (found.length !== 1) throw new Error(`${found.length} of button "${name}"`);
    return found[0]!;
  }

  async press(name: string, within: ParentNode = this.root): Promise<void> {
    this.button(name, within).click();
    await this.element.updateComplete;
  }

  /** `name → address` for every link in a part of the widget. */
  linksIn(part: ParentNode): string[] {
    return [...part.querySelectorAll('a')].map(
      (link) => `${nameOf(link)} → ${link.getAttribute('href') ?? ''}`,
    );
  }

  /** The focused element inside the widget, by its accessible name or its words. */
  get focusedName(): string {
    const { activeElement } = this.root;
    return activeElement === null ? '' : nameOf(activeElement);
  }
}
