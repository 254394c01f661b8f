import { z } from 'zod';
import { changesSchema } from './changes.ts';
import { type ModuleRelease, moduleReleaseSchema } from './module-release.ts';
import { type PackageRelease, packageReleaseSchema } from './package-release.ts';
import { proseSchema } from './prose.ts';
import { searchSchema } from './search.ts';

/**
 * What `docs.config.ts` may say. The title, the description and the address of the site are no part of it: Starlight and
 * Astro ask for them.
 */
export const docsSchema = z.strictObject({
  /**
   * What is documented, in order of importance: the first is the current release.
   * @example [{ id: 'acme-sdk', label: 'acme-sdk 2', slug: 'reference', package: 'acme-sdk', client: 'Acme' }]
   */
  releases: z.array(z.union([packageReleaseSchema, moduleReleaseSchema])).min(1),
  /**
   * A module that exports `values`: plausible example values for this field of business, in the place of the general ones.
   * @example './src/examples/values.ts'
   */
  values: z.string().min(1).optional(),
  /** The pages that tell what changed from version to version. @example { slug: 'changelog' } */
  changes: changesSchema.prefault({}),
  /** What the check of prose knows besides the releases. @example { language: 'en-GB', allow: ['easy'] } */
  prose: proseSchema.prefault({}),
  /** What the search knows besides the pages. @example { synonyms: './src/words.yaml' } */
  search: searchSchema.prefault({}),
});

/** What `docs.config.ts` may say. */
export type DocsConfigInput = z.input<typeof docsSchema>;
/** The config with its defaults filled in. */
export type DocsConfig = z.output<typeof docsSchema>;
export type ReleaseConfig = PackageRelease | ModuleRelease;
