import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '../../files/write-whole.ts';

/** Raise the number when the form changes. */
const form = 1;

const storeSchema = z.object({
  form: z.literal(form),
  /** Digests of what each page depends on, by what it is. */
  shared: z.record(z.string(), z.string()),
  /** What the program was told of files while it rendered pages. */
  answers: z.array(z.tuple([z.enum(['content', 'names', 'kind', 'target']), z.string(), z.string()])),
  /** Hashes of the variables of the environment that it read then. */
  variables: z.record(z.string(), z.string()),
  /** Addresses in pages that change with the text of others. */
  addresses: z.array(z.string()),
  /** By path: a digest of what the page is made from, and where its HTML ends in the file of all of them. */
  pages: z.record(z.string(), z.tuple([z.string(), z.number()])),
});

/** Pages as they were rendered, and what they were rendered from. */
export interface StoredPages extends Omit<z.output<typeof storeSchema>, 'form' | 'pages'> {
  pages: ReadonlyMap<string, StoredPage>;
}

export interface StoredPage {
  digest: string;
  html: string;
}

/** The pages of the last build; undefined when there are none that can be read. */
export function readPages(file: string): StoredPages | undefined {
  try {
    const { form: _, ...parsed } = storeSchema.parse(JSON.parse(readFileSync(`${file}.json`, 'utf8')));
    const html = readFileSync(`${file}.html`);
    const pages = new Map<string, StoredPage>();
    let start = 0;
    for (const [path, [digest, end]] of Object.entries(parsed.pages)) {
      pages.set(path, { digest, html: html.toString('utf8', start, end) });
      start = end;
    }
    return start === html.length ? { ...parsed, pages } : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps pages for the next build. */
export function writePages(file: string, { pages, ...facts }: StoredPages): void {
  mkdirSync(dirname(file), { recursive: true });
  const parts: Buffer[] = [];
  const index: Record<string, [string, number]> = {};
  let end = 0;
  for (const [path, { digest, html }] of pages) {
    const bytes = Buffer.from(html);
    parts.push(bytes);
    end += bytes.length;
    index[path] = [digest, end];
  }
  // Never an index beside the pages of another one.
  rmSync(`${file}.json`, { force: true });
  writeWhole(`${file}.html`, Buffer.concat(parts));
  writeWhole(`${file}.json`, JSON.stringify({ form, ...facts, pages: index }));
}
