import { z } from 'zod';

const reason = z.string().min(10);
const pattern = z.string().min(1);

/** One entry of the key `allow` of a release: findings that are known, and right as they are. */
export const allowSchema = z
  .strictObject({
    /** The model that they are about; `*` stands for any text, here and below. @example 'Plan' */
    model: pattern.optional(),
    /** The field of the model, or what is in it; without it, only what is wrong with the model itself. @example 'price' */
    field: pattern.optional(),
    /** The operation that they are about. @example 'plans.get' */
    operation: pattern.optional(),
    /** Words of the finding: only those that say this are allowed. @example 'no finite example' */
    says: z.string().min(1).optional(),
    /** Why they are right; shown in every report. @example 'The server also takes a number here.' */
    reason,
  })
  .refine(
    ({ model, operation, says }) => model !== undefined || operation !== undefined || says !== undefined,
    'says nothing of what it allows: name a `model`, an `operation`, or words of the finding (`says`)',
  )
  .refine(
    ({ model, field }) => field === undefined || model !== undefined,
    'names a `field` without its `model`',
  );

/** One entry of the key `exclude` of a release: what gets no page. */
export const excludeSchema = z
  .strictObject({
    /** Models, by name; `*` stands for any text. Where others use them, their name stands alone. @example 'Internal*' */
    models: pattern.optional(),
    /** Operations, by the name that they are called by. @example 'admin.*' */
    operations: pattern.optional(),
    /** Why; shown in every report. @example 'The API refuses these calls to everybody but us.' */
    reason,
  })
  .refine(
    ({ models, operations }) => models !== undefined || operations !== undefined,
    'says nothing of what it excludes: name `models` or `operations`',
  );

export type Allowance = z.output<typeof allowSchema>;
export type Exclusion = z.output<typeof excludeSchema>;

/** Whether a name is one that a pattern stands for. */
export function matchesPattern(text: string, ...patterns: readonly string[]): boolean {
  return patterns.some((each) => new RegExp(`^${regexOf(each)}$`, 's').test(text));
}

/** A pattern as a part of a regular expression. */
export function regexOf(pattern: string): string {
  return pattern
    .split('*')
    .map((part) => part.replaceAll(/[$()+.?[\\\]^{|}]/g, '\\$&'))
    .join('.*');
}
