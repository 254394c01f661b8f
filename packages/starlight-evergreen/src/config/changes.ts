import { z } from 'zod';
import { slugSchema } from './slug.ts';

/** The pages that tell what changed from version to version. */
export const changesSchema = z.strictObject({
  /** Folder of the pages below `src/content/docs`, and their address. @example 'changelog' */
  slug: slugSchema.default('changes'),
});
