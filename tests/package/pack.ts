import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const repository = resolve(import.meta.dirname, '../..');
const inRepository = 'packages/starlight-evergreen';

/** The engine's folder in this repository. */
export const engine = join(repository, inRepository);

const packedSchema = z.object({ filename: z.string(), files: z.array(z.object({ path: z.string() })) });
// Of a workspace, npm tells under its name.
const outputSchema = z.union([
  z.array(packedSchema).min(1),
  z.record(z.string(), packedSchema).transform((packed) => Object.values(packed)),
]);

/** A packed package. */
export interface Packed {
  /** Absolute path of the tarball. */
  tarball: string;
  /** What is in it, in name order. */
  files: string[];
}

/**
 * Packs the package of a folder, as `npm publish` would.
 * @param target - where the tarball goes
 */
export function pack(folder: string, target: string): Packed {
  const output = execFileSync('npm', ['pack', '--json', '--pack-destination', target], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // What the package's own scripts print comes first.
  const [packed] = outputSchema.parse(JSON.parse(output.slice(output.search(/^[[{]/m))));
  if (!packed) throw new Error(`npm packed nothing:\n${output}`);
  return { tarball: join(target, packed.filename), files: packed.files.map(({ path }) => path).toSorted() };
}

/**
 * Copies the engine, to be packed there: while a package is packed its manifest is another one, which whoever else runs
 * in this repository would see.
 * @returns the folder of the copy
 */
export function copyEngine(target: string): string {
  const copy = join(target, 'repository');
  const folder = join(copy, inRepository);
  mkdirSync(folder, { recursive: true });
  cpSync(join(repository, 'tsconfig.json'), join(copy, 'tsconfig.json'));
  symlinkSync(join(repository, 'node_modules'), join(copy, 'node_modules'));
  for (const name of [
    'src',
    'scripts',
    'package.json',
    'tsconfig.build.json',
    'README.md',
    'picture.png',
    'CHANGELOG.md',
    'LICENSE',
  ])
    cpSync(join(engine, name), join(folder, name), { recursive: true });
  const own = join(engine, 'node_modules');
  if (existsSync(own)) symlinkSync(own, join(folder, 'node_modules'));
  return folder;
}
