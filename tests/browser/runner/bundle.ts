import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { loadConfig } from '../../../packages/starlight-evergreen/src/config/load-config.ts';
import { findPackage } from '../../../packages/starlight-evergreen/src/reference/read/package-entry.ts';

/** Where blocks find a release's module in the browser. */
export interface BundledRelease {
  id: string;
  /** What blocks import from. */
  specifier: string;
  /** Address of the module. */
  url: string;
  /** `wire`: its schemas translate between TypeScript and the wire. `plain`: they describe the TypeScript side. */
  codec: 'wire' | 'plain';
}

const root = resolve(import.meta.dirname, '../../..');

/** Folder that the test server shows below `/__runner/`. */
export const runnerFolder = join(root, '.cache/runner');

/**
 * Bundles the worker and every release for the browser, with what they share in chunks of its own: all blocks use one
 * copy of the SDK, as a page would.
 */
export async function bundleRunner(): Promise<BundledRelease[]> {
  const { releases } = await loadConfig(root);
  rmSync(runnerFolder, { recursive: true, force: true });
  mkdirSync(runnerFolder, { recursive: true });
  const bundled = releases.map((release, index) => ({
    code: 'package' in release ? findPackage(release.package, root).code : resolve(root, release.module),
    name: `release-${index}`,
    release: {
      id: release.id,
      specifier: 'package' in release ? release.package : release.import,
      url: `/__runner/release-${index}.js`,
      codec: 'package' in release ? ('wire' as const) : ('plain' as const),
    },
  }));
  await build({
    entryPoints: {
      worker: join(import.meta.dirname, 'worker.ts'),
      ...Object.fromEntries(bundled.map(({ name, code }) => [name, code])),
    },
    outdir: runnerFolder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'error',
  });
  return bundled.map(({ release }) => release);
}
