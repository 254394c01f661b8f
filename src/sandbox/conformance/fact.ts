import * as z from 'zod';

const moved = z.object({
  ms: z.number().optional(),
  days: z.number().optional(),
  months: z.number().optional(),
  /** Unix milliseconds, instead of a distance. */
  to: z.number().optional(),
});

const callName = /^[a-z]\w*(\.[a-z]\w*)*$/;
const words = new Set(['as', 'answers', 'refused', 'by']);

/**
 * One thing that is done, and what must come of it. A step names exactly one act:
 *
 * - a method of the SDK with its argument, such as `billing.attach: { customerId: cus_1, planId: pro }`;
 * - `pay: NAME`: the customer pays at the address that the answer called NAME gave out;
 * - `card: CUSTOMER`: the customer leaves a payment method;
 * - `advance: CUSTOMER`, with `by`: the customer's test clock moves on.
 */
export const stepSchema = z
  .looseObject({
    /** A name for the answer, for later steps: `$name.path` in an argument reads from it. */
    as: z.string().optional(),
    /** A part of what the answer must be; see `match.ts` for what else than a plain value can stand in it. */
    answers: z.json().optional(),
    /** The call must be refused, with this status and code. */
    refused: z.object({ status: z.number().optional(), code: z.string().optional() }).optional(),
    /** How far `advance` goes. */
    by: moved.optional(),
  })
  .transform((step, context) => {
    const acts = Object.entries(step).filter(([key]) => !words.has(key));
    const [act] = acts;
    if (act === undefined || acts.length > 1 || !callName.test(act[0])) {
      context.addIssue({
        code: 'custom',
        message: `a step names one act, this one ${acts.map(([key]) => `"${key}"`).join(' and ') || 'none'}`,
      });
      return z.NEVER;
    }
    const { as, answers, refused, by } = step;
    return { act: act[0], argument: act[1], as, answers, refused, by };
  });

/** Something that the real API does, as steps that show it. */
export const factSchema = z.object({
  /** Unique in its file; for `npx vitest -t`. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** The rule, in one or two sentences. */
  fact: z.string().min(1),
  /** Where the vendor's server shows it: a file of the public repository `useautumn/autumn`, and a line. */
  source: z.string().min(1),
  steps: z.array(stepSchema).min(1),
});

export type Step = z.output<typeof stepSchema>;
export type Fact = z.output<typeof factSchema>;
