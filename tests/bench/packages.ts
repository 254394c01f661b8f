import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench } from './bench.ts';
import type { Row } from './row.ts';

/** What `npm ci` puts on the disk. */
export async function measurePackages({ root }: Bench): Promise<Row[]> {
  const folder = join(root, 'node_modules');
  const counted = new Set<number>();
  const sizes = namesIn(folder)
    .map((name) => ({ name, bytes: sizeOf(join(folder, name), counted) }))
    .toSorted((one, other) => other.bytes - one.bytes);
  const largest = sizes.slice(0, 6).map(({ name, bytes }) => `${name} ${(bytes / 1e6).toFixed(0)}`);
  return [
    {
      name: 'packages that npm ci installs',
      measured: sizes.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6,
      bound: 760,
      unit: 'MB',
      // npm leaves no part of a package out: without Next.js, its guide would be checked only where there is a network.
      detail: `${sizes.length} packages; the largest, in MB: ${largest.join(', ')}; of next 99 are source maps, of node 61 headers of OpenSSL, of satori 17 source maps`,
    },
  ];
}

/** Packages by name; caches of tools, which begin with a dot, are none. */
function namesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) =>
      name.startsWith('@') ? readdirSync(join(folder, name)).map((inner) => `${name}/${inner}`) : [name],
    );
}

/** Bytes of a folder's files; a link counts as nothing, and a file with two names once. */
function sizeOf(path: string, counted: Set<number>): number {
  const entry = lstatSync(path);
  if (entry.isDirectory())
    return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name), counted), 0);
  if (!entry.isFile() || counted.has(entry.ino)) return 0;
  counted.add(entry.ino);
  return entry.size;
}
