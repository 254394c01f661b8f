import { z } from 'zod';

/** The front page and the page of errors have no folder; the others name none on Windows. */
const reserved = /^(?:index|404|con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$|[^.]\.$/;

/** A folder below `src/content/docs`, which is an address of the site as well. */
export const slugSchema = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9._-]*(?:\/[a-z0-9][a-z0-9._-]*)*$/,
    'is a path of lower-case letters, digits and . _ - without leading or trailing slashes',
  )
  .refine(
    (slug) => !slug.split('/').some((part) => reserved.test(part)),
    'has a part that is no folder everywhere: index, 404, a name that ends in a dot, or one that Windows keeps for devices',
  );
