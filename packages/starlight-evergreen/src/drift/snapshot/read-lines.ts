import type { Constraints } from '../../reference/model.ts';
import type { SnapshotField, SnapshotOperation } from './snapshot.ts';
import { constraintTypes, isConstraint } from './facts.ts';
import { expectEnd, LineError, parseJson, type Part, readLast, readToken, splitFacts } from './scan.ts';
import { parseFieldType, parseType } from './parse-type.ts';
import { type SnapshotType, variantsOf } from './type.ts';

// Each function reads one line, from behind its indent, and throws a LineError when it is not such a line.

/** `limit?: integer | null · wire max_limit · default 10 · minimum 1` */
export function readField(line: string, at: number): SnapshotField {
  const { text: name, end } = readToken(line, at, 'name', 'the name of a field');
  const optional = line[end] === '?';
  const colon = optional ? end + 1 : end;
  if (!line.startsWith(': ', colon)) throw new LineError('`: ` and a type are missing here', colon);
  const [type, ...facts] = splitFacts(line, colon + 2);
  // There is always a first part; an empty one has no type in it.
  const field: SnapshotField = {
    name,
    wireName: name,
    ...parseFieldType(type ?? { text: '', at: colon + 2 }),
    optional,
    constraints: {},
    deprecated: false,
  };
  const seen = new Set<string>();
  for (const fact of facts) {
    const keyword = readFact(fact, line, field);
    if (seen.has(keyword)) throw new LineError(`\`${keyword}\` stands twice`, fact.at);
    seen.add(keyword);
  }
  return field;
}

/** Adds a fact to its field. */
function readFact({ text, at }: Part, line: string, field: SnapshotField): string {
  if (text === 'deprecated') {
    field.deprecated = true;
    return text;
  }
  if (text === '') throw new LineError('a fact is missing here', at);
  const space = text.indexOf(' ');
  const keyword = space < 0 ? text : text.slice(0, space);
  if (!isKeyword(keyword)) throw new LineError(`\`${text}\` is no fact that a field can have`, at);
  if (space < 0) throw new LineError(`\`${keyword}\` needs a value`, at + text.length);
  const value: Part = { text: text.slice(space + 1), at: at + space + 1 };
  // Up to the end of the fact, so that columns stay those of the line.
  const upToEnd = line.slice(0, at + text.length);
  if (keyword === 'wire') field.wireName = readLast(upToEnd, value.at, 'word', 'a name on the wire');
  else if (keyword === 'default') {
    parseJson(value);
    field.default = value.text;
  } else {
    const type = constraintTypes[keyword];
    const read = constraintReaders[type](value, upToEnd);
    Object.assign(field.constraints, { [keyword]: read });
  }
  return keyword;
}

const constraintReaders = {
  text: (value: Part, upToEnd: string) => readLast(upToEnd, value.at, 'word', 'a text'),
  number: readNumber,
  limit: (value: Part) => (isTextLimit(value.text) ? value.text : readNumber(value)),
  list: readTexts,
  checks: readChecks,
};

/** Constraints beside the first ones, as JSON. */
function readChecks(part: Part): Constraints[] {
  const value = parseJson(part);
  if (Array.isArray(value) && value.every(isConstraints)) return value;
  throw new LineError(`\`${part.text}\` is no list of constraints`, part.at);
}

function isConstraints(value: unknown): value is Constraints {
  return typeof value === 'object' && value !== null && Object.keys(value).every(isConstraint);
}

/** The digits of a bigint, or a date. */
function isTextLimit(text: string): boolean {
  return /^-?\d+n$|^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text);
}

function readTexts(part: Part): string[] {
  const value = parseJson(part);
  if (Array.isArray(value) && value.every((each): each is string => typeof each === 'string')) return value;
  throw new LineError(`\`${part.text}\` is no list of texts`, part.at);
}

function isKeyword(text: string): text is 'wire' | 'default' | keyof Constraints {
  return text === 'wire' || text === 'default' || isConstraint(text);
}

function readNumber(part: Part): number {
  const value = parseJson(part);
  if (typeof value !== 'number') throw new LineError(`\`${part.text}\` is not a number`, part.at);
  return value;
}

/** `OneOff "one_off"`, `"one_off"`, `One 1`, `1`: the value as JSON text, and its key. */
export function readMember(line: string, at: number): { value: string; key?: string } {
  if (isValue(line.slice(at))) return { value: line.slice(at) };
  const { text: key, end } = readToken(line, at, 'name', 'a value in quotes, or a number,');
  if (line[end] !== ' ') throw new LineError('a space and the value are missing here', end);
  const value = line.slice(end + 1);
  if (isValue(value)) return { value, key };
  throw new LineError(`\`${value}\` is neither one text in quotes nor a number`, end + 1);
}

function isValue(text: string): boolean {
  if (!/^["\d-]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** `| Plan[]` */
export function readVariants(line: string, at: number): readonly SnapshotType[] {
  if (!line.startsWith('| ', at)) throw new LineError('a variant begins with `| `', at);
  return variantsOf(parseType({ text: line.slice(at + 2), at: at + 2 }));
}

/** `POST /v1/balances.check`, `request CheckParams`: what it says of an operation. */
export function readOperationLine(line: string, at: number): Omit<SnapshotOperation, 'name' | 'group'> {
  const { text: keyword, end } = readToken(line, at, 'word', '`request`, `response` or a method');
  if (line[end] !== ' ') throw new LineError(`\`${keyword}\` needs a value`, end);
  const value = end + 1;
  switch (keyword) {
    case 'request':
    case 'response':
      return { [keyword]: parseType({ text: line.slice(value), at: value }) };
    case 'method':
      return { method: readLast(line, value, 'word', 'a method') };
    case 'path':
      return { path: readPath(line, value) };
    default:
      if (!/^[A-Z]+$/.test(keyword)) throw new LineError(`an operation has no \`${keyword}\``, at);
      return { method: keyword, path: readPath(line, value) };
  }
}

/** Whatever stands there: an address has more signs in it than a word has. */
function readPath(line: string, at: number): string {
  if (line[at] === '"') return readLast(line, at, 'word', 'a path');
  const found = /^\S+/.exec(line.slice(at))?.[0];
  if (found === undefined) throw new LineError('a path is missing here', at);
  expectEnd(line, at + found.length);
  return found;
}
