import { z } from 'zod';
import { releasedVersion } from './version.ts';
import { releaseKeys } from './release.ts';

/** A release that is an installed npm package. */
export const packageReleaseSchema = z.strictObject({
  ...releaseKeys,
  /** An installed npm package that exports its zod schemas. @example 'acme-sdk' */
  package: z.string().min(1),
  /**
   * Endings of the exported schemas' names: `response` schemas decode, `request` schemas encode. Without it, those of a
   * generator that is known.
   * @example { response: 'Response', request: 'Request' }
   */
  suffixes: z.strictObject({ response: z.string().min(1), request: z.string().min(1) }).optional(),
  /** Earlier versions whose reports are kept, oldest first: the site shows what changed between them. @example ['1.2.56', '1.3.0'] */
  history: z.array(z.string().regex(releasedVersion, 'is no exact version, such as 1.2.56')).default([]),
});

export type PackageRelease = z.output<typeof packageReleaseSchema>;
