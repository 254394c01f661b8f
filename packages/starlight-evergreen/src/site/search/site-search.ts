import { isShortcut, nameKeys } from './keys.ts';
import { SearchDialog } from './search-dialog.ts';
import { readState } from './search-state.ts';

/** The field in the header, which opens the search. */
class SiteSearch extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const element = this.querySelector('dialog');
    if (!button || !element) return;
    const dialog = new SearchDialog(element, this.dataset['index'] ?? '');
    const load = (): void => dialog.load();
    button.addEventListener('pointerenter', load, { once: true });
    button.addEventListener('focus', load, { once: true });
    button.addEventListener('click', () => dialog.open());
    window.addEventListener('keydown', (event) => {
      if (!isShortcut(event)) return;
      event.preventDefault();
      dialog.toggle();
    });
    nameKeys(button);
    const state = readState();
    if (state) dialog.open(state);
  }
}

customElements.define('site-search', SiteSearch);
