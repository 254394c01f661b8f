import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';

/**
 * A digest of a sandbox's module and of every module of the project that it imports; packages are left out.
 * @param path - the module, relative to `root`
 */
export async function sourcesDigest(root: string, path: string): Promise<string> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [resolve(root, path)],
    bundle: true,
    write: false,
    metafile: true,
    packages: 'external',
    platform: 'neutral',
    logLevel: 'silent',
  });
  const hash = createHash('sha256');
  for (const file of Object.keys(metafile.inputs).toSorted()) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(resolve(root, file)))
      .update('\0');
  }
  return hash.digest('base64url');
}
