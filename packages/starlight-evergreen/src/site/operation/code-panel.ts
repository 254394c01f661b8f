import { element } from '../run/element.ts';
import { onRun } from '../run/run-event.ts';
import { Tabs } from './tabs.ts';

/** As `operation-layout.css`: from here on the code stands beside the text. */
const twoColumns = '(min-width: 80rem)';

/** One of the page's examples. */
interface Example {
  title: string;
  /** Where it stands in the text; the first stands in the panel from the start. */
  home: HTMLElement;
  /** The call, and what travelled. */
  content: readonly HTMLElement[];
}

/**
 * The code beside the text: one example at a time, with its request and its response as tabs. Blocks are moved and not
 * copied, so that what was edited or run stays with them.
 */
export class CodePanel {
  readonly #panel: HTMLElement;
  readonly #bar: HTMLElement;
  readonly #examples: readonly Example[];
  readonly #tabs: Tabs;
  readonly #select: HTMLSelectElement | undefined;
  #shown = 0;

  constructor(panel: HTMLElement, bar: HTMLElement) {
    this.#panel = panel;
    this.#bar = bar;
    this.#examples = [...document.querySelectorAll<HTMLElement>('.operation .example')].map(readExample);
    this.#tabs = new Tabs(panel);
    this.#select = this.#examples.length > 1 ? this.#makeSelect() : undefined;
  }

  /** From now on follows the width of the window. */
  start(): void {
    const wide = matchMedia(twoColumns);
    wide.addEventListener('change', () => this.#follow(wide.matches));
    // In a narrow window all is in its place already.
    if (wide.matches) this.#follow(true);
    onRun(this.#panel, (report) => {
      if (report) this.#showRun();
    });
  }

  /** What a run prints stands below the code, which may fill the panel: half of it then stays for the code. */
  #showRun(): void {
    const run = [...this.#panel.querySelectorAll('.run')].find((view) => view.checkVisibility());
    if (run === undefined) return;
    const below = run.getBoundingClientRect().top - this.#panel.getBoundingClientRect().top;
    this.#panel.scrollTop += Math.max(0, below - this.#panel.clientHeight / 2);
  }

  /** Puts everything in its place for the width of the window. */
  #follow(isWide: boolean): void {
    if (isWide) {
      this.#bar.replaceChildren(...(this.#select ? [labelled(this.#select)] : []), this.#tabs.list);
      this.#show(0);
      return;
    }
    this.#show(0);
    this.#tabs.leave();
    this.#bar.replaceChildren();
  }

  #show(index: number): void {
    const [first] = this.#examples;
    const before = this.#examples[this.#shown];
    const next = this.#examples[index];
    if (!first || !before || !next) return;
    if (before !== first) before.home.append(...before.content);
    first.home.hidden = next !== first;
    if (next !== first) {
      next.home.removeAttribute('open');
      this.#panel.append(...next.content);
    }
    this.#shown = index;
    if (this.#select) this.#select.selectedIndex = index;
    this.#tabs.enter(next.content);
    // Only then: to scroll is to lay out the page at once.
    if (next !== before) this.#panel.scrollTop = 0;
  }

  #makeSelect(): HTMLSelectElement {
    const select = element('select', '', ...this.#examples.map(({ title }) => element('option', '', title)));
    select.addEventListener('change', () => this.#show(select.selectedIndex));
    for (const [index, { home }] of this.#examples.entries()) {
      // Whoever opens it in the text finds it there.
      home.addEventListener('toggle', () => {
        if (index === this.#shown && home.hasAttribute('open')) this.#show(0);
      });
    }
    return select;
  }
}

function readExample(home: HTMLElement): Example {
  return {
    title: home.querySelector('h3')?.textContent ?? '',
    home,
    content: [...home.querySelectorAll<HTMLElement>(':scope > .call, :scope > .wire')],
  };
}

function labelled(select: HTMLSelectElement): HTMLElement {
  return element('label', 'code-choice', element('span', '', 'Example'), select);
}
