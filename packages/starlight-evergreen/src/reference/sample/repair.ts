import type * as z from 'zod';
import { isPlain } from './fits.ts';
import { fixesFor, type Knowledge, learn } from './fixes.ts';
import { type Outcome, plainIssues } from './run-schema.ts';

/** So many values are tried before a model is left without an example. */
const mostRuns = 600;
const mostRounds = 60;

/**
 * Looks for a value that is taken, from one that is not: what is refused says where it is wrong and mostly what would be right.
 * @returns what was taken and what came out, or undefined when nothing was found
 */
export function repair(
  first: unknown,
  run: (value: unknown) => Outcome,
): { value: unknown; data: unknown } | undefined {
  let runs = 0;
  const mayGoOn = () => runs < mostRuns;
  const tried = (value: unknown): Outcome => {
    runs += 1;
    return run(value);
  };
  let value = first;
  let outcome = tried(value);
  for (let round = 0; round < mostRounds && mayGoOn(); round += 1) {
    if ('data' in outcome) return { value, data: outcome.data };
    const [issue] = plainIssues(outcome.issues);
    if (issue === undefined) return undefined;
    const fixed = fixAt(value, issue, tried, mayGoOn);
    if (fixed === undefined) return undefined;
    ({ value, outcome } = fixed);
  }
  return 'data' in outcome ? { value, data: outcome.data } : undefined;
}

/** Tries values at the issue's place until nothing is wrong there. What is wrong inside of it comes next. */
function fixAt(
  value: unknown,
  issue: z.core.$ZodIssue,
  run: (value: unknown) => Outcome,
  mayGoOn: () => boolean,
): { value: unknown; outcome: Outcome } | undefined {
  const { path } = issue;
  const current = valueAt(value, path);
  const seen = new Set<string>();
  let known: Knowledge = learn({}, issue);
  let issues = [issue];
  const queue: unknown[] = [];
  while (mayGoOn()) {
    const [latest] = issues;
    if (latest !== undefined) queue.unshift(...fixesFor(latest, current ?? queue[0], known));
    let next: unknown;
    let isNew = false;
    while (queue.length > 0 && !isNew) {
      next = queue.shift();
      isNew = !seen.has(keyOf(next));
    }
    if (!isNew) return undefined;
    seen.add(keyOf(next));
    const changed = withValueAt(value, path, next);
    const outcome = run(changed);
    if ('data' in outcome) return { value: changed, outcome };
    const left = plainIssues(outcome.issues);
    issues = left.filter((each) => isSamePath(each.path, path));
    if (issues.length === 0) return { value: changed, outcome };
    for (const each of issues) known = learn(known, each);
    // Only what teaches something new is asked again: a check of no known kind says the same of each value.
    issues = issues.filter(({ code }) => code !== 'custom' && code !== 'invalid_type');
  }
  return undefined;
}

function keyOf(value: unknown): string {
  if (typeof value === 'object' && value !== null && !isPlain(value) && !Array.isArray(value))
    return `${value.constructor.name} ${value instanceof Date ? value.getTime() : ''}`;
  return `${typeof value} ${JSON.stringify(value, (_, item: unknown) => (typeof item === 'bigint' ? `${item}n` : item)) ?? String(value)}`;
}

function isSamePath(one: readonly PropertyKey[], other: readonly PropertyKey[]): boolean {
  return one.length === other.length && one.every((key, index) => key === other[index]);
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = found instanceof Map ? (found as Map<unknown, unknown>).get(key) : Reflect.get(found, key);
  }
  return found;
}

/** A copy in which one value is another. */
function withValueAt(value: unknown, path: readonly PropertyKey[], next: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return next;
  if (Array.isArray(value)) {
    const items: unknown[] = [...(value as unknown[])];
    items[Number(key)] = withValueAt(items[Number(key)], rest, next);
    return items;
  }
  if (value instanceof Map) {
    const entries = new Map(value as Map<unknown, unknown>);
    return entries.set(key, withValueAt(entries.get(key), rest, next));
  }
  if (!isPlain(value)) return value;
  const entries = Object.entries(value);
  const name = String(key);
  const inner = withValueAt(Object.hasOwn(value, name) ? value[name] : undefined, rest, next);
  if (!Object.hasOwn(value, name)) return Object.fromEntries([...entries, [name, inner]]);
  return Object.fromEntries(entries.map(([each, item]) => [each, each === name ? inner : item]));
}
