import type { DrivenBrowser } from './driven-browser.ts';

/** What a visitor looks for: the first visible element of a selector, and of those the first with a text. */
export interface Sought {
  selector: string;
  /** Its whole text, or a part of it. */
  text?: string;
}

/** Milliseconds until something is taken to never come: on a shared machine other engines get little of the processors. */
const longest = 100_000;

/** Somebody who reads a page and uses it, in whatever browser. Everything waits until it is there, and fails when it is not. */
export class Visitor {
  readonly browser: DrivenBrowser;
  readonly #base: string;

  constructor(browser: DrivenBrowser, base: string) {
    this.browser = browser;
    this.#base = base;
  }

  async open(address: string): Promise<void> {
    await this.browser.open(new URL(address, this.#base).href);
  }

  /** What comes late can push an element away from under the mouse: who misses it, looks for it again. */
  async click(sought: Sought): Promise<void> {
    const { selector, text = '' } = sought;
    for (let end = Date.now() + longest; ;) {
      const { x, y } = await this.#placeOf(sought);
      await this.browser.evaluate(watchClick, selector, text);
      await this.browser.click(x, y);
      await this.until(`a click on ${selector} "${text}" arrives somewhere`, hasArrived);
      if (!(await this.browser.evaluate(hasMissed))) return;
      if (Date.now() > end) throw new Error(`${selector} "${text}" never stands still enough to be clicked`);
    }
  }

  async pointAt(sought: Sought): Promise<void> {
    const { x, y } = await this.#placeOf(sought);
    await this.browser.move(x, y);
  }

  /** Waits until the page says yes. @param expected what is said when it never does */
  async until<Arguments extends unknown[]>(
    expected: string,
    ask: (...args: Arguments) => unknown,
    ...args: Arguments
  ): Promise<void> {
    for (let end = Date.now() + longest; ;) {
      if (await this.browser.evaluate(ask, ...args)) return;
      if (Date.now() > end) throw new Error(`It never came to this: ${expected}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Waits for an element and its text. */
  async text({ selector, text = '' }: Sought): Promise<string> {
    const find = (css: string, part: string): string | undefined =>
      [...document.querySelectorAll<HTMLElement>(css)]
        .filter((element) => element.checkVisibility())
        .map((element) => element.textContent ?? '')
        .find((found) => found.includes(part));
    await this.until(`"${text}" in ${selector}`, find, selector, text);
    return (await this.browser.evaluate(find, selector, text)) ?? '';
  }

  /** The middle of an element that stands still, scrolled into view. */
  async #placeOf({ selector, text = '' }: Sought): Promise<{ x: number; y: number }> {
    await this.until(
      `${selector} "${text}" can be seen`,
      (css, part) =>
        [...document.querySelectorAll<HTMLElement>(css)].some(
          (element) => element.checkVisibility() && (element.textContent ?? '').includes(part),
        ),
      selector,
      text,
    );
    return this.browser.evaluate(
      async (css, part) => {
        const found = [...document.querySelectorAll<HTMLElement>(css)].find(
          (element) => element.checkVisibility() && (element.textContent ?? '').includes(part),
        );
        const boxOf = (): DOMRect => found?.getClientRects()[0] ?? new DOMRect();
        found?.scrollIntoView({ block: 'center', behavior: 'instant' });
        for (let last = ''; last !== JSON.stringify(boxOf());) {
          last = JSON.stringify(boxOf());
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
        const { x, y, width, height } = boxOf();
        return { x: x + width / 2, y: y + height / 2 };
      },
      selector,
      text,
    );
  }
}

/** Runs in the page: notes whether the next click meets an element. */
function watchClick(css: string, part: string): void {
  const { dataset } = document.documentElement;
  dataset['click'] = 'awaited';
  const note = ({ target }: Event): void => {
    const met = target instanceof Element ? target.closest(css) : null;
    dataset['click'] = met?.textContent?.includes(part) === true ? 'met' : 'missed';
  };
  addEventListener('click', note, { capture: true, once: true });
}

/** Runs in the page, or in the one that the click led to: that one awaits nothing, and may have no element yet. */
function hasArrived(): boolean {
  return document.querySelector('html')?.dataset['click'] !== 'awaited';
}

/** Runs in the page, or in the one that the click led to. */
function hasMissed(): boolean {
  return document.querySelector('html')?.dataset['click'] === 'missed';
}
