import type { Thrown } from '../protocol.ts';
import { describeIssue } from './describe-issue.ts';

type Issue = NonNullable<Thrown['issues']>[number];

const maxIssues = 20;
/** How far causes of causes are followed. */
const maxCauses = 4;

/**
 * What an error says of single fields: the issues of a schema, in the error or in what caused it, or what an API has
 * answered. Properties may be getters, and may throw.
 */
export function findIssues(error: unknown): Issue[] {
  for (let each = error, causes = 0; isRecord(each) && causes < maxCauses; causes += 1) {
    const found = issuesOf(each);
    if (found.length > 0) return found.slice(0, maxIssues);
    each = read(each, 'cause');
  }
  return isRecord(error) ? refusedFields(error).slice(0, maxIssues) : [];
}

/** Issues in the manner of zod: a list, each with a path and a message. */
function issuesOf(error: Record<string, unknown>): Issue[] {
  for (const key of ['issues', 'errors', 'details']) {
    const list = read(error, key);
    if (!Array.isArray(list)) continue;
    const issues = list.slice(0, maxIssues).flatMap(toIssue);
    if (issues.length > 0) return issues;
  }
  return [];
}

function toIssue(value: unknown): Issue[] {
  if (!isRecord(value)) return [];
  const message = describeIssue(value);
  const path = pathOf(['path', 'field', 'param', 'pointer', 'loc'].map((key) => read(value, key)));
  return message === undefined || path === undefined ? [] : [{ path, message }];
}

/** The first that leads somewhere, as code writes it: `items[0].name`. */
function pathOf(candidates: readonly unknown[]): string | undefined {
  const found = candidates.find((each) => typeof each === 'string' || Array.isArray(each));
  if (typeof found === 'string') return found;
  if (!Array.isArray(found)) return undefined;
  return found.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    return path === '' ? String(key) : `${path}.${String(key)}`;
  }, '');
}

/** What an API has answered, in a text property of the error: JSON with issues, with one field, or a message that names fields. */
function refusedFields(error: Record<string, unknown>): Issue[] {
  for (const key of Object.keys(error)) {
    const body = parsed(read(error, key));
    if (!isRecord(body)) continue;
    const inner = isRecord(body['error']) ? body['error'] : body;
    const found = [...issuesOf(inner), ...toIssue(inner), ...namedFields(read(inner, 'message'))];
    if (found.length > 0) return found;
  }
  return [];
}

/** `customer_id: is missing; items.0.name: is empty`, after a heading in brackets. */
function namedFields(message: unknown): Issue[] {
  if (typeof message !== 'string') return [];
  const parts = message.replace(/^\[[^\]]*\] /, '').split('; ');
  const fields = parts.map(
    (part) => /^(?<path>[a-z_$][\w$]*(?:\.\w+|\[\d+\])*): (?<text>\S.*)$/is.exec(part)?.groups,
  );
  const issues = fields.flatMap((groups): Issue[] =>
    groups === undefined ? [] : [{ path: groups['path'] ?? '', message: groups['text'] ?? '' }],
  );
  return issues.length === parts.length ? issues : [];
}

function parsed(value: unknown): unknown {
  if (typeof value !== 'string' || !value.startsWith('{')) return value;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

function read(value: Record<string, unknown>, key: string): unknown {
  try {
    return value[key];
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
