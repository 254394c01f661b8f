import * as z from 'zod';

/** What a schema makes of a value: what comes out, or what is wrong with it. */
export type Outcome = { data: unknown } | { issues: readonly z.core.$ZodIssue[] };

/** Most schemas read two or three values: to compile a function for each first takes longer than that. */
const context: z.core.ParseContext<z.core.$ZodIssue> = { jitless: true };

/** Reads a value, as `schema.parse` does. A function inside that throws is one more thing that is wrong. */
export function decode(schema: z.core.$ZodType, value: unknown): Outcome {
  return outcomeOf(() => z.core.safeParse(schema, value, context));
}

/**
 * Writes a value, as `z.encode` does.
 * @returns undefined where the schema goes only one way
 */
export function encode(schema: z.core.$ZodType, value: unknown): Outcome | undefined {
  try {
    return toOutcome(z.core.safeEncode(schema, value, context));
  } catch (error) {
    return isOneWay(error) ? undefined : { issues: [thrown(error)] };
  }
}

function isOneWay(error: unknown): boolean {
  return error instanceof Error && (error.name === 'ZodEncodeError' || /unidirectional/i.test(error.message));
}

function outcomeOf(run: () => z.ZodSafeParseResult<unknown> | z.core.util.SafeParseResult<unknown>): Outcome {
  try {
    return toOutcome(run());
  } catch (error) {
    return { issues: [thrown(error)] };
  }
}

function toOutcome(result: z.core.util.SafeParseResult<unknown>): Outcome {
  return result.success ? { data: result.data } : { issues: result.error.issues };
}

function thrown(error: unknown): z.core.$ZodIssue {
  const isAsync = error instanceof Error && error.constructor.name.includes('Async');
  const message = isAsync
    ? 'it checks asynchronously, which no generation waits for'
    : `a function of it throws: ${error instanceof Error ? error.message : String(error)}`;
  return { code: 'custom', path: [], message, input: undefined };
}

/** The issues of the schema itself: of a union those of the variant that is nearest to the value. */
export function plainIssues(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union') return [issue];
    const variants = issue.errors
      .map((errors) => plainIssues(errors))
      .filter((errors) => errors.length > 0)
      .toSorted((a, b) => distance(a) - distance(b));
    const [nearest] = variants;
    if (nearest === undefined) return [issue];
    return nearest.map((inner): z.core.$ZodIssue => ({ ...inner, path: [...issue.path, ...inner.path] }));
  });
}

/** A variant that is wrong within is nearer than one that is of another type. */
function distance(issues: readonly z.core.$ZodIssue[]): number {
  const isOther = issues.some(({ path, code }) => path.length === 0 && code === 'invalid_type');
  const isOtherKind = issues.some(({ code }) => code === 'invalid_value');
  return issues.length + (isOther ? 1000 : 0) + (isOtherKind ? 100 : 0);
}
