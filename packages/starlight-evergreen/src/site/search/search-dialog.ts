import type { Search } from '../../search/search.ts';
import { countSentence } from './count-sentence.ts';
import { loadSearch } from './load-search.ts';
import { ResultList } from './result-list.ts';
import { resultOf } from './result.ts';
import { type SearchState, writeState } from './search-state.ts';
import { searchTexts } from './text-search.ts';

/** How many entries are shown before those found in the text. */
const mostShown = 10;
/** After this pause, in milliseconds, the text is searched, the address is written, and the count is read out. */
const pause = 150;

/** The dialog of the search: what is typed is looked for at once, and one of the results is chosen. */
export class SearchDialog {
  readonly #dialog: HTMLDialogElement;
  readonly #index: string;
  readonly #input: HTMLInputElement;
  readonly #status: HTMLElement;
  readonly #older: HTMLInputElement | null;
  readonly #list: ResultList;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /** Counts searches: an answer that comes after the next question is dropped. */
  #turn = 0;
  /** Enter was pressed before the results were there. */
  #followsFirst = false;

  /** @param index - address of the index */
  constructor(dialog: HTMLDialogElement, index: string) {
    this.#dialog = dialog;
    this.#index = index;
    this.#input = part(dialog, '[role=combobox]');
    this.#status = part(dialog, '[role=status]');
    this.#older = dialog.querySelector('input[type=checkbox]');
    const list = part(dialog, '[role=listbox]');
    this.#list = new ResultList(list, this.#input);
    part(dialog, '.search-close').addEventListener('click', () => dialog.close());
    this.#input.addEventListener('input', () => void this.#search());
    this.#input.addEventListener('keydown', (event) => this.#key(event));
    this.#older?.addEventListener('change', () => void this.#search());
    list.addEventListener('click', ({ target }) => this.#remember(target));
    dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
    dialog.addEventListener('close', () => this.#closed());
  }

  /** Loads the index, unless it is there or on its way. */
  load(): void {
    loadSearch(this.#index).catch(() => undefined);
  }

  toggle(): void {
    if (this.#dialog.open) this.#dialog.close();
    else this.open();
  }

  /** @param state - what was looked for when the page was left */
  open(state?: SearchState): void {
    if (this.#dialog.open) return;
    if (state) this.#input.value = state.query;
    if (state && this.#older) this.#older.checked = state.older;
    document.body.toggleAttribute('data-search-modal-open', true);
    this.#dialog.showModal();
    this.#input.focus();
    if (state === undefined) this.#input.select();
    void this.#search(state?.chosen);
  }

  #closed(): void {
    clearTimeout(this.#waiting);
    document.body.toggleAttribute('data-search-modal-open', false);
    writeState(undefined);
  }

  get #state(): SearchState {
    return {
      query: this.#input.value.trim(),
      older: this.#older?.checked === true,
      chosen: this.#list.chosen?.getAttribute('href') ?? undefined,
    };
  }

  async #search(chosen?: string): Promise<void> {
    clearTimeout(this.#waiting);
    this.#turn += 1;
    const turn = this.#turn;
    this.#dialog.dataset['state'] = 'searching';
    try {
      const search = await loadSearch(this.#index);
      if (turn !== this.#turn) return;
      this.#show(search, chosen);
      if (this.#followsFirst) return this.#follow();
      this.#waiting = setTimeout(() => void this.#later(search, turn, chosen), pause);
    } catch {
      this.#dialog.dataset['state'] = 'failed';
      this.#status.textContent = 'The index did not load. Type on to try again.';
    }
  }

  #show(search: Search, chosen?: string): void {
    const { query, older } = this.#state;
    const { hits, words } = search.find(query, older);
    const results = hits.slice(0, mostShown).map((hit) => resultOf(hit, words, search.older));
    this.#list.show(results, chosen);
    this.#dialog.dataset['state'] = query === '' ? 'empty' : 'found';
  }

  /** What can wait until nobody is typing. The count is told once, when all of it is there. */
  async #later(search: Search, turn: number, chosen?: string): Promise<void> {
    const { query, older } = this.#state;
    writeState(this.#state);
    const named = this.#list.count;
    const texts = query === '' ? [] : await searchTexts(query, older, search, this.#list.pages());
    if (turn !== this.#turn) return;
    this.#list.append('In the text', texts, chosen);
    this.#status.textContent = countSentence(query, named, texts.length);
    this.#dialog.dataset['state'] = query === '' ? 'empty' : 'done';
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const act = this.#actionOf(event);
    if (act === undefined) return;
    event.preventDefault();
    act();
  }

  #actionOf({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): (() => void) | undefined {
    if (altKey || ctrlKey || metaKey) return undefined;
    if (key === 'ArrowDown') return () => this.#list.move(1);
    if (key === 'ArrowUp') return () => this.#list.move(-1);
    if (key === 'Enter') return () => this.#follow();
    // With Shift they choose text.
    if (shiftKey || this.#list.count === 0) return undefined;
    if (key === 'Home') return () => this.#list.moveTo('first');
    if (key === 'End') return () => this.#list.moveTo('last');
    return undefined;
  }

  #follow(): void {
    const { chosen } = this.#list;
    this.#followsFirst = chosen === undefined && this.#dialog.dataset['state'] === 'searching';
    chosen?.click();
  }

  /** Back leads to this page with the same search. */
  #remember(target: EventTarget | null): void {
    const link = target instanceof Element ? target.closest('a') : null;
    if (link) writeState({ ...this.#state, chosen: link.getAttribute('href') ?? undefined });
  }
}

function part<Found extends HTMLElement>(dialog: HTMLDialogElement, selector: string): Found {
  const found = dialog.querySelector<Found>(selector);
  if (!found) throw new Error(`The search has no ${selector}.`);
  return found;
}
