import { matches } from './matches.ts';

const number = new Intl.NumberFormat('en');

/** Filters the list of models as the reader types. The query is kept in the address as `?q=`. */
class ModelFilter extends HTMLElement {
  #input = this.querySelector('input');
  #status = this.querySelector('p');
  #groups = [...document.querySelectorAll<HTMLElement>('.model-group')].map((element) => ({
    element,
    items: [...element.querySelectorAll('li')].map((item) => ({
      item,
      name: item.querySelector('a')?.textContent ?? '',
    })),
  }));
  #announcing: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const input = this.#input;
    if (!input) return;
    this.hidden = false;
    const query = new URLSearchParams(location.search).get('q');
    if (query) input.value = query;
    this.#apply(input.value);
    input.addEventListener('input', () => {
      this.#apply(input.value);
      remember(input.value);
    });
    input.addEventListener('keydown', (event) => this.#key(event, input));
  }

  #key(event: KeyboardEvent, input: HTMLInputElement): void {
    if (event.key === 'Escape' && input.value !== '') {
      event.preventDefault();
      input.value = '';
      this.#apply('');
      remember('');
    }
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    const first = document.querySelector<HTMLElement>('.model-group:not([hidden]) li:not([hidden]) a');
    if (!first) return;
    event.preventDefault();
    if (event.key === 'Enter' && input.value !== '') first.click();
    else first.focus();
  }

  #apply(query: string): void {
    let total = 0;
    let shown = 0;
    for (const { element, items } of this.#groups) {
      let here = 0;
      for (const { item, name } of items) {
        const fits = matches(name, query);
        if (item.hidden === fits) item.hidden = !fits;
        if (fits) here += 1;
      }
      element.hidden = here === 0;
      total += items.length;
      shown += here;
    }
    this.#announce(
      query.trim() === ''
        ? `${number.format(total)} models`
        : `${number.format(shown)} of ${number.format(total)} models`,
    );
  }

  /** Screen readers read the count out; while someone types they should hear the last one only. */
  #announce(text: string): void {
    clearTimeout(this.#announcing);
    this.#announcing = setTimeout(() => this.#status && (this.#status.textContent = text), 150);
  }
}

function remember(query: string): void {
  const url = new URL(location.href);
  if (query === '') url.searchParams.delete('q');
  else url.searchParams.set('q', query);
  history.replaceState(history.state, '', url);
}

customElements.define('model-filter', ModelFilter);
