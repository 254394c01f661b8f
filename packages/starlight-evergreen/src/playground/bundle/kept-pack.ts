import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkOptions } from '../../blocks/check-options.ts';
import { Declarations } from '../../blocks/declarations.ts';
import { resolveModuleMap } from '../../blocks/modules.ts';
import { blockOptions, toolVersion } from '../../blocks/options.ts';
import type { PackageFingerprints } from '../../blocks/package-fingerprint.ts';
import type { DocsConfig } from '../../config/index.ts';
import { writeWhole } from '../../files/write-whole.ts';
import { helperEndings } from '../../reference/read/dialects/index.ts';
import { specifierOf } from '../../sandbox/sandboxes.ts';
import { packFolder } from '../pack/pack-folder.ts';
import { untypedPackages } from '../pack/untyped-packages.ts';

type ReleaseConfig = DocsConfig['releases'][number];

/**
 * The types of a release as JSON. A pack is kept under a hash of all that it is made from, so the compiler is loaded only when
 * something of it has changed.
 * @param cacheDir - folder of what is kept
 * @param declarations - shared by releases, most of whose packages are the same
 */
export async function keptPack(
  release: ReleaseConfig,
  config: DocsConfig,
  root: string,
  cacheDir: string,
  declarations: Declarations = declarationsOf(config, root),
): Promise<string> {
  const kept = join(cacheDir, `types-${keyOf(release, root, declarations)}.json`);
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  const { makePack } = await import('../pack/make-pack.ts');
  const text = JSON.stringify(makePack(release, config, root));
  writeWhole(kept, text);
  return text;
}

/** What the types of releases are made from, each package read once. */
export function declarationsOf(
  config: DocsConfig,
  root: string,
  packages?: PackageFingerprints,
): Declarations {
  const { modules = {}, versions } = checkOptions(config, root);
  return new Declarations(root, resolveModuleMap(modules, root), versions, packages);
}

function keyOf(release: ReleaseConfig, root: string, declarations: Declarations): string {
  const parts = [
    declarations.fingerprint(`import ${JSON.stringify(specifierOf(release))}`, packFolder(release, root)),
    blockOptions.types.map((name) => declarations.ambient(name)),
    toolVersion('typescript'),
    blockOptions,
    helperEndings,
    untypedPackages(root),
    ownSources(),
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24);
}

/** What makes a pack is a part of what it is made from. */
function ownSources(): string[] {
  const folder = join(import.meta.dirname, '../pack');
  return readdirSync(folder)
    .toSorted()
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}
