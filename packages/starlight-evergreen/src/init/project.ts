import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ProblemError } from '../problem/problem.ts';

const manifestSchema = z.looseObject({
  name: z.string().optional(),
  type: z.enum(['module', 'commonjs']).optional(),
  scripts: z.record(z.string(), z.string()).optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
  devDependencies: z.record(z.string(), z.string()).optional(),
});

/** A `package.json`, with whatever else stands in it. */
export type Manifest = z.output<typeof manifestSchema>;

/** The folder that a site is made in. */
export interface Project {
  /** Absolute. */
  root: string;
  /** `new`: there is no site yet. `starlight`: a Starlight site that gets the plugin. */
  kind: 'new' | 'starlight';
  /** Undefined when there is none. */
  manifest: Manifest | undefined;
  /** Name of the Astro config, such as `astro.config.mjs`; only of a Starlight site. */
  astroConfig: string | undefined;
}

/** The names that Astro looks for, in its order. */
const astroConfigs = ['mjs', 'js', 'ts', 'mts', 'cjs', 'cts'].map((ending) => `astro.config.${ending}`);

/**
 * Looks at a folder before anything is written.
 * @param root - absolute; it need not exist
 * @throws ProblemError for an Astro project without Starlight, and for a `package.json` that is none
 */
export function readProject(root: string): Project {
  const names = existsSync(root) ? readdirSync(root) : [];
  const manifest = names.includes('package.json') ? readManifest(root) : undefined;
  const astroConfig = astroConfigs.find((name) => names.includes(name));
  if (astroConfig === undefined) return { root, kind: 'new', manifest, astroConfig };
  if (!/@astrojs\/starlight['"]/.test(readFileSync(join(root, astroConfig), 'utf8'))) {
    throw new ProblemError([
      {
        where: astroConfig,
        message: 'this Astro project does not use Starlight',
        hint: 'Add Starlight first (npx astro add @astrojs/starlight), or make the site in an empty folder.',
      },
    ]);
  }
  return { root, kind: 'starlight', manifest, astroConfig };
}

/**
 * Reads `package.json`.
 * @throws ProblemError when it is not JSON of that form
 */
export function readManifest(root: string): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new ProblemError([
      { where: 'package.json', message: `cannot be read: ${reason}`, hint: 'Correct it, then try again.' },
    ]);
  }
}

/** Whether a package is among the project's own dependencies. */
export function dependsOn(manifest: Manifest | undefined, name: string): boolean {
  return manifest?.dependencies?.[name] !== undefined || manifest?.devDependencies?.[name] !== undefined;
}
