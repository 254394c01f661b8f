import { createHash } from 'node:crypto';
import type { DocsConfig } from '../../config/index.ts';
import { findBlock } from '../expressive-code/lookup.ts';
import { readReleasePages } from '../hovers/release-pages.ts';
import type { Project } from '../project.ts';
import { runReleases } from '../run/run-releases.ts';
import type { IndexFile } from '../search/index-file.ts';
import type { PlaygroundExamples } from './example.ts';
import { readExamples } from './read-examples.ts';

/** The examples that the playground lists. They are read from the pages' files when they are first asked for. */
export class ExamplesFile {
  readonly #docs: DocsConfig;
  readonly #project: Project;
  readonly #search: IndexFile;
  #data: PlaygroundExamples | undefined;

  constructor(docs: DocsConfig, project: Project, search: IndexFile) {
    this.#docs = docs;
    this.#project = project;
    this.#search = search;
  }

  get text(): string {
    return JSON.stringify(this.data);
  }

  get data(): PlaygroundExamples {
    return (this.#data ??= this.#read());
  }

  /** Whether there is anything to list. */
  get isEmpty(): boolean {
    return this.data.examples.length === 0;
  }

  /** The scenario that most examples of the current release begin with; without examples, its first. */
  get commonScenario(): string | undefined {
    const [current] = runReleases();
    const own = this.data.examples.filter(({ release }) => release === current?.id);
    const counts = [...Map.groupBy(own, ({ scenario }) => scenario)].toSorted(
      ([, some], [, others]) => others.length - some.length,
    );
    return counts[0]?.[0] ?? current?.sandbox?.scenarios[0]?.id;
  }

  /** With a digest of the text: browsers may keep it for ever. */
  get name(): string {
    return `playground.${createHash('sha256').update(this.text).digest('hex').slice(0, 10)}.json`;
  }

  /** Pages have changed since. */
  forget(): void {
    this.#data = undefined;
  }

  #read(): PlaygroundExamples {
    const { root, sidebar } = this.#project;
    const { entries, older, like } = this.#search.data;
    return {
      examples: readExamples(
        {
          root,
          releases: runReleases(),
          pages: readReleasePages(root, this.#docs.releases),
          find: findBlock,
        },
        sidebar,
      ),
      operations: entries.filter(({ kind }) => kind === 'operation'),
      older,
      like,
    };
  }
}
