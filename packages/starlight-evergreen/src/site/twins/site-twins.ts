import { earlierReleases } from '../../config/earlier.ts';
import type { Problem } from '../../problem/problem.ts';
import { modelsPage, playgroundPage, proofPage } from '../astro-pages.ts';
import { checkedAgainst, readChecks } from '../checked-against.ts';
import { releasePaths } from '../release-paths.ts';
import { type ListedPage, sections } from '../sidebar/sections.ts';
import { twinAddress } from './address.ts';
import type { Surroundings } from './element.ts';
import { llmsFull, llmsGuides, llmsSmall, llmsTxt, type SiteFacts } from './llms.ts';
import { opening } from './opening.ts';
import { readPageAt, readPages } from './page-files.ts';
import { listed, type PageSource } from './page-source.ts';
import { shallowFields } from './shallow-fields.ts';
import { twin } from './twin.ts';

/** What is said of the site where its pages are listed. */
export interface SiteTexts extends Omit<SiteFacts, 'checked'> {
  /** Address of the page whose text opens the lists. */
  opening?: string | undefined;
}

/** What twins are made from. */
export interface TwinOptions extends Surroundings {
  site: SiteTexts;
}

/** The Markdown of all pages that are files, and the lists for machines. */
export class SiteTwins {
  /** What the pages that were written so far say and Markdown cannot. */
  readonly problems: Problem[] = [];
  readonly #options: TwinOptions;

  constructor(options: TwinOptions) {
    this.#options = options;
  }

  /** Everything to be written beside the pages, by address. */
  all(): Map<string, string> {
    const sources = readPages(this.#options.project.root);
    const files = new Map(sources.map((source) => [twinAddress(source.path), this.#twinOf(source)]));
    return new Map([...files, ...this.#lists(sources, (path) => files.get(twinAddress(path)))]);
  }

  /** The Markdown of the page at a path, read anew, or undefined when no file is that page. */
  page(path: string): string | undefined {
    const source = readPageAt(this.#options.project.root, path);
    return source && this.#twinOf(source);
  }

  /** `llms.txt` and its other forms, by address. */
  lists(): Map<string, string> {
    const models = this.#options.releases.map(({ slug }) => `${slug}/models/**`);
    const earlier = earlierReleases(this.#options).map(({ slug }) => `${slug}/**`);
    const sources = readPages(this.#options.project.root, { ignore: [...models, ...earlier] });
    const byPath = new Map(sources.map((source) => [source.path, source]));
    return this.#lists(sources, (path) => {
      const source = byPath.get(path);
      return source && this.#twinOf(source);
    });
  }

  #twinOf(source: PageSource): string {
    const { text, problems } = twin(source, this.#options.site.url, this.#options);
    this.problems.push(...problems);
    return text;
  }

  #lists(sources: readonly PageSource[], twinAt: (path: string) => string | undefined): Map<string, string> {
    const { site, releases, project } = this.#options;
    const facts: SiteFacts = { ...site, checked: this.#checked() };
    const modelLists = releases.map((release) => modelsPage(release));
    const pages = new Map<string, ListedPage>();
    const earlier = earlierReleases(this.#options).map(({ slug }) => `/${slug}/`);
    const isEarlier = (path: string): boolean => earlier.some((start) => path.startsWith(start));
    for (const source of sources)
      if (source.data.model === undefined && !isEarlier(source.path)) pages.set(source.path, listed(source));
    for (const page of [proofPage(project.proof), playgroundPage(project.playground), ...modelLists])
      pages.set(page.path, page);
    const written = new Set(sources.filter(({ data }) => data.editUrl !== false).map(({ path }) => path));
    const all = sections(project.sidebar, pages, (path) => written.has(path));
    const inOrder = all.flatMap((section) => section.pages.map(({ path }) => path));
    const twinsOf = (paths: readonly string[]): string[] => paths.flatMap((path) => twinAt(path) ?? []);
    const operations = inOrder.filter((path) => this.#isOperation(path));
    const guidesAt = `/${project.guides}/`;
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
          inOrder.flatMap((path) => {
            if (this.#isOperation(path)) return twinsOf([path]).map((each) => shallowFields(each));
            return written.has(path) ? twinsOf([path]) : [];
          }),
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
    const { operations } = releasePaths(current);
    return path.startsWith(operations) && path !== operations;
  }

  #checked(): string | undefined {
    const { project, releases } = this.#options;
    const against = checkedAgainst('/', readChecks(project.root), releases);
    return against && `${against.package} ${against.version} and TypeScript ${against.typescript}`;
  }
}
