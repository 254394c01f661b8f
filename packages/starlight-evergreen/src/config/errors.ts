import { z } from 'zod';

const statuses = z.array(z.int().min(400).max(599)).min(1).readonly();

const factsSchema = z.strictObject({
  /** Every HTTP status that the code comes with. */
  status: statuses,
  /** Markdown, in a line. */
  cause: z.string().min(1),
  /** What to do about it; Markdown, in a line. */
  fix: z.string().min(1),
});

/** A code as it stands in `codes`, or with what it means for one operation. */
const entrySchema = z.union([
  z.string(),
  z.strictObject({ code: z.string(), ...factsSchema.partial().shape }),
]);

/** The key `errors` of a release. */
export const errorsSchema = z.strictObject({
  /** Address of the page that lists every code, with the code as an anchor. @example '/guides/errors/' */
  page: z.string().regex(/^\/.*\/$/, 'begins and ends with a slash'),
  codes: z.record(z.string(), factsSchema),
  /** What any operation can be answered with. */
  common: z.array(z.string()).readonly(),
  /** By operation, the codes that it can be answered with beside those, the likeliest first. */
  operations: z.record(z.string(), z.array(entrySchema).readonly()),
  /** Which of them a reader can see happen. */
  shown: z
    .strictObject({
      /** Where they can be seen, as in a sentence. @example 'in the sandbox' */
      where: z.string().min(1),
      /** By operation, code and status, such as `feature_not_found 404`; of any operation under an empty name. */
      operations: z.record(z.string(), z.array(z.string()).readonly()),
    })
    .optional(),
});

/** The codes that calls are refused with. */
export type Errors = z.output<typeof errorsSchema>;
