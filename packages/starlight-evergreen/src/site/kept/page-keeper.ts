import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import type { Answered } from '../../files/trace/answers.ts';
import type { Trace } from '../../files/trace/trace.ts';
import { type Collections, contentDigests } from './content-digests.ts';
import { readPages, type StoredPage, type StoredPages, writePages } from './page-store.ts';
import type { RenderingBundle } from './rendering-bundle.ts';
import { changedPath, toldOf } from './told-files.ts';
import { changedVariable, type ToldVariables, VariableTrace } from './told-variables.ts';

/** What a keeper of pages is told. */
export interface KeeperFacts {
  /** Where pages are kept, without an ending. */
  store: string;
  /** Where the site is written. */
  folder: string;
  /** Where the bundle is that renders pages. */
  bundleFolder: string;
  bundle: RenderingBundle;
  /** What else Astro and others make: pages do not depend on it. */
  made: readonly string[];
  /** Below which address assets are, such as `_astro`. */
  assets: string;
  base: string;
  /** What the site is built with: packages, Node, the day. */
  surroundings: string;
  /** Addresses in pages that change with the text of others. */
  addresses: () => string[];
  /** Notes from now on what the program is told of files. */
  startTrace: () => Trace;
  /** All that pages are made from. */
  collections: () => Collections | undefined;
}

const starlightRoute = /@astrojs\/starlight\/(?:dist\/)?routes\/static\/index\.astro$/;

/** What is known of this build. */
interface Build {
  shared: Record<string, string>;
  addresses: string[];
  /** Digests of the pages that can be kept, by id. */
  digests: ReadonlyMap<string, string>;
  last: StoredPages | undefined;
  /** Ids of the pages that are still to be rendered. */
  open: Set<string>;
}

/**
 * Keeps the HTML of pages that are files of Markdown, and gives a page out again while all that it was rendered from is the
 * same: its text, what all pages say of themselves, the code of the whole site, and what that code was told of files and
 * variables. Whatever else changes, all pages are rendered.
 */
export class PageKeeper {
  readonly #facts: KeeperFacts;
  readonly #pages = new Map<string, StoredPage>();
  readonly #assets = new Map<string, boolean>();
  #trace: Trace | undefined;
  #variables: VariableTrace | undefined;
  #build: Build | undefined;
  #told: { answers: Answered[]; variables: ToldVariables } | undefined;
  /** How many pages were not rendered. */
  kept = 0;
  /** What has changed that every page may show. */
  change: string | undefined;

  constructor(facts: KeeperFacts) {
    this.#facts = facts;
  }

