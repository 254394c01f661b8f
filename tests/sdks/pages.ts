import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { z } from 'zod';

/** What the pages of a project hold, as a reader finds it. */
export interface PagesSeen {
  /** Models that have an example on their page: values of unions that are no objects stand in lines of text. */
  shown: Set<string>;
  /** Code blocks in TypeScript, and the lines that they are opened in: `file:line`. */
  blocks: string[];
}

const names = z.array(z.string());

/** Reads the generated pages: of models that are written alike one page tells, and names the others. */
export function readPages(project: string): PagesSeen {
  const content = join(project, 'src/content/docs');
  const seen: PagesSeen = { shown: new Set(), blocks: [] };
  for (const page of globSync('**/*.{md,mdx}', { cwd: content }).toSorted()) {
    const text = readFileSync(join(content, page), 'utf8');
    for (const [index, line] of text.split('\n').entries())
      if (line.startsWith('```ts')) seen.blocks.push(`src/content/docs/${page}:${index + 1}`);
    if (!/^(?:## Examples?|## Variants)$/m.test(text)) continue;
    const [, title = '""'] = /^title: (".*")$/m.exec(text) ?? [];
    const [, others = '[]'] = /"names":(\[[^\]]*\])/.exec(text) ?? [];
    for (const name of [z.string().parse(JSON.parse(title)), ...names.parse(JSON.parse(others))])
      seen.shown.add(name);
  }
  return seen;
}
