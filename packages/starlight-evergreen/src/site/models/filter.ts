import { type Found, findModels, type FoundModel } from './find-models.ts';
import { directionLabel } from './labels.ts';
import { loadIndex } from './load-index.ts';

const number = new Intl.NumberFormat('en');

/** More are no help: another letter says more. */
const mostShown = 60;

/** Finds models of all releases as the reader types. The query is kept in the address as `?q=`. */
class ModelFilter extends HTMLElement {
  #input = this.querySelector('input');
  #status = this.querySelector('p');
  #list = this.querySelector('ul');
  #announcing: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const input = this.#input;
    if (!input) return;
    const query = new URLSearchParams(location.search).get('q');
    if (query) input.value = query;
    if (input.value !== '') void this.#apply();
    input.addEventListener('input', () => {
      remember(input.value);
      void this.#apply();
    });
    input.addEventListener('focus', () => void this.#indexes(), { once: true });
    this.addEventListener('keydown', (event) => this.#key(event, input));
  }

  #indexes() {
    const lists = this.dataset['lists']?.split(' ') ?? [];
    return Promise.all(lists.map((address) => loadIndex(address)));
  }

  async #apply(): Promise<void> {
    const query = this.#input?.value.trim() ?? '';
    const found = query === '' ? undefined : findModels(query, await this.#indexes());
    // Whoever typed on has asked for something else.
    if (query === this.#input?.value.trim()) this.#show(found);
  }

  #show(found: Found | undefined): void {
    const tree = this.parentElement?.querySelector<HTMLElement>('model-tree');
    if (tree) tree.hidden = found !== undefined;
    if (this.#list) {
      this.#list.hidden = found === undefined;
      this.#list.replaceChildren(...(found?.models.slice(0, mostShown).map((model) => item(model)) ?? []));
    }
    this.#announce(found ? sentence(found) : (this.#status?.dataset['all'] ?? ''));
  }

  #key(event: KeyboardEvent, input: HTMLInputElement): void {
    if (event.key === 'Escape' && input.value !== '') {
      event.preventDefault();
      input.value = '';
      input.focus();
      remember('');
      void this.#apply();
    }
    const links = [...this.querySelectorAll<HTMLAnchorElement>('li a')];
    if (event.key === 'Enter' && event.target === input) links[0]?.click();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || links.length === 0) return;
    event.preventDefault();
    const at = links.findIndex((link) => link === document.activeElement);
    (links[at + step] ?? input).focus();
  }

  /** Screen readers read the count out; while someone types they should hear the last one only. */
  #announce(text: string): void {
    clearTimeout(this.#announcing);
    this.#announcing = setTimeout(() => this.#status && (this.#status.textContent = text), 150);
  }
}

function sentence({ models, isGuess }: Found): string {
  if (models.length === 0) return 'No model has a name like this';
  if (isGuess) return 'No name has these words; most like them:';
  const count = `${number.format(models.length)} ${models.length === 1 ? 'name' : 'names'}`;
  return models.length > mostShown ? `${count}, the first ${mostShown} of them:` : count;
}

function item({ name, href, model, release }: FoundModel): HTMLLIElement {
  const line = document.createElement('li');
  const anchor = document.createElement('a');
  anchor.href = href;
  anchor.textContent = name;
  const facts = document.createElement('small');
  facts.append(badge(model.kind), ' ', badge(release), ` ${directionLabel(model.direction)}`);
  if (name !== model.name) facts.append(`, as ${model.name}`);
  line.append(anchor, facts);
  return line;
}

function badge(text: string): HTMLSpanElement {
  const element = document.createElement('span');
  element.className = 'badge';
  element.textContent = text;
  return element;
}

function remember(query: string): void {
  const url = new URL(location.href);
  if (query === '') url.searchParams.delete('q');
  else url.searchParams.set('q', query);
  history.replaceState(history.state, '', url);
}

customElements.define('model-filter', ModelFilter);
