import * as z from 'zod/mini';

/** Ids that callers choose for features, plans and entities. */
export const id = z
  .string()
  .check(z.minLength(1), z.regex(/^[\w:-]+$/, 'has characters that an id cannot have'));

/** Ids that callers choose for customers: no spaces, no `@`, no dots. */
export const customerId = id;

/** A reference to something by its id. */
export const reference = z.string().check(z.minLength(1));
