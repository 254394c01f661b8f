import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { readCard, type WantedCard } from '../cards/read-card.ts';
import { type PageFacts, readPage } from './read-page.ts';

/** What is read of a page of the built site. */
export interface BuiltPage {
  facts: PageFacts;
  /** The card that its head asks for. */
  card: WantedCard | undefined;
}

/** The HTML of a built site, of which each file is read once, and again only when it was written since. */
export class BuiltPages {
  readonly #known = new Map<string, { stamp: string; page: BuiltPage }>();

  /** @returns the pages of a folder by their files, relative to it */
  read(folder: string): Map<string, BuiltPage> {
    const files = globSync('**/*.html', { cwd: folder });
    return new Map(files.map((file) => [file, this.#page(join(folder, file))]));
  }

  #page(file: string): BuiltPage {
    const { mtimeMs, size } = statSync(file);
    const stamp = `${mtimeMs} ${size}`;
    const known = this.#known.get(file);
    if (known?.stamp === stamp) return known.page;
    const html = readFileSync(file, 'utf8');
    const page = { facts: readPage(html), card: readCard(html) };
    this.#known.set(file, { stamp, page });
    return page;
  }
}
