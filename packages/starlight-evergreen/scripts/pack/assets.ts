import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compiledImports } from './specifiers.ts';

/** What is packed as it is: Astro compiles its own components. */
const assets = '**/*.{astro,css,svg}';

/** Copies what `tsc` does not know. Components then import what was compiled. */
export function copyAssets(source: string, target: string): void {
  for (const file of globSync(assets, { cwd: source })) {
    const path = join(target, file);
    mkdirSync(dirname(path), { recursive: true });
    const text = readFileSync(join(source, file), 'utf8');
    writeFileSync(path, file.endsWith('.astro') ? compiledImports(text) : text);
  }
}
