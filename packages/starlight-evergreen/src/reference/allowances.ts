import { type Allowance, regexOf } from '../config/allow.ts';
import type { Problem } from '../problem/problem.ts';

/** A finding that the config allows. */
export interface Allowed {
  where: string;
  reason: string;
  /** The entry of `allow`. */
  entry: Allowance;
}

/** Findings, and those of them that the config allows. */
export interface Judged {
  open: Problem[];
  allowed: Allowed[];
}

/**
 * Takes the findings that a release allows from among others.
 * @param prefix - what stands before the place of each, as in those of an earlier version
 */
export function judge(problems: readonly Problem[], allow: readonly Allowance[], prefix = ''): Judged {
  const judged: Judged = { open: [], allowed: [] };
  const tests = allow.map((entry) => ({ entry, isAllowed: testOf(entry) }));
  for (const problem of problems) {
    const place = problem.where.startsWith(prefix) ? problem.where.slice(prefix.length) : problem.where;
    const found = tests.find(({ isAllowed }) => isAllowed(place, problem.message));
    if (found) judged.allowed.push({ where: problem.where, reason: found.entry.reason, entry: found.entry });
    else judged.open.push(problem);
  }
  return judged;
}

/** Entries that allow nothing are findings: what they speak of may be right again, or is called something else. */
export function unusedAllowances(
  release: { id: string; allow: readonly Allowance[] },
  allowed: readonly Allowed[],
): Problem[] {
  const used = new Set(allowed.map(({ entry }) => entry));
  return release.allow
    .filter((entry) => !used.has(entry))
    .map((entry) => ({
      where: 'docs.config.ts',
      message: `release "${release.id}" allows a finding ${subjectOf(entry)}, and there is none`,
      hint: 'Remove the entry from `allow`, or correct it.',
    }));
}

function testOf({ model, field, operation, says }: Allowance): (where: string, message: string) => boolean {
  const places = [
    ...(model === undefined
      ? []
      : [`${regexOf(model)}${field === undefined ? '' : `\\.${regexOf(field)}(?:[.[].*)?`}`]),
    ...(operation === undefined ? [] : [regexOf(operation)]),
  ];
  const place = places.length === 0 ? undefined : new RegExp(`^(?:${places.join('|')})$`, 's');
  return (where, message) =>
    (place === undefined || place.test(where)) && (says === undefined || message.includes(says));
}

function subjectOf({ model, field, operation, says }: Allowance): string {
  const place = model === undefined ? operation : field === undefined ? model : `${model}.${field}`;
  const words = says === undefined ? '' : `that says "${says}"`;
  return [place === undefined ? '' : `at ${place}`, words].filter((part) => part !== '').join(' ');
}
