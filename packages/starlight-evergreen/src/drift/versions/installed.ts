import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { installedVersion } from '../../files/find-package.ts';

const manifestSchema = z.looseObject({
  version: z.string().optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
  devDependencies: z.record(z.string(), z.string()).optional(),
});

/** The zod that schemas are read with, and that examples are proven by. */
export function ownZodVersion(): string {
  const version = installedVersion('zod', import.meta.dirname);
  if (version === undefined) throw new Error('zod is not installed beside this program');
  return version;
}

/** The manifest in a folder; undefined when there is none that can be read. */
export function readManifest(folder: string): z.output<typeof manifestSchema> | undefined {
  const path = join(folder, 'package.json');
  if (!existsSync(path)) return undefined;
  try {
    return manifestSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  } catch {
    // Half a file, as a full disk leaves it: as good as none.
    return undefined;
  }
}

/** Whether a folder holds this version of a package, with the zod that is ours today. */
export function isWhole(folder: string, name: string, version: string, zod: string): boolean {
  if (readManifest(join(folder, 'node_modules', name))?.version !== version) return false;
  return name === 'zod' || readManifest(folder)?.dependencies?.['zod'] === zod;
}
