import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readScenarioLine, type ScenarioLine } from '../blocks/fence.ts';

/** A module of `src/examples` that runs against a sandbox scenario; its title is the heading above the block. */
export interface ExampleFile extends ScenarioLine {
  /** Absolute. */
  path: string;
}

/** All modules below a folder that name a scenario, in order of their paths. */
export function findExamples(folder: string): ExampleFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .toSorted()
    .flatMap((name) => readExample(join(folder, name)) ?? []);
}

/** A module, when its first line names a scenario. */
export function readExample(path: string): ExampleFile | undefined {
  const line = readScenarioLine(readFileSync(path, 'utf8'));
  return line && { path, ...line };
}
