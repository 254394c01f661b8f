import type { Constraints } from '../../reference/model.ts';
import { constraintTypes, type FieldFacts, generatedDefault, isConstraint } from './facts.ts';
import { LineError, parseJson, type Part, readLast } from './scan.ts';
import { jsonText } from './spelling.ts';

/**
 * What facts say of a field, each read from `keyword value`.
 * @throws LineError when one is no fact, or stands twice
 */
export function readFacts(
  facts: readonly Part[],
): Partial<Omit<FieldFacts, 'name'>> & Pick<FieldFacts, 'constraints'> {
  const found: ReturnType<typeof readFacts> = { constraints: {} };
  const seen = new Set<string>();
  for (const fact of facts) {
    const keyword = readFact(fact, found);
    if (seen.has(keyword)) throw new LineError(`\`${keyword}\` stands twice`, fact.at);
    seen.add(keyword);
  }
  return found;
}

/** @returns its keyword */
function readFact({ text, at }: Part, found: ReturnType<typeof readFacts>): string {
  if (text === 'deprecated') {
    found.deprecated = true;
    return text;
  }
  if (text === '') throw new LineError('a fact is missing here', at);
  const space = text.indexOf(' ');
  const keyword = space < 0 ? text : text.slice(0, space);
  const isKeyword = keyword === 'wire' || keyword === 'default' || isConstraint(keyword);
  if (!isKeyword) throw new LineError(`\`${text}\` is no fact that a field can have`, at);
  if (space < 0) throw new LineError(`\`${keyword}\` needs a value`, at + text.length);
  const value: Part = { text: text.slice(space + 1), at: at + space + 1 };
  if (keyword === 'wire') found.wireName = readWord(value, 'a name on the wire');
  else if (keyword === 'default') {
    found.default = value.text === generatedDefault ? generatedDefault : jsonText(parseJson(value));
  } else Object.assign(found.constraints, { [keyword]: readers[constraintTypes[keyword]](value) });
  return keyword;
}

const readers = {
  text: (value: Part) => readWord(value, 'a text'),
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

/** Out of its quotes. */
function readWord({ text, at }: Part, what: string): string {
  // Columns stay those of the line.
  return readLast(' '.repeat(at) + text, at, 'word', what);
}

/** The digits of a bigint, or a date. */
function isTextLimit(text: string): boolean {
  return /^-?\d+n$|^[+-]?\d{4,6}-\d\d-\d\dT[\d:.]+Z$/.test(text);
}

function readNumber(part: Part): number {
  const value = parseJson(part);
  if (typeof value !== 'number') throw new LineError(`\`${part.text}\` is not a number`, part.at);
  return value;
}

function readTexts(part: Part): string[] {
  const value = parseJson(part);
  if (Array.isArray(value) && value.every((each): each is string => typeof each === 'string')) return value;
  throw new LineError(`\`${part.text}\` is no list of texts`, part.at);
}
