import type { SnapshotField, SnapshotOperation } from './snapshot.ts';
import { readFacts } from './read-facts.ts';
import { expectEnd, LineError, readLast, readToken, splitFacts } from './scan.ts';
import { parseFieldType, parseParameters, parseType } from './parse-type.ts';
import { type SnapshotType, variantsOf, withLimitsOfType } from './type.ts';

// Each function reads one line, from behind its indent, and throws a LineError when it is not such a line.

/** `limit?: integer | null · wire max_limit · default 10 · minimum 1` */
export function readField(line: string, at: number): SnapshotField {
  const { text: name, end } = readToken(line, at, 'name', 'the name of a field');
  const optional = line[end] === '?';
  const colon = optional ? end + 1 : end;
  if (!line.startsWith(': ', colon)) throw new LineError('`: ` and a type are missing here', colon);
  const [type, ...facts] = splitFacts(line, colon + 2);
  // There is always a first part; an empty one has no type in it.
  const read = parseFieldType(type ?? { text: '', at: colon + 2 });
  return withLimitsOfType({
    name,
    wireName: name,
    ...read,
    optional,
    deprecated: false,
    ...readFacts(facts),
  });
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
    case 'parameters':
      return { parameters: parseParameters({ text: line.slice(value), at: value }) };
    case 'delivery':
      return { delivery: readDelivery(line, value) };
    case 'method':
      return { method: readLast(line, value, 'word', 'a method') };
    case 'path':
      return { path: readPath(line, value) };
    default:
      if (!/^[A-Z]+$/.test(keyword)) throw new LineError(`an operation has no \`${keyword}\``, at);
      return { method: keyword, path: readPath(line, value) };
  }
}

function readDelivery(line: string, at: number): 'stream' | 'pages' {
  const text = readLast(line, at, 'word', '`stream` or `pages`');
  if (text === 'stream' || text === 'pages') return text;
  throw new LineError(`\`${text}\` is neither \`stream\` nor \`pages\``, at);
}

/** Whatever stands there: an address has more signs in it than a word has. */
function readPath(line: string, at: number): string {
  if (line[at] === '"') return readLast(line, at, 'word', 'a path');
  const found = /^\S+/.exec(line.slice(at))?.[0];
  if (found === undefined) throw new LineError('a path is missing here', at);
  expectEnd(line, at + found.length);
  return found;
}
