import { mkdirSync, rmSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import type { DocsConfig } from '../../config/index.ts';
import { findPackage } from '../../files/find-package.ts';
import { bundleAddress } from '../site-folders.ts';
import type { ModelExample } from './job.ts';

/** Where blocks find a release's module in the browser. */
export interface BundledRelease {
  id: string;
  /** What blocks import from. */
  specifier: string;
  /** Address of the module. */
  url: string;
  codec: ModelExample['codec'];
}

/** This code is TypeScript in its repository, and JavaScript where it was installed. */
const extension = extname(import.meta.filename);

/**
 * Bundles the worker and every release for the browser, with what they share in chunks of its own: all blocks use one
 * copy of the SDK, as a page would.
 * @param folder - what is in it is removed
 */
export async function bundleReleases(
  { releases }: DocsConfig,
  root: string,
  folder: string,
): Promise<BundledRelease[]> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const bundled = releases.map((release, index) => ({
    code: 'package' in release ? findPackage(release.package, root).code : resolve(root, release.module),
    name: `release-${index}`,
    release: {
      id: release.id,
      specifier: 'package' in release ? release.package : release.import,
      url: `${bundleAddress}release-${index}.js`,
      codec: 'package' in release ? ('wire' as const) : ('plain' as const),
    },
  }));
  await build({
    entryPoints: {
      worker: join(import.meta.dirname, `worker${extension}`),
      ...Object.fromEntries(bundled.map(({ name, code }) => [name, code])),
    },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'error',
  });
  return bundled.map(({ release }) => release);
}
