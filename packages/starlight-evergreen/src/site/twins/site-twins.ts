import { existsSync, readFileSync } from 'node:fs';
import type { StarlightUserConfig } from '@astrojs/starlight/types';
import { globSync } from 'tinyglobby';
import { ProblemError, type Problem, sortProblems } from '../../problem/problem.ts';
import type { DocsConfig } from '../../config/index.ts';
import { modelsPage, proofPage } from '../astro-pages.ts';
import { checkedAgainst } from '../checked-against.ts';
import { paths } from '../site.ts';
import { twinAddress } from './address.ts';
import { llmsFull, llmsGuides, llmsSmall, llmsTxt, type SiteFacts } from './llms.ts';
import { opening } from './opening.ts';
import { type PageSource, readPageSource } from './page-source.ts';
import { listed, type ListedPage, sections } from './sections.ts';
import type { FindBlock } from './shown-code.ts';
import { twin } from './twin.ts';

/** What is said of the site where its pages are listed. */
export interface SiteTexts extends Omit<SiteFacts, 'checked'> {
  /** Address of the page whose text opens the lists. */
  opening?: string | undefined;
}

/** What twins are made from. */
export interface TwinOptions {
  site: SiteTexts;
  /** The current one first. */
  releases: DocsConfig['releases'];
  /** The project's folder, absolute. */
  root: string;
  sidebar: NonNullable<StarlightUserConfig['sidebar']>;
  find: FindBlock;
}

const docs = 'src/content/docs';
const notFound = '/404/';
const guidesAt = '/guides/';

/** The Markdown of all pages that are files, and the lists for machines. */
export class SiteTwins {
  readonly #options: TwinOptions;

  constructor(options: TwinOptions) {
    this.#options = options;
  }

  /**
   * Everything to be written beside the pages, by address.
   *
   * @throws ProblemError when a page says something that has no form in Markdown
   */
  all(): Map<string, string> {
    const sources = this.#sources('**/[^_]*.{md,mdx}');
    const problems: Problem[] = [];
    const files = new Map<string, string>();
    for (const source of sources) {
      const made = twin(source, this.#options.site.url, this.#options);
      problems.push(...made.problems);
      files.set(twinAddress(source.path), made.text);
    }
    if (problems.length > 0) throw new ProblemError(sortProblems(problems));
    return new Map([...files, ...this.#lists(sources, (path) => files.get(twinAddress(path)))]);
  }

  /** The Markdown of the page at a path, read anew, or undefined when no file is that page. */
  page(path: string): string | undefined {
    const name = path.slice(1, -1);
    const entry = [`${name}.md`, `${name}.mdx`, `${name}/index.md`, `${name}/index.mdx`]
      .map((candidate) => candidate.replace(/^[./]+/, ''))
      .find((candidate) => existsSync(`${this.#options.root}/${docs}/${candidate}`));
    return entry === undefined ? undefined : this.#twinOf(this.#source(entry));
  }

  /** `llms.txt` and its other forms, by address. */
  lists(): Map<string, string> {
    const sources = this.#sources('**/[^_]*.{md,mdx}', ['**/models/**']);
    const byPath = new Map(sources.map((source) => [source.path, source]));
    return this.#lists(sources, (path) => {
      const source = byPath.get(path);
      return source && this.#twinOf(source);
    });
  }

  #twinOf(source: PageSource): string {
    const { text, problems } = twin(source, this.#options.site.url, this.#options);
    if (problems.length > 0) throw new ProblemError(sortProblems(problems));
    return text;
  }

  #sources(pattern: string, ignore: string[] = []): PageSource[] {
    const entries = globSync(pattern, { cwd: `${this.#options.root}/${docs}`, ignore }).toSorted();
    return entries
      .map((entry) => this.#source(entry))
      .filter(({ path, data }) => path !== notFound && !data.draft);
  }

  #source(entry: string): PageSource {
    return readPageSource(docs, entry, readFileSync(`${this.#options.root}/${docs}/${entry}`, 'utf8'));
  }

  #lists(sources: readonly PageSource[], twinAt: (path: string) => string | undefined): Map<string, string> {
    const { site, releases } = this.#options;
    const facts: SiteFacts = { ...site, checked: this.#checked() };
    const modelLists = releases.map((release) => modelsPage(release));
    const pages = new Map<string, ListedPage>();
    for (const source of sources) if (source.data.model === undefined) pages.set(source.path, listed(source));
    for (const page of [proofPage, ...modelLists]) pages.set(page.path, page);
    const written = new Set(sources.filter(({ data }) => data.editUrl !== false).map(({ path }) => path));
    const all = sections(this.#options.sidebar, pages, (path) => written.has(path));
    const inOrder = all.flatMap((section) => section.pages.map(({ path }) => path));
    const twinsOf = (paths: readonly string[]): string[] => paths.flatMap((path) => twinAt(path) ?? []);
    const operations = inOrder.filter((path) => this.#isOperation(path));
    const guides = inOrder.filter((path) => path.startsWith(guidesAt));
    const first = twinsOf(site.opening === undefined ? [] : [site.opening]).flatMap((each) => opening(each));
    const guideSections = all
      .map((section) => ({
        ...section,
        pages: section.pages.filter(({ path }) => path.startsWith(guidesAt)),
      }))
      .filter((section) => section.pages.length > 0);
    return new Map([
      ['/llms.txt', llmsTxt(facts, all, first)],
      [
        '/llms-full.txt',
        llmsFull(
          facts,
          twinsOf(inOrder.filter((path) => written.has(path) || this.#isOperation(path))),
          modelLists.map(({ path }) => path),
        ),
      ],
      ['/llms-guides.txt', llmsGuides(facts, twinsOf(guides))],
      ['/llms-small.txt', llmsSmall(facts, first, guideSections, twinsOf(operations))],
    ]);
  }

  #isOperation(path: string): boolean {
    const [current] = this.#options.releases;
    if (current === undefined) return false;
    const { operations } = paths(current);
    return path.startsWith(operations) && path !== operations;
  }

  #checked(): string | undefined {
    const { root, releases } = this.#options;
    const against = checkedAgainst('/', root, releases);
    return against && `${against.package} ${against.version} and TypeScript ${against.typescript}`;
  }
}
