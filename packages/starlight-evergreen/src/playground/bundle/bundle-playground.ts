import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { PackageFingerprints } from '../../blocks/package-fingerprint.ts';
import type { DocsConfig } from '../../config/index.ts';
import { releasesWithPages } from '../../config/earlier.ts';
import { specifierOf } from '../../sandbox/sandboxes.ts';
import { bundleWorker } from './bundle-worker.ts';
import { declarationsOf, keptPack } from './kept-pack.ts';
import type { PlaygroundManifest } from './manifest.ts';

/** Everything that the site serves for editors with the compiler. */
export interface PlaygroundBundle {
  manifest: PlaygroundManifest;
  /** Text of each file by its address. */
  files: Map<string, string>;
}

/**
 * Makes the worker, and the types of each release. What is made is kept below `.cache`.
 * @param root - the project's folder
 * @param packages - fingerprints of packages, where others need them too
 */
export async function bundlePlayground(
  config: DocsConfig,
  root: string,
  packages?: PackageFingerprints,
): Promise<PlaygroundBundle> {
  const cacheDir = join(root, '.cache/playground');
  const files = new Map<string, string>();
  const add = (name: string, ending: string, text: string): string => {
    const hash = createHash('sha256').update(text).digest('base64url').slice(0, 10);
    const address = `/_astro/playground-${name}.${hash}.${ending}`;
    files.set(address, text);
    return address;
  };
  const worker = add('worker', 'js', await bundleWorker(cacheDir));
  const releases: PlaygroundManifest['releases'] = [];
  const declarations = declarationsOf(config, root, packages);
  for (const [index, release] of releasesWithPages(config).entries()) {
    const types = add(
      `types-${index}`,
      'json',
      await keptPack(release, config, root, cacheDir, declarations),
    );
    releases.push({ id: release.id, specifier: specifierOf(release), types });
  }
  return { manifest: { worker, releases }, files };
}
