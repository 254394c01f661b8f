import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A module of `src/examples` that runs against a sandbox scenario. */
export interface ExampleFile {
  /** Absolute. */
  path: string;
  /** Id of the scenario that the module's first line names. */
  scenario: string;
  /** What the example shows, from the comment below that line; the heading above the block. */
  title: string;
  /** The module without those lines, as pages show it. */
  code: string;
}

const header = /^\/\/ @sandbox: *(?<scenario>[\w-]+) *\n(?:\/\/ (?<title>.*)\n)?\n*/;

/** All modules below a folder that name a scenario, in order of their paths. */
export function findExamples(folder: string): ExampleFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .toSorted()
    .flatMap((name) => readExample(join(folder, name)) ?? []);
}

/** A module, when its first line names a scenario: `// @sandbox: pro-customer`. The next may be its title. */
export function readExample(path: string): ExampleFile | undefined {
  const text = readFileSync(path, 'utf8');
  const match = header.exec(text);
  const { scenario, title = '' } = match?.groups ?? {};
  if (!match || scenario === undefined) return undefined;
  return { path, scenario, title, code: text.slice(match[0].length).trimEnd() };
}
