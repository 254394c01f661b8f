import { createHash } from 'node:crypto';
import type { DocsConfig } from '../../config/index.ts';
import { nameAnchor } from '../../reference/pages/name-anchor.ts';
import type { Problem } from '../../problem/problem.ts';
import type { SearchData } from '../../search/entry.ts';
import { searchData } from '../../search/pages/search-data.ts';
import { checkSynonyms } from '../../search/synonyms/check-synonyms.ts';
import { readSynonyms } from '../../search/synonyms/read-synonyms.ts';
import { modelsPage, playgroundPage, proofPage } from '../astro-pages.ts';
import type { Project } from '../project.ts';

/** The index that the search in pages reads. It is made from the pages' files when it is first asked for. */
export class IndexFile {
  readonly #docs: DocsConfig;
  readonly #project: Project;
  #data: SearchData | undefined;

  constructor(docs: DocsConfig, project: Project) {
    this.#docs = docs;
    this.#project = project;
  }

  /** Whether anybody has asked for it: a site with a search of its own does not. */
  get isMade(): boolean {
    return this.#data !== undefined;
  }

  /** Also for others than the search of the header. It then stays unmade. */
  get data(): SearchData {
    return this.#data ?? this.#readAnew();
  }

  get text(): string {
    return JSON.stringify(this.#read());
  }

  /** With a digest of the text: browsers may keep it for ever. */
  get name(): string {
    return `search.${createHash('sha256').update(this.text).digest('hex').slice(0, 10)}.json`;
  }

  /** Where its entries lead. */
  get links(): string[] {
    return this.#read().entries.flatMap(({ address, aliases = [] }) => [
      address,
      ...aliases.map((alias) => `${address}#${nameAnchor(alias)}`),
    ]);
  }

  /** What is wrong with the list of synonyms; without one nobody has to read the pages. */
  problems(): Problem[] {
    const file = readSynonyms(this.#project.root, this.#docs.search.synonyms);
    return file.synonyms.length === 0 ? [] : checkSynonyms(file, this.#read().entries);
  }

  /** Pages have changed since. */
  forget(): void {
    this.#data = undefined;
  }

  #read(): SearchData {
    this.#data ??= this.#readAnew();
    return this.#data;
  }

  #readAnew(): SearchData {
    const { root, guides, proof, playground } = this.#project;
    const others = [
      playgroundPage(playground),
      proofPage(proof),
      ...this.#docs.releases.map((release) => modelsPage(release)),
    ];
    return searchData(root, { docs: this.#docs, guides, others });
  }
}
