import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { nodePackage } from './node-package.ts';
import type { Needs } from './files/manifest.ts';

const ownManifest = z.object({
  version: z.string(),
  peerDependencies: z.record(z.string(), z.string()),
});

/** The packages of a site: this one, and what it works with, in the versions that it was tested with. */
export function needs(): Needs {
  const manifest = new URL('../../package.json', import.meta.url);
  const { version, peerDependencies } = ownManifest.parse(JSON.parse(readFileSync(manifest, 'utf8')));
  return { ...peerDependencies, node: nodePackage, 'starlight-evergreen': `^${version}` };
}
