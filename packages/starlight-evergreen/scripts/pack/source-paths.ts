import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Paths in a compiled file that still lead to TypeScript: an entry of a bundler or of a worker, which `tsc` takes for text.
 * @returns each as `file: path`
 */
export function sourcePaths(dist: string, file: string): string[] {
  const text = readFileSync(join(dist, file), 'utf8');
  const paths = [...text.matchAll(/['"`/](?<path>[\w./-]+)\.ts['"`]/g)].map(
    ({ groups }) => groups?.['path'] ?? '',
  );
  return paths
    .filter((path) => existsSync(`${join(dist, dirname(file), path)}.js`))
    .map((path) => `${file}: ${path}.ts`);
}
