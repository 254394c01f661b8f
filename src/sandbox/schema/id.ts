import * as z from 'zod/mini';

const odd = 'has characters that an id cannot have';

/** The id of a new plan. */
export const planId = z.string().check(z.regex(/^[\w-]+$/, odd));

/** The id of a new customer: no spaces, no `@`, no dots. */
export const customerId = z.string().check(z.regex(/^[\w:-]+$/, odd));

/** A reference to something by its id; also the id of a new feature, entity or reward, which may be any. */
export const reference = z.string().check(z.minLength(1));
