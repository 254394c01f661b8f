import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';

/** Names of what blocks of a project may import: what its manifest lists, and Node's own modules. */
export function untypedPackages(root: string): string[] {
  const file = join(root, 'package.json');
  const manifest: Record<string, unknown> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const listed = ['dependencies', 'devDependencies', 'peerDependencies'].flatMap((key) =>
    Object.keys(manifest[key] ?? {}),
  );
  const own = typeof manifest['name'] === 'string' ? [manifest['name']] : [];
  return [
    ...new Set([...own, ...listed, ...builtinModules.filter((name) => !name.startsWith('_'))]),
  ].toSorted();
}
