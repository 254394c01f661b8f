import { matches } from '../models/matches.ts';

/** Filters the lists of a page as the reader types. The query is kept in the address as `?q=`. */
class ListFilter extends HTMLElement {
  #input = this.querySelector('input');
  #status = this.querySelector<HTMLElement>('[role=status]');
  #announcing: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const input = this.#input;
    if (!input) return;
    const query = new URLSearchParams(location.search).get('q') ?? '';
    if (query !== '') {
      input.value = query;
      this.#apply(query);
    }
    input.addEventListener('input', () => {
      this.#apply(input.value);
      remember(input.value);
    });
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && input.value !== '') this.#links()[0]?.click();
      if (event.key === 'ArrowDown') this.#links()[0]?.focus();
    });
  }

  #lists(): HTMLUListElement[] {
    return [...(this.parentElement?.querySelectorAll('ul') ?? [])];
  }

  /** Those in sight, the one of exactly the name that was typed first. */
  #links(): HTMLAnchorElement[] {
    const links = this.#lists().flatMap((list) => [
      ...list.querySelectorAll<HTMLAnchorElement>('li:not([hidden]) a'),
    ]);
    const typed = this.#input?.value.trim().toLowerCase();
    const isExact = (link: HTMLAnchorElement) => link.textContent?.toLowerCase() === typed;
    return links.toSorted((a, b) => Number(isExact(b)) - Number(isExact(a)));
  }

  #apply(query: string): void {
    let shown = 0;
    for (const list of this.#lists()) {
      let here = 0;
      for (const item of list.querySelectorAll('li')) {
        item.hidden = !matches(item.textContent ?? '', query);
        if (!item.hidden) here += 1;
      }
      list.hidden = here === 0;
      // The heading of its letter goes with it.
      const heading = list.previousElementSibling;
      if (heading instanceof HTMLElement && heading.querySelector('h2')) heading.hidden = here === 0;
      shown += here;
    }
    clearTimeout(this.#announcing);
    this.#announcing = setTimeout(() => {
      if (this.#status) this.#status.textContent = query === '' ? '' : `${shown} found`;
    }, 150);
  }
}

function remember(query: string): void {
  const url = new URL(location.href);
  if (query === '') url.searchParams.delete('q');
  else url.searchParams.set('q', query);
  history.replaceState(history.state, '', url);
}

customElements.define('list-filter', ListFilter);
