import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { parse } from 'yaml';
import * as z from 'zod';
import { type Fact, factSchema } from './fact.ts';

const folder = new URL('./facts/', import.meta.url);

/** The facts of one file, by the file's path below `facts/` without its ending. */
export interface FactFile {
  topic: string;
  facts: readonly Fact[];
}

/**
 * All facts that the sandbox is held against.
 * @throws an error that names the file and the place of whatever is not a fact
 */
export function readFacts(): FactFile[] {
  return globSync('**/*.yaml', { cwd: folder })
    .toSorted()
    .map((file) => {
      const { data, error } = z
        .array(factSchema)
        .safeParse(parse(readFileSync(new URL(file, folder), 'utf8')));
      if (error !== undefined) throw new Error(`${file}: ${z.prettifyError(error)}`);
      return { topic: file.replace(/\.yaml$/, ''), facts: data };
    });
}
