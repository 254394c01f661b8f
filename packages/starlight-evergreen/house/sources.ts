import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import ts from 'typescript';

/** A module, component or style of the package. */
export interface Source {
  /** Relative to the package. */
  file: string;
  text: string;
  /** The folder below `src`; empty for what stands elsewhere. */
  room: string;
  isTest: boolean;
  imports: readonly { specifier: string; index: number }[];
}

/** Every file of the package that people write, without what is only there to be read by tests. */
export function readSources(root: string): Source[] {
  return globSync('**/*.{ts,mjs,astro,css,json,md,yml}', {
    cwd: root,
    ignore: ['**/node_modules/**', 'dist/**', 'CHANGELOG.md'],
  })
    .toSorted()
    .map((file) => readSource(file, readFileSync(join(root, file), 'utf8')));
}

export function readSource(file: string, text: string): Source {
  const [, room = ''] = /^src\/([^/]+)\//.exec(file) ?? [];
  const isTest = /\.test\.ts$|\/fixtures\/|^fixtures\/|^house\/|^src\/[^/]+\/(?:.+\/)?testing\//.test(file);
  return { file, text, room, isTest, imports: importsOf(file, text) };
}

/** `1`-based line of an offset. */
export function lineAt({ text }: Source, index: number): number {
  return text.slice(0, index).split('\n').length;
}

function importsOf(file: string, text: string): Source['imports'] {
  if (file.includes('fixtures/') || !/\.(?:ts|mjs|astro)$/.test(file)) return [];
  const { importedFiles } = ts.preProcessFile(file.endsWith('.astro') ? scriptsOf(text) : text, true, true);
  return importedFiles.map(({ fileName, pos }) => ({ specifier: fileName, index: pos }));
}

/** What is TypeScript in a component, where it stands: the rest is blank. */
function scriptsOf(component: string): string {
  const scripts = [...component.matchAll(/^---\n.*?^---$|(?<=<script[^>]*>).*?(?=<\/script>)/gms)];
  let blank = component.replaceAll(/[^\n]/g, ' ');
  for (const { index, 0: script } of scripts) {
    const code = script.replaceAll(/^---$/gm, '   ');
    blank = blank.slice(0, index) + code + blank.slice(index + script.length);
  }
  return blank;
}
