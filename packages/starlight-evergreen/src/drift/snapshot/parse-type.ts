import { checkBrackets } from './check-brackets.ts';
import { readFacts } from './read-facts.ts';
import { LineError, parseJson, type Part, splitOutsideQuotes } from './scan.ts';
import type { SnapshotParameter } from './snapshot.ts';
import { nameOfText, typeName, typeWords } from './spelling.ts';
import {
  apartFromNull,
  arrayType,
  inlineObjectType,
  intersectionType,
  limitedType,
  literalType,
  mapType,
  nameType,
  recordType,
  setType,
  type SnapshotField,
  type SnapshotType,
  tupleType,
  unionType,
  variantsOf,
  withLimitsOfType,
  wordType,
} from './type.ts';

const comment = String.raw`\/\*(?:"(?:[^"\\]|\\.)*"|[^"])*?\*\/`;
const value = String.raw`"(?:[^"\\]|\\.)*"|-?\d[\d.]*(?:[eE][+-]?\d+)?n?`;
const tokenPattern = new RegExp(String.raw`${comment}|${value}|${typeName}|\.{3}|\[\]|[^\s]`, 'gsu');
const namePattern = new RegExp(`^(?:${typeName})$`, 'u');
const literalPattern = /^(?:"|-?\d|true$|false$)/;

/**
 * The type that a report writes, from its text.
 * @throws LineError where the text is none that a report has
 */
export function parseType(part: Part): SnapshotType {
  return parseWith(part, (reader) => reader.type());
}

/**
 * The same for a field, which says on its own whether it may be null.
 * @throws LineError where the text is none that a report has
 */
export function parseFieldType(part: Part): Pick<SnapshotField, 'type' | 'nullable'> {
  return apartFromNull(parseWith(part, (reader) => reader.variants()));
}

/**
 * What an operation takes, as a report lists it: `(id: string, limit?: integer)`.
 * @throws LineError where the text is no such list
 */
export function parseParameters(part: Part): SnapshotParameter[] {
  return parseWith(part, (reader) => reader.parameters());
}

function parseWith<T>(part: Part, read: (reader: TypeReader) => T): T {
  checkBrackets(part);
  const reader = new TypeReader(part);
  const found = read(reader);
  reader.expectEnd();
  return found;
}

class TypeReader {
  readonly #tokens: readonly Part[];
  /** Behind the last token. */
  readonly #end: number;
  #next = 0;

  constructor({ text, at }: Part) {
    this.#tokens = [...text.matchAll(tokenPattern)].map((found) => ({
      text: found[0],
      at: at + found.index,
    }));
    this.#end = at + text.length;
  }

  /** A type with the comment behind it. */
  type(): SnapshotType {
    const type = unionType(this.variants());
    const facts = this.#comment();
    if (facts === undefined) return type;
    for (const { text, at } of facts) {
      const [keyword = ''] = text.split(' ');
      if (keyword === 'wire' || keyword === 'default' || keyword === 'deprecated')
        throw new LineError(`a type cannot have \`${keyword}\`, only a field can`, at);
    }
    return limitedType(type, readFacts(facts).constraints);
  }

  /** What stands between `|`: a union in parentheses comes apart. */
  variants(): SnapshotType[] {
    const variants: SnapshotType[] = [];
    do variants.push(...this.#intersection());
    while (this.#skip('|'));
    return variants;
  }

  parameters(): SnapshotParameter[] {
    const parameters: SnapshotParameter[] = [];
    this.#expect('(');
    if (this.#skip(')')) return parameters;
    do {
      const name = keyOf(this.#take('the name of a parameter'));
      const optional = this.#skip('?');
      this.#expect(':');
      parameters.push({ name, type: this.type(), optional });
    } while (this.#skip(','));
    this.#expect(')');
    return parameters;
  }

  expectEnd(): void {
    const token = this.#tokens[this.#next];
    if (token) throw new LineError(`\`${token.text}\` does not belong here`, token.at);
  }

  #intersection(): readonly SnapshotType[] {
    let types = this.#postfix();
    while (this.#skip('&')) types = [intersectionType([unionType(types), unionType(this.#postfix())])];
    return types;
  }

  #postfix(): readonly SnapshotType[] {
    let types = this.#primary();
    while (this.#skip('[]')) types = [arrayType(unionType(types))];
    return types;
  }

  #primary(): readonly SnapshotType[] {
    const token = this.#take('a type');
    if (token.text !== '(') return [this.#single(token)];
    const type = this.type();
    this.#expect(')');
    return variantsOf(type);
  }

  #single(token: Part): SnapshotType {
    const { text, at } = token;
    if (text === '{') return this.#object();
    // `[]` stands alone only as the tuple of nothing.
    if (text === '[]') return tupleType([]);
    if (text === '[') return this.#tuple();
    if (literalPattern.test(text)) {
      if (!/^-?\d+n$/.test(text)) parseJson(token);
      return literalType(text);
    }
    if (!namePattern.test(text)) throw new LineError(`\`${text}\` does not belong here`, at);
    if (text === 'Record' && this.#skip('<')) return this.#pair((keys, values) => recordType(values, keys));
    if (text === 'Map' && this.#skip('<')) return this.#pair(mapType);
    if (text === 'Set' && this.#skip('<')) {
      const items = this.type();
      this.#expect('>');
      return setType(items);
    }
    return typeWords.has(text) ? wordType(text) : nameType(readName(token));
  }

  #pair(make: (keys: SnapshotType, values: SnapshotType) => SnapshotType): SnapshotType {
    const keys = this.type();
    this.#expect(',');
    const values = this.type();
    this.#expect('>');
    return make(keys, values);
  }

  #tuple(): SnapshotType {
    const items: SnapshotType[] = [];
    let required: number | undefined;
    let rest: SnapshotType | undefined;
    do {
      if (this.#skip('...')) {
        rest = this.#rest();
        break;
      }
      items.push(this.type());
      if (this.#skip('?')) required ??= items.length - 1;
    } while (this.#skip(','));
    this.#expect(']');
    return tupleType(items, required, rest);
  }

  #rest(): SnapshotType {
    const at = this.#tokens[this.#next]?.at ?? this.#end;
    const list = unionType(this.#postfix());
    if (list.kind !== 'array') throw new LineError('a list is missing here', at);
    return list.items;
  }

  #object(): SnapshotType {
    const fields: SnapshotField[] = [];
    let additional: SnapshotType | undefined;
    if (this.#skip('}')) return inlineObjectType(fields);
    do {
      if (this.#skip('[')) additional = this.#additional();
      else fields.push(this.#field());
    } while (this.#skip(';'));
    this.#expect('}');
    return inlineObjectType(fields, additional);
  }

  #additional(): SnapshotType {
    for (const text of ['key', ']', ':']) this.#expect(text);
    return this.type();
  }

  #field(): SnapshotField {
    const name = keyOf(this.#take('the name of a field'));
    const optional = this.#skip('?');
    this.#expect(':');
    const type = apartFromNull(this.variants());
    const facts = readFacts(this.#comment() ?? []);
    return withLimitsOfType({ name, wireName: name, optional, ...type, deprecated: false, ...facts });
  }

  #comment(): Part[] | undefined {
    const token = this.#tokens[this.#next];
    if (token?.text.startsWith('/*') !== true) return undefined;
    this.#next += 1;
    const inner = token.text.slice(2, -2);
    const from = token.at + 2 + inner.length - inner.trimStart().length;
    return splitOutsideQuotes(' '.repeat(from) + inner.trim(), from, ', ');
  }

  #take(what: string): Part {
    const token = this.#tokens[this.#next];
    if (!token) throw new LineError(`${what} is missing here`, this.#end);
    this.#next += 1;
    return token;
  }

  #expect(text: string): void {
    if (!this.#skip(text))
      throw new LineError(`\`${text}\` is missing here`, this.#tokens[this.#next]?.at ?? this.#end);
  }

  #skip(text: string): boolean {
    if (this.#tokens[this.#next]?.text !== text) return false;
    this.#next += 1;
    return true;
  }
}

function keyOf(token: Part): string {
  if (namePattern.test(token.text) && !/[.`]/.test(token.text)) return token.text;
  const name = token.text.startsWith('"') ? parseJson(token) : undefined;
  if (typeof name !== 'string') throw new LineError(`\`${token.text}\` is not the name of a field`, token.at);
  return name;
}

function readName({ text, at }: Part): string {
  try {
    return nameOfText(text);
  } catch {
    throw new LineError(`\`${text}\` is no name`, at);
  }
}
