import type { RequestLog } from '../state/request-log.ts';
import { splitWords, type Word, wordsOf, wrongQuery } from './log-words.ts';

type Value = string | number | null;

const fields: Readonly<Record<string, (log: RequestLog) => Value>> = {
  timestamp: ({ timestamp }) => new Date(timestamp).toISOString(),
  source: () => 'api_request',
  status_code: ({ statusCode }) => statusCode,
  'request.method': ({ method }) => method,
  'request.url': ({ url }) => url,
  'request.path': ({ path }) => path,
  'context.customer_id': ({ customerId }) => customerId,
  'context.entity_id': ({ entityId }) => entityId,
  'context.auth_type': ({ authType }) => authType,
  request_body: ({ requestBody }) => requestBody,
  response_body: ({ responseBody }) => responseBody,
};

/**
 * Logs that a query asks for: `where status_code >= 400 and path contains "track" | order by timestamp asc | limit 5`.
 * Stages are carried out from left to right; `and` binds closer than `or`.
 * @throws an `ApiError` for anything that is no query, naming what was not understood
 */
export function runLogQuery(logs: readonly RequestLog[], query: string): RequestLog[] {
  return splitWords(wordsOf(query), '|').reduce<RequestLog[]>(
    (rows, stage) => runStage(rows, stage),
    [...logs],
  );
}

function runStage(logs: RequestLog[], [first, ...rest]: Word[]): RequestLog[] {
  switch (first?.text.toLowerCase()) {
    case 'where': {
      const accepts = conditionOf(rest);
      return logs.filter(accepts);
    }
    case 'order':
      return orderBy(logs, rest);
    case 'limit':
      return logs.slice(0, countOf(rest));
    default:
      throw wrongQuery(
        `expected "where", "order by" or "limit", not ${first === undefined ? 'nothing' : `"${first.text}"`}`,
      );
  }
}

function conditionOf(words: Word[]): (log: RequestLog) => boolean {
  const alternatives = splitWords(words, 'or').map((part) => splitWords(part, 'and').map(comparisonOf));
  return (log) => alternatives.some((all) => all.every((accepts) => accepts(log)));
}

function comparisonOf(words: Word[]): (log: RequestLog) => boolean {
  const [name, operator, value] = words;
  if (name === undefined || operator === undefined || value === undefined || words.length !== 3) {
    throw wrongQuery(
      `expected a field, an operator and a value, not "${words.map(({ text }) => text).join(' ')}"`,
    );
  }
  const read = fieldOf(name.text);
  const wanted = valueOf(value);
  const compare = operatorOf(operator.text);
  return (log) => compare(read(log), wanted);
}

function operatorOf(sign: string): (left: Value, right: Value) => boolean {
  switch (sign.toLowerCase()) {
    case '=':
    case '==':
      return (left, right) => left === right;
    case '!=':
      return (left, right) => left !== right;
    case '>':
      return (left, right) => compareValues(left, right) > 0;
    case '>=':
      return (left, right) => compareValues(left, right) >= 0;
    case '<':
      return (left, right) => compareValues(left, right) < 0;
    case '<=':
      return (left, right) => compareValues(left, right) <= 0;
    case 'contains':
      return (left, right) => left !== null && String(left).includes(String(right));
    default:
      throw wrongQuery(`"${sign}" is not one of = != > >= < <= contains`);
  }
}

function orderBy(logs: RequestLog[], [by, name, direction, ...more]: Word[]): RequestLog[] {
  const way = direction?.text.toLowerCase() ?? 'asc';
  if (
    by?.text.toLowerCase() !== 'by' ||
    name === undefined ||
    more.length > 0 ||
    !['asc', 'desc'].includes(way)
  ) {
    throw wrongQuery('expected "order by", a field, and "asc" or "desc"');
  }
  const read = fieldOf(name.text);
  const sign = way === 'desc' ? -1 : 1;
  return logs.toSorted((a, b) => sign * compareValues(read(a), read(b)));
}

function countOf([count, ...more]: Word[]): number {
  if (count === undefined || more.length > 0 || !/^[1-9]\d*$/.test(count.text)) {
    throw wrongQuery('expected a positive number after "limit"');
  }
  return Number(count.text);
}

/** By its full name, or by the last part of it. */
function fieldOf(name: string): (log: RequestLog) => Value {
  const full = Object.keys(fields).find((field) => field === name || field.endsWith(`.${name}`)) ?? '';
  const read = fields[full];
  if (read === undefined) throw wrongQuery(`there is no field "${name}"`);
  return read;
}

function valueOf({ text, quoted }: Word): Value {
  if (quoted) return text;
  if (text === 'null') return null;
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}

/** Numbers by value, all else as text; what is not there comes first. */
function compareValues(left: Value, right: Value): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  const [a, b] = [String(left ?? ''), String(right ?? '')];
  return a < b ? -1 : Number(a > b);
}
