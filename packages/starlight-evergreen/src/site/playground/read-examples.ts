import { join } from 'node:path';
import GithubSlugger from 'github-slugger';
import { globSync } from 'tinyglobby';
import { blockLanguage, type CheckedBlock } from '../../blocks/block.ts';
import { releaseOfCode } from '../../sandbox/release-of-code.ts';
import type { RunRelease } from '../../sandbox/sandboxes.ts';
import type { FindBlock } from '../expressive-code/lookup.ts';
import type { ReleasePages } from '../hovers/block-pages.ts';
import type { Sidebar } from '../project.ts';
import { sections } from '../sidebar/sections.ts';
import type { PlaygroundExample } from './example.ts';
import { type PageExample, readPageExamples } from './read-page-examples.ts';

/** What examples are read with. */
export interface ExampleSources {
  /** The project's folder, absolute. */
  root: string;
  releases: readonly RunRelease[];
  /** The pages of the releases. */
  pages: readonly ReleasePages[];
  find: FindBlock;
}

/** Every block of the site that runs in its page and ends well, in the order of the sidebar. */
export function readExamples(sources: ExampleSources, sidebar: Sidebar): PlaygroundExample[] {
  const examples = readAll(sources);
  const pages = new Map(examples.map(({ page }) => [page.path, page]));
  const places = sections(sidebar, pages, () => true).flatMap(({ title, pages: listed }) =>
    listed.map(({ path }) => [path, title] as const),
  );
  return [...new Map(places.toReversed())]
    .toReversed()
    .flatMap(([path, group]) =>
      examples.filter(({ page }) => page.path === path).map((example) => ({ ...example, group })),
    );
}

type UngroupedExample = Omit<PlaygroundExample, 'group'>;

/** In the order of the pages' files. */
function readAll(sources: ExampleSources): UngroupedExample[] {
  const { root } = sources;
  const docs = join(root, 'src/content/docs');
  return globSync('**/[^_]*.{md,mdx}', { cwd: docs })
    .toSorted()
    .flatMap((entry) => {
      const slugger = new GithubSlugger();
      return readPageExamples(root, docs, entry).flatMap(
        (example) => exampleOf(example, sources, slugger) ?? [],
      );
    });
}

function exampleOf(
  { path, page, title, code, lang, scenario, file }: PageExample,
  { releases, pages, find }: ExampleSources,
  slugger: GithubSlugger,
): UngroupedExample | undefined {
  const language = blockLanguage(lang);
  const checked = find(code, lang, file);
  const release = releaseOfCode(releases, code);
  // One that shows an error is not there to be run.
  if (checked === undefined || checked.errors.length > 0 || release === undefined) return undefined;
  if (language !== 'ts' && language !== 'js') return undefined;
  return {
    id: `${path.slice(1)}${slugger.slug(title)}`,
    title,
    page: { title: page, path },
    code: checked.code,
    lang: language,
    release: release.id,
    scenario,
    operations: operationsOf(
      checked,
      pages.find(({ specifier }) => specifier === release.specifier),
    ),
  };
}

/** What a block calls is told by the types of its names, so nothing that merely looks like a call is one. */
function operationsOf({ hovers }: CheckedBlock, pages: ReleasePages | undefined): string[] {
  if (pages === undefined) return [];
  const addresses = hovers.flatMap(({ text }) => {
    const method = /^\(method\) ([\w$]+\.[\w$]+)[(<]/.exec(text)?.[1];
    const address = method === undefined ? undefined : pages.methods.get(method);
    return address === undefined ? [] : [`${pages.base}${address}`];
  });
  return [...new Set(addresses)];
}
