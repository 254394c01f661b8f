import { byEachName, type IndexedModel } from './model-index.ts';
import { loadIndex } from './load-index.ts';

/** Unfolds the parts of models in place, level by level. */
class ModelTree extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLButtonElement && target.dataset['model'] !== undefined)
        void this.#toggle(target);
    });
  }

  async #toggle(button: HTMLButtonElement): Promise<void> {
    const open = button.getAttribute('aria-expanded') === 'true';
    button.setAttribute('aria-expanded', String(!open));
    const known = this.#partsOf(button);
    if (known) known.hidden = open;
    else button.closest('li')?.append(await this.#parts(button));
  }

  /** The list that a button opened before. */
  #partsOf(button: HTMLButtonElement): HTMLUListElement | undefined {
    const { model = '' } = button.dataset;
    return [...(button.closest('li')?.querySelectorAll<HTMLUListElement>(':scope > ul') ?? [])].find(
      (list) => list.dataset['of'] === model,
    );
  }

  async #parts(button: HTMLButtonElement): Promise<HTMLUListElement> {
    const { model = '' } = button.dataset;
    const list = document.createElement('ul');
    list.dataset['of'] = model;
    list.setAttribute('aria-label', button.getAttribute('aria-label') ?? '');
    const { models } = await loadIndex(this.dataset['list'] ?? '');
    const byName = byEachName(models);
    const parts = byName.get(model)?.parts ?? [];
    list.append(...parts.flatMap((part) => byName.get(part) ?? []).map((part) => item(part)));
    return list;
  }
}

function item({ name, href, kind, parts }: IndexedModel): HTMLLIElement {
  const line = document.createElement('li');
  const anchor = document.createElement('a');
  anchor.href = href;
  anchor.textContent = name;
  const facts = document.createElement('small');
  facts.textContent = kind;
  line.append(anchor, ' ', facts);
  if (parts.length > 0) line.append(toggle(name));
  return line;
}

function toggle(model: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset['model'] = model;
  button.setAttribute('aria-expanded', 'false');
  button.setAttribute('aria-label', `Parts of ${model}`);
  return button;
}

customElements.define('model-tree', ModelTree);
