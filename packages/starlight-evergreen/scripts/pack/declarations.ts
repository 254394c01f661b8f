import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { compiledImports, sourceImports } from './specifiers.ts';

/**
 * Keeps the declarations that a site can come to, and removes the others. Of the imports in them, `tsc` rewrites none.
 * @param entries - modules of the package's entries, relative to `src`
 */
export function keepDeclarations(source: string, dist: string, entries: readonly string[]): void {
  const wanted = new Set<string>();
  const components = globSync('**/*.astro', { cwd: source });
  const open = [...entries, ...components.flatMap((file) => importsOf(source, file))].map(declarationOf);
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (wanted.has(file) || !existsSync(join(dist, file))) continue;
    wanted.add(file);
    open.push(...importsOf(dist, file).map(declarationOf));
    writeFileSync(join(dist, file), compiledImports(readFileSync(join(dist, file), 'utf8')));
  }
  for (const file of globSync('**/*.d.ts', { cwd: dist })) {
    if (!wanted.has(normalize(file))) rmSync(join(dist, file));
  }
}

function importsOf(folder: string, file: string): string[] {
  const imports = sourceImports(readFileSync(join(folder, file), 'utf8'));
  return imports.map((path) => normalize(join(dirname(file), path)));
}

function declarationOf(module: string): string {
  return normalize(module).replace(/\.ts$/, '.d.ts');
}
