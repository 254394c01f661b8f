import { releases } from 'virtual:type-pages';
import type { Signature, TypeInfo } from '../../playground/language/language.ts';
import { type BlockPages, pagesOfBlock, type ReleasePages } from '../hovers/block-pages.ts';
import { cardContent } from '../hovers/card-content.ts';
import { HoverTable, readHover } from '../hovers/hover-table.ts';
import { readPageNames } from '../hovers/page-names.ts';
import { emphasise } from './emphasise.ts';

/** Makes the cards of an editor as those of static blocks are made, links included. */
export class TypeCards {
  readonly #code: () => string;
  readonly #loaded = new Map<string, ReleasePages>();

  /** @param code - gives the code that types are about */
  constructor(code: () => string) {
    this.#code = code;
  }

  /** Loads where the names in types lead. Until then, and where that fails, cards are without links. */
  async load(): Promise<void> {
    const code = this.#code();
    const wanted = releases.filter(({ specifier }) => code.includes(specifier));
    for (const { specifier, base, load } of wanted) {
      if (this.#loaded.has(base)) continue;
      const { default: names } = await load();
      this.#loaded.set(base, { specifier, base, ...readPageNames(names) });
    }
  }

  type({ text, docs = '' }: TypeInfo): Node[] {
    const pages = this.#pages();
    const table = new HoverTable(pages);
    const index = table.add({ type: text, docs });
    const hover = readHover(table.toString(), index);
    return hover === undefined ? [] : cardContent(hover, pages?.base ?? '/');
  }

  signature({ text, parameter, docs = '' }: Signature): Node[] {
    // It stands over the code: what is said first must do.
    const [summary = ''] = docs.split(/\n\s*\n/);
    const nodes = this.type({ from: 0, to: 0, text, docs: summary });
    const [type] = nodes;
    if (type !== undefined && parameter !== undefined) emphasise(type, parameter);
    return nodes;
  }

  #pages(): BlockPages | undefined {
    return pagesOfBlock([...this.#loaded.values()], this.#code(), location.pathname);
  }
}
