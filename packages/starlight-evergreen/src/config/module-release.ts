import { z } from 'zod';
import { releaseKeys } from './release.ts';

/** A release that is a module of zod schemas. */
export const moduleReleaseSchema = z.strictObject({
  ...releaseKeys,
  /** The module, relative to the project. @example './src/schemas/index.ts' */
  module: z.string().min(1),
  /** What its pages import from. @example '@acme/sdk' */
  import: z.string().min(1),
  /** What its pages and reports call it. @example '1.0.0' */
  version: z.string().min(1),
  /** How a TypeScript property is written on the wire. @example 'snake_case' */
  wireNames: z.enum(['same', 'snake_case']).default('same'),
});

export type ModuleRelease = z.output<typeof moduleReleaseSchema>;