  /** Renders pages as `astro` does, but for those that are kept. */
  wrap(astro: AstroPrerenderer): AstroPrerenderer {
    return {
      ...astro,
      setup: async () => {
        this.#trace = this.#facts.startTrace();
        this.#variables = new VariableTrace();
        await astro.setup?.();
      },
      getStaticPaths: async () => {
        const paths = await astro.getStaticPaths();
        this.#build = this.#compare();
        if (this.#build === undefined) return paths;
        const { digests, open } = this.#build;
        const own = paths.filter(
          ({ pathname, route }) => starlightRoute.test(route.component) && digests.has(idOf(pathname)),
        );
        for (const { pathname } of own) open.add(idOf(pathname));
        this.#endWhenDone(this.#build);
        // What others read while they are rendered, these do not depend on.
        return [...own, ...paths.filter((path) => !own.includes(path))];
      },
      render: async (request, options) => {
        const build = this.#build;
        const id = idOf(this.#withoutBase(new URL(request.url).pathname));
        if (build === undefined || !build.open.has(id)) return astro.render(request, options);
        const html = this.#take(build, id);
        if (html !== undefined) {
          this.#endWhenDone(build, id);
          return new Response(html, { headers: { 'Content-Type': 'text/html' } });
        }
        const rendered = await astro.render(request, options);
        const response = await this.#keep(
          build,
          id,
          rendered instanceof Response ? rendered : rendered.response,
        );
        this.#endWhenDone(build, id);
        return rendered instanceof Response ? response : { ...rendered, response };
      },
      teardown: async () => {
        this.#variables?.end();
        await astro.teardown?.();
      },
    };
  }

  /** Writes down what was rendered, for the next build. @returns false when not all is known that pages depend on */
  store(): boolean {
    if (this.#build === undefined) return true;
    if (this.#told === undefined) return false;
    const { shared, addresses } = this.#build;
    writePages(this.#facts.store, { shared, addresses, ...this.#told, pages: this.#pages });
    return true;
  }

  #compare(): Build | undefined {
    const { bundle, bundleFolder, collections, surroundings } = this.#facts;
    const addresses = this.#facts.addresses();
    const code = bundle.digest(bundleFolder, addresses);
    const content = collections();
    if (code === undefined || content === undefined) return undefined;
    const { shared: matter, pages: digests } = contentDigests(content, bundle.contentReaders.length > 0);
    const shared = { code, 'front matter': matter, surroundings };
    const last = readPages(this.#facts.store);
    this.change = last && changeSince(last, shared, addresses);
    const isSame = this.change === undefined;
    return { shared, addresses, digests, last: isSame ? last : undefined, open: new Set() };
  }

  /** The HTML of a page that would be the same again. */
  #take({ digests, last, addresses }: Build, id: string): string | undefined {
    const page = last?.pages.get(id);
    if (page === undefined || last === undefined || page.digest !== digests.get(id)) return undefined;
    const html = last.addresses.reduce(
      (text, address, index) => text.replaceAll(address, addresses[index] ?? address),
      page.html,
    );
    if (!this.#hasAssets(html, addresses)) return undefined;
    this.#pages.set(id, { digest: page.digest, html });
    this.kept += 1;
    return html;
  }

  async #keep({ digests }: Build, id: string, response: Response): Promise<Response> {
    if (response.status !== 200) return response;
    const html = await response.text();
    this.#pages.set(id, { digest: digests.get(id) ?? '', html });
    return new Response(html, response);
  }

  /** Pictures are made while a page is rendered; scripts and styles are there. */
  #hasAssets(html: string, addresses: readonly string[]): boolean {
    const { assets, folder } = this.#facts;
    const pattern = new RegExp(`(?<=["'(= ,])/${assets.replaceAll('.', '\\.')}/[^"'()\\s,<>?#]+`, 'g');
    for (const [address] of html.matchAll(pattern)) {
      const isThere =
        this.#assets.get(address) ?? (addresses.includes(address) || existsSync(join(folder, address)));
      this.#assets.set(address, isThere);
      if (!isThere) return false;
    }
    return true;
  }

  /** When no page is open any more, all is known that they depend on. */
  #endWhenDone({ open, last }: Build, id?: string): void {
    if (id !== undefined) open.delete(id);
    if (open.size > 0 || this.#told !== undefined || this.#trace === undefined) return;
    const { folder, made } = this.#facts;
    const answers = toldOf(this.#trace, [folder, ...made]);
    const variables = this.#variables?.end() ?? {};
    if (answers === undefined) return;
    this.#told = {
      answers: [
        ...new Map(
          [...(last?.answers ?? []), ...answers].map((each) => [`${each[0]} ${each[1]}`, each]),
        ).values(),
      ],
      variables: { ...last?.variables, ...variables },
    };
  }

  #withoutBase(pathname: string): string {
    const base = this.#facts.base.replace(/\/$/, '');
    return decodeURI(pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : pathname);
  }
}

/** What all pages may show and was another at the last build. */
function changeSince(
  last: StoredPages,
  shared: Record<string, string>,
  addresses: readonly string[],
): string | undefined {
  const digest = Object.keys(shared).find((name) => shared[name] !== last.shared[name]);
  if (digest !== undefined) return digest;
  if (last.addresses.length !== addresses.length) return 'addresses';
  return changedVariable(last.variables) ?? changedPath(last.answers);
}

/** The id of the page at a path. */
function idOf(pathname: string): string {
  const id = pathname.replace(/^\/+|\/+$/g, '');
  return id === '' ? 'index' : id;
}
