import type { Problem } from '../problem/problem.ts';
import type { Reference } from '../reference/model.ts';

/**
 * Adds to the hint of a finding about a model or an operation how it is allowed: who documents a package of somebody else
 * cannot fix it.
 * @param reference - of the release; absent when it could not be read
 */
export function withWayOut(problem: Problem, reference: Reference | undefined): Problem {
  const subject = reference && subjectOf(problem.where, reference);
  if (subject === undefined) return problem;
  const entry = `allow: [{ ${subject}, reason: '…' }]`;
  const hint = `Where it cannot be fixed, allow it in docs.config.ts: ${entry}`;
  return { ...problem, hint: problem.hint === undefined ? hint : `${problem.hint}\n${hint}` };
}

/** The keys of an entry of `allow` that finds a place. */
function subjectOf(where: string, { models, operations }: Reference): string | undefined {
  if (Object.hasOwn(models, where)) return `model: ${quoted(where)}`;
  if (operations.some(({ name }) => name === where)) return `operation: ${quoted(where)}`;
  const model = modelAt(where, models);
  return model && `model: ${quoted(model)}, field: ${quoted(where.slice(model.length + 1))}`;
}

/** The model that a place is in: `operations.Usage` of `operations.Usage.total`. */
export function modelAt(where: string, models: Reference['models']): string | undefined {
  for (let dot = where.indexOf('.'); dot !== -1; dot = where.indexOf('.', dot + 1))
    if (Object.hasOwn(models, where.slice(0, dot))) return where.slice(0, dot);
  return Object.hasOwn(models, where) ? where : undefined;
}

function quoted(text: string): string {
  return `'${text.replaceAll(/['\\]/g, '\\$&')}'`;
}
