import { element } from '../element.ts';

/** Where there is room for it beside the code, and how much it must be, in pixels. */
const wide = '(min-width: 1150px)';
const gap = 16;
const leastWidth = 240;

/** Those that have something to show, the last one first. One at a time stands beside its code. */
const shown: Beside[] = [];

/** Has what came of a run stand beside its code where there is room, in the column in which the page has its contents. */
export class Beside {
  readonly #name: string;
  readonly #figure: HTMLElement;
  readonly #results: HTMLElement;
  readonly #button = element('button', '');
  readonly #head: HTMLElement;
  readonly #sight: IntersectionObserver;
  #isInSight = true;
  #isBelow = false;

  /** @param view - the row of buttons below the code, and what follows */
  constructor(name: string, figure: HTMLElement, view: HTMLElement, results: HTMLElement) {
    this.#head = element('div', 'run-beside-head', element('p', 'run-beside-title', name), this.#button);
    this.#head.hidden = true;
    this.#name = name;
    this.#figure = figure;
    this.#results = results;
    this.#button.type = 'button';
    this.#label();
    this.#button.addEventListener('click', () => {
      this.#isBelow = !this.#isBelow;
      arrange();
      this.#button.focus();
    });
    results.prepend(this.#head);
    const seen = new Map<Element, boolean>();
    this.#sight = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) seen.set(target, isIntersecting);
      this.#isInSight = [...seen.values()].some(Boolean);
      arrange();
    });
    for (const each of [figure, view.querySelector('.run-bar')]) if (each !== null) this.#sight.observe(each);
  }

  /** Called when there is something to show. */
  show(): void {
    this.hide();
    shown.unshift(this);
    arrange();
  }

  /** Called when there is nothing to show any more. */
  hide(): void {
    const index = shown.indexOf(this);
    if (index !== -1) shown.splice(index, 1);
    this.place(undefined);
    this.#head.hidden = true;
    arrange();
  }

  /** Called when the block leaves the page. */
  close(): void {
    this.hide();
    this.#sight.disconnect();
  }

  get wantsRoom(): boolean {
    return !this.#isBelow && this.#isInSight;
  }

  /** @param state - `away`: beside its code, which is out of sight; undefined: below it */
  place(state: 'here' | 'away' | undefined): void {
    const start = this.#room;
    this.#head.hidden = start === undefined;
    this.#label();
    if (start === undefined || state === undefined || this.#isBelow) {
      delete this.#results.dataset['beside'];
      return;
    }
    this.#results.dataset['beside'] = state;
    this.#results.style.setProperty('--beside-start', `${start}px`);
  }

  /** Where the room beside the code begins; undefined where there is too little, and where code has a column of its own. */
  get #room(): number | undefined {
    const column = this.#figure.closest('.operation-code');
    if (!matchMedia(wide).matches) return undefined;
    if (column !== null && getComputedStyle(column).position === 'sticky') return undefined;
    const start = this.#figure.getBoundingClientRect().right + gap;
    return document.documentElement.clientWidth - start < leastWidth ? undefined : start;
  }

  #label(): void {
    const text = this.#isBelow ? 'Show beside the code' : 'Show below the code';
    this.#button.textContent = text;
    this.#button.setAttribute('aria-label', `${text}: ${this.#name}`);
  }
}

/** The last one whose code is in sight stands beside it. */
function arrange(): void {
  const first = shown.find(({ wantsRoom }) => wantsRoom);
  for (const each of shown) each.place(each === first ? 'here' : 'away');
}

addEventListener('resize', arrange);
