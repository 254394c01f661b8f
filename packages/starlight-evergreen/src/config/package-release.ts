import { z } from 'zod';
import { exactVersion, releasedVersion } from './version.ts';
import { releaseKeys } from './release.ts';

/** A release that is an installed npm package. */
export const packageReleaseSchema = z.strictObject({
  ...releaseKeys,
  /** An installed npm package that exports its zod schemas. @example 'acme-sdk' */
  package: z
    .string()
    .regex(
      /^(?:@[^@/\\:\s]+\/)?[^@./\\:\s][^@/\\:\s]*(?:\/(?!\.)[^@/\\:\s]+)*$/,
      'is no package or entry of one, such as acme-sdk or @acme/sdk/models',
    ),
  /**
   * More entries of the package that export schemas, after their folder or as they are imported. Without it, they are
   * looked for where the package's own entry exports none.
   * @example ['models/components', 'models/operations']
   */
  entries: z.array(z.string().min(1)).optional(),
  /**
   * Endings of the exported schemas' names: `response` schemas decode, `request` schemas encode. Without it, those of a
   * generator that is known.
   * @example { response: 'Response', request: 'Request' }
   */
  suffixes: z.strictObject({ response: z.string().min(1), request: z.string().min(1) }).optional(),
  /** Earlier versions whose reports are kept, oldest first: the site shows what changed between them. @example ['1.2.56', '1.3.0'] */
  history: z.array(z.string().regex(releasedVersion, 'is no exact version, such as 1.2.56')).default([]),
  /**
   * Earlier versions that have pages of their own, oldest first. Each is installed beside the current one: as the alias
   * `npm:acme-sdk@1.2.56` of your package.json where that is there, else with npm, once.
   * @example ['1.2.56']
   */
  versions: z.array(z.string().regex(exactVersion, 'is no exact version, such as 1.2.56')).default([]),
});

export type PackageRelease = z.output<typeof packageReleaseSchema>;
