import { join } from 'node:path';
import type { ReleaseConfig } from '../config/index.ts';
import { type Block, normaliseCode } from './block.ts';

/** What an empty editor may begin with, the best first: a client where one can be made of nothing, else what can be imported. */
export function starters(release: ReleaseConfig): string[] {
  const specifier = 'package' in release ? release.package : release.import;
  const everything = `import * as ${nameOf(specifier)} from '${specifier}';\n`;
  if (!('package' in release) || release.client === undefined) return [everything];
  const { client } = release;
  const name = client.charAt(0).toLowerCase() + client.slice(1);
  const line = `import { ${client} } from '${specifier}';\n`;
  return [`${line}\nconst ${name} = new ${client}();\n`, line];
}

/** The same as blocks of no page, as whoever renders them looks them up. */
export function starterBlocks(release: ReleaseConfig | undefined, root: string): Block[] {
  const file = join(root, noPage);
  const written = release === undefined ? [] : starters(release);
  return written.map((code) => ({ file, line: 1, column: 0, lang: 'ts', code: normaliseCode(code) }));
}

/** Where code counts as standing that no page holds, below the folder of the project. */
export const noPage = 'block.md';

/** `@scope/my-sdk/models` -> `models`, `my-sdk` -> `mySdk`. */
function nameOf(specifier: string): string {
  const [first = '', ...others] = (specifier.split('/').at(-1) ?? '').split(/[^a-zA-Z\d]+/);
  const name = first + others.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return /^[a-z]/i.test(name) ? name : 'sdk';
}
