import { z } from 'zod';

/** A folder below `src/content/docs`, which is an address of the site as well. */
export const slugSchema = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9._-]*(?:\/[a-z0-9][a-z0-9._-]*)*$/,
    'is a path of lower-case letters, digits and . _ - without leading or trailing slashes',
  );
