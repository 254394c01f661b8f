import { countSentence } from './count-sentence.ts';
import { element } from '../run/element.ts';
import { exampleHash } from './document.ts';
import type { PlaygroundExample, PlaygroundExamples } from './example.ts';
import { createExampleSearch, type FoundExamples, type FoundOperation } from './find-examples.ts';

/** Of an operation, so many examples are shown at once. */
const mostOfOperation = 6;

/** The list of all examples, narrowed by what is typed into its field. */
export class ExampleList {
  readonly #list: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #status: HTMLElement;
  readonly #all: PlaygroundExamples;
  readonly #find: (query: string) => FoundExamples;
  #current: string | undefined;

  constructor(root: HTMLElement, all: PlaygroundExamples) {
    const [list, input, status] = [
      root.querySelector<HTMLElement>('.playground-list'),
      root.querySelector('input'),
      root.querySelector<HTMLElement>('[role=status]'),
    ];
    if (!list || !input || !status) throw new Error('The list of examples lacks a part.');
    this.#list = list;
    this.#input = input;
    this.#status = status;
    this.#all = all;
    this.#find = createExampleSearch(all);
    input.addEventListener('input', () => this.#show());
    input.addEventListener('keydown', (event) => this.#key(event));
    list.addEventListener('keydown', (event) => this.#key(event));
    // Also what the browser has kept while the reader was elsewhere.
    this.#show();
  }

  /** Marks the example that is open. */
  set current(id: string | undefined) {
    this.#current = id;
    for (const link of this.#links()) mark(link, id !== undefined && link.dataset['example'] === id);
    const shown = this.#links().find((link) => id !== undefined && link.dataset['example'] === id);
    const group = shown?.closest('details');
    if (group) group.open = true;
    // Not the page, only the list is moved.
    if (shown && !isInSight(shown, this.#list))
      this.#list.scrollTop += shown.getBoundingClientRect().top - this.#list.getBoundingClientRect().top;
  }

  #links(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll('a')];
  }

  #show(): void {
    const query = this.#input.value.trim();
    if (query === '') {
      this.#list.replaceChildren(...this.#groups());
      this.#status.textContent = '';
    } else {
      const found = this.#find(query);
      this.#list.replaceChildren(...foundViews(found));
      this.#status.textContent = countSentence(found);
    }
    this.current = this.#current;
  }

  #groups(): HTMLElement[] {
    const groups = Map.groupBy(this.#all.examples, ({ group }) => group);
    return [...groups].map(([name, examples]) => {
      const count = element('span', 'playground-count', `${examples.length}`);
      return element('details', '', element('summary', '', name, ' ', count), exampleLinks(examples));
    });
  }

  /** Arrows go from the field through the links; Escape goes back to the field. */
  #key(event: KeyboardEvent): void {
    const links = this.#links().filter((link) => link.checkVisibility());
    const at = links.findIndex((link) => link === document.activeElement);
    const isInField = document.activeElement === this.#input;
    if (event.key === 'Escape' && !isInField) this.#input.focus();
    else if (event.key === 'ArrowDown' && (isInField || at >= 0)) links[at + 1]?.focus();
    else if (event.key === 'ArrowUp' && at >= 0) (links[at - 1] ?? this.#input).focus();
    else if (event.key === 'Enter' && isInField)
      links.find((link) => link.dataset['example'] !== undefined)?.click();
    else return;
    event.preventDefault();
  }
}

function isInSight(link: HTMLElement, list: HTMLElement): boolean {
  const [inner, outer] = [link.getBoundingClientRect(), list.getBoundingClientRect()];
  return inner.top >= outer.top && inner.bottom <= outer.bottom;
}

function mark(link: HTMLElement, isCurrent: boolean): void {
  if (isCurrent) link.setAttribute('aria-current', 'true');
  else link.removeAttribute('aria-current');
}

function foundViews({ operations, examples }: FoundExamples): HTMLElement[] {
  const own = operations.map((each) => operationView(each));
  if (examples.length === 0) return own;
  const heading = element('p', 'playground-heading', own.length === 0 ? 'Examples' : 'Other examples');
  return [...own, element('div', '', heading, exampleLinks(examples))];
}

function operationView({ operation, examples }: FoundOperation): HTMLElement {
  const page = element('a', 'playground-operation', operation.title);
  page.href = operation.address;
  const parts: HTMLElement[] = [page];
  if (operation.text !== undefined) parts.push(element('p', 'playground-text', operation.text));
  if (examples.length === 0) parts.push(element('p', 'playground-text', 'No example calls it.'));
  else parts.push(exampleLinks(examples.slice(0, mostOfOperation)));
  const rest = examples.slice(mostOfOperation);
  if (rest.length > 0)
    parts.push(
      element('details', '', element('summary', '', `${rest.length} more that call it`), exampleLinks(rest)),
    );
  return element('div', 'playground-found', ...parts);
}

function exampleLinks(examples: readonly PlaygroundExample[]): HTMLElement {
  return element('ul', '', ...examples.map((example) => element('li', '', exampleLink(example))));
}

function exampleLink({ id, title, page }: PlaygroundExample): HTMLAnchorElement {
  const link = element('a', '', element('span', 'playground-title', title));
  if (page.title !== title) link.append(element('span', 'playground-page', page.title));
  link.href = exampleHash(id);
  link.dataset['example'] = id;
  return link;
}
