import { element } from '../run/element.ts';
import type { Part } from '../../search/marks.ts';
import type { Result } from './result.ts';

/** The results below the field: a listbox of links of which one is chosen, while the field keeps the focus. */
export class ResultList {
  readonly #list: HTMLElement;
  readonly #input: HTMLInputElement;
  #options: HTMLAnchorElement[] = [];
  #chosen = -1;

  constructor(list: HTMLElement, input: HTMLInputElement) {
    this.#list = list;
    this.#input = input;
    list.addEventListener('pointermove', ({ target }) => {
      const option = target instanceof Element ? target.closest('a') : null;
      if (option && option !== this.chosen) this.#choose(this.#options.indexOf(option), false);
    });
  }

  get chosen(): HTMLAnchorElement | undefined {
    return this.#options[this.#chosen];
  }

  get count(): number {
    return this.#options.length;
  }

  /** Paths of the pages that are shown. */
  pages(): Set<string> {
    return new Set(this.#options.map(({ pathname }) => pathname));
  }

  /** Shows results; the first of them is chosen, or the one with an address. */
  show(results: readonly Result[], chosen?: string): void {
    this.#options = results.map((result, index) => optionOf(result, index));
    this.#list.replaceChildren(...this.#options);
    this.#list.scrollTop = 0;
    this.#input.setAttribute('aria-expanded', String(results.length > 0));
    const index = results.findIndex(({ address }) => address === chosen);
    this.#choose(Math.max(index, results.length > 0 ? 0 : -1), index > 0);
  }

  /** Shows more results below a title. */
  append(title: string, results: readonly Result[], chosen?: string): void {
    if (results.length === 0) return;
    const start = this.#options.length;
    const options = results.map((result, index) => optionOf(result, start + index));
    const heading = element('div', 'search-group-title', title);
    heading.id = 'search-group';
    const group = element('div', 'search-group', heading, ...options);
    group.setAttribute('role', 'group');
    group.setAttribute('aria-labelledby', heading.id);
    this.#options.push(...options);
    this.#list.append(group);
    this.#input.setAttribute('aria-expanded', 'true');
    const index = results.findIndex(({ address }) => address === chosen);
    if (index >= 0) this.#choose(start + index, true);
    else if (this.#chosen < 0) this.#choose(0, false);
  }

  /** Chooses the next result, the first after the last. */
  move(step: 1 | -1): void {
    const { length } = this.#options;
    if (length > 0) this.#choose((this.#chosen + step + length) % length, true);
  }

  moveTo(end: 'first' | 'last'): void {
    this.#choose(end === 'first' ? Math.min(0, this.count - 1) : this.count - 1, true);
  }

  #choose(index: number, scroll: boolean): void {
    this.chosen?.setAttribute('aria-selected', 'false');
    this.#chosen = index;
    const option = this.chosen;
    if (option === undefined) return this.#input.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    this.#input.setAttribute('aria-activedescendant', option.id);
    if (scroll) option.scrollIntoView({ block: 'nearest' });
  }
}

function optionOf({ address, badge, title, trail, text, release }: Result, index: number): HTMLAnchorElement {
  const badges = element('span', 'search-badges', element('span', 'search-badge', badge));
  if (release !== undefined) badges.append(element('span', 'search-badge search-release', release));
  const head = element('span', 'search-head', element('span', 'search-title', ...marked(title)), badges);
  const option = element('a', 'search-result', head);
  if (trail !== undefined || text !== undefined) option.append(lineOf(trail, text ?? []));
  option.dataset['kind'] = badge.toLowerCase();
  option.href = address;
  option.id = `search-result-${index}`;
  option.tabIndex = -1;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  return option;
}

function lineOf(trail: string | undefined, text: readonly Part[]): HTMLElement {
  const line = element('span', 'search-line');
  if (trail !== undefined) line.append(element('span', 'search-trail', trail));
  if (trail !== undefined && text.length > 0) line.append(' › ');
  line.append(...marked(text));
  return line;
}

function marked(parts: readonly Part[]): (Node | string)[] {
  return parts.map(({ text, isFound }) => (isFound ? element('mark', '', text) : text));
}
