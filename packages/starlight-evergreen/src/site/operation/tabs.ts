import { element } from '../run/element.ts';

interface Tab {
  button: HTMLButtonElement;
  /** Name of the view, which the style sheet shows. */
  view: string;
  panel: HTMLElement;
}

/** The tabs above an example: TypeScript, its request, its response. Arrow keys go from one to the next. */
export class Tabs {
  readonly list = element('div', 'code-tabs');
  readonly #root: HTMLElement;
  #tabs: Tab[] = [];

  /** @param root - gets the name of the view that is shown */
  constructor(root: HTMLElement) {
    this.#root = root;
    this.list.setAttribute('role', 'tablist');
    this.list.setAttribute('aria-label', 'The example');
    this.list.addEventListener('keydown', (event) => this.#onKey(event));
  }

  /** Makes tabs of an example's parts, and shows the view that was shown before, if there is one of its name. */
  enter(content: readonly HTMLElement[]): void {
    const view = this.#root.dataset['view'];
    this.leave();
    this.#tabs = content.flatMap((part) => this.#tab(part) ?? []);
    this.list.replaceChildren(...this.#tabs.map(({ button }) => button));
    const shown = this.#tabs.find((tab) => tab.view === view) ?? this.#tabs[0];
    if (shown) this.#choose(shown);
  }

  /** The parts are no longer tabs. */
  leave(): void {
    for (const { panel } of this.#tabs) {
      for (const name of ['role', 'aria-labelledby', 'tabindex']) panel.removeAttribute(name);
      const fold = panel.closest('details.wire');
      if (fold instanceof HTMLDetailsElement) fold.open = false;
    }
    this.#tabs = [];
    delete this.#root.dataset['view'];
  }

  #tab(part: HTMLElement): Tab | undefined {
    const view = ['request', 'response'].find((name) => part.classList.contains(name)) ?? 'call';
    const panel = view === 'call' ? part : part.querySelector<HTMLElement>('.expressive-code');
    if (!panel) return undefined;
    if (part instanceof HTMLDetailsElement) part.open = true;
    const title = view === 'call' ? 'TypeScript' : (part.querySelector('summary')?.textContent ?? '');
    const button = element('button', '', title);
    button.type = 'button';
    button.id = `tab-${view}`;
    panel.id = `tab-panel-${view}`;
    for (const [name, value] of [
      ['role', 'tab'],
      ['aria-controls', panel.id],
    ] as const)
      button.setAttribute(name, value);
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', button.id);
    const tab = { button, view, panel };
    button.addEventListener('click', () => this.#choose(tab));
    return tab;
  }

  #choose(chosen: Tab): void {
    this.#root.dataset['view'] = chosen.view;
    for (const tab of this.#tabs) {
      const isChosen = tab === chosen;
      tab.button.setAttribute('aria-selected', String(isChosen));
      tab.button.tabIndex = isChosen ? 0 : -1;
    }
  }

  #onKey(event: KeyboardEvent): void {
    const at = this.#tabs.findIndex(({ button }) => button === event.target);
    const last = this.#tabs.length - 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    };
    const next = this.#tabs[steps[event.key] ?? -1];
    if (at === -1 || !next) return;
    event.preventDefault();
    this.#choose(next);
    next.button.focus();
  }
}
