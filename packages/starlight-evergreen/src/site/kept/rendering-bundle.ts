import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ViteUserConfig } from 'astro';
import { isInside } from '../../files/is-inside.ts';

type VitePlugin = NonNullable<NonNullable<ViteUserConfig['plugins']>[number]>;

/** A file of the bundle, and what it was made from. */
interface Chunk {
  name: string;
  fileName: string;
  moduleIds: readonly string[];
  /** Files that are loaded with it. */
  imports: readonly string[];
  facadeModuleId: string | null;
}

const contentModule = '\0astro:content';
const engine = join(import.meta.dirname, '../..');
/** Code that shows a page's front matter elsewhere, and its text nowhere else. */
const knownReaders = /\/node_modules\/(?:@astrojs\/starlight|astro)\//;

/** Where Vite lists the files of the bundle, by names that change. No page reads it. */
const lists = new Set(['manifest.json', '.vite/manifest.json']);

/** The code that Astro renders pages with: the site's, this package's and all that they import, bundled. */
export class RenderingBundle {
  #chunks: Chunk[] = [];
  /** Modules other than ours and Starlight's that ask for pages: they may show the text of any of them. */
  contentReaders: readonly string[] = [];

  /** Notes what the bundle is made from. */
  get plugin(): VitePlugin {
    const note = (chunks: Chunk[], readers: readonly string[]): void => {
      this.#chunks = chunks;
      this.contentReaders = readers.filter((id) => !knownReaders.test(id) && !isInside(id, engine));
    };
    return {
      name: 'starlight-evergreen/rendering-bundle',
      applyToEnvironment: ({ name }) => name === 'prerender',
      generateBundle(_, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const info = this.getModuleInfo(contentModule);
        note(chunks, [...(info?.importers ?? []), ...(info?.dynamicImporters ?? [])]);
      },
    };
  }

  /**
   * A digest of the bundle, whatever its files are called: a name holds a digest of the file, and so do the names of all that
   * import it. Pages that are modules themselves are left out, as only they show what is in them.
   *
   * @param folder where the bundle was written.
   * @param addresses which change with the text of pages.
   * @returns undefined when it is not there
   */
  digest(folder: string, addresses: readonly string[]): string | undefined {
    if (this.#chunks.length === 0) return undefined;
    const names = namesOf(this.#chunks);
    const pages = this.#ownChunksOfPages();
    const parts = filesIn(folder)
      .filter((file) => !pages.has(file) && !lists.has(file))
      .map((file) => [names.get(basename(file)) ?? file, digestOf(join(folder, file), names, addresses)]);
    if (parts.length === 0) return undefined;
    return digest(JSON.stringify(parts.map((part) => part.join(' ')).toSorted()));
  }

  /** Files of a page that is a module. One that others load with themselves has code of theirs too. */
  #ownChunksOfPages(): Set<string> {
    const pages = new Set(this.#chunks.filter((chunk) => isPage(chunk)).map(({ fileName }) => fileName));
    const others = this.#chunks.filter(({ fileName }) => !pages.has(fileName));
    for (const { imports } of others) for (const file of imports) pages.delete(file);
    return pages;
  }
}

function isPage({ facadeModuleId }: Chunk): boolean {
  return facadeModuleId !== null && /\/src\/content\/docs\/.*\.mdx$/.test(facadeModuleId);
}

/** By file a name that is the same for as long as it is made from the same modules. Those that would share one keep theirs. */
function namesOf(chunks: readonly Chunk[]): ReadonlyMap<string, string> {
  const alike = Map.groupBy(chunks, ({ name, moduleIds, facadeModuleId }) =>
    digest(JSON.stringify([name, facadeModuleId, ...moduleIds])),
  );
  return new Map(
    [...alike].flatMap(([name, [chunk, ...others]]) =>
      chunk === undefined || others.length > 0 ? [] : [[basename(chunk.fileName), `chunk-${name}`]],
    ),
  );
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, '/').length));
}

function digestOf(file: string, names: ReadonlyMap<string, string>, addresses: readonly string[]): string {
  const content = readFileSync(file);
  if (!/\.m?js$/.test(file)) return digest(content);
  let text = content.toString().replace(/[\w.$~-]+\.m?js\b/g, (name) => names.get(name) ?? name);
  // Astro makes a key for each build, which no page of a static site shows.
  text = text.replace(/"key":"[\w+/]{43}="/, '"key":""');
  // They stand in the order of their files' names.
  text = text.replace(/"entryModules":\{[^{}]*\}/, (entries) => entries.split(/[{,}]/).toSorted().join(','));
  // While Astro builds, it serves fonts at a port that is another each time.
  text = text.replace(/(?<address>"address": "[^"]*",\s*"family": "[^"]*",\s*"port": )\d+/, '$<address>0');
  // Without pictures in pages, its store has one of these forms when it is new and the other when it was read.
  text = text.replace('new Map([])', 'new Map()');
  for (const address of addresses) text = text.replaceAll(address, 'address');
  return digest(text);
}

function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url');
}
