import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/** The engine's folder in this repository. */
export const engine = resolve(import.meta.dirname, '../../packages/starlight-evergreen');

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
