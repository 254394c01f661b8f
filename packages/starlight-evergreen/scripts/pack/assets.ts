import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

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

/** `import { a } from '../a.ts'` -> `import { a } from '../a.js'`. */
export function compiledImports(text: string): string {
  return text.replace(/(\bfrom\s*|\bimport\s*\(?\s*)(['"])(\.{1,2}\/[^'"\n]+)\.ts\2/g, '$1$2$3.js$2');
}
