import { checkBrackets } from './check-brackets.ts';
import { LineError, parseJson, type Part } from './scan.ts';
import {
  apartFromNull,
  arrayType,
  type InlineField,
  inlineObjectType,
  literalType,
  nameType,
  recordType,
  type SnapshotType,
  tupleType,
  unionType,
} from './type.ts';

const tokenPattern =
  /\/\*(?:"(?:[^"\\]|\\.)*"|[^"])*?\*\/|"(?:[^"\\]|\\.)*"|-?\d[\d.]*(?:[eE][+-]?\d+)?|[\p{ID_Start}$_][\p{ID_Continue}$]*|\[\]|[^\s]/gsu;
const namePattern = /^[\p{ID_Start}$_]/u;
const literalPattern = /^(?:"|-?\d|true$|false$)/;

/**
 * The type that a report writes, from its text.
 * @throws LineError where the text is none that a report has
 */
export function parseType(part: Part): SnapshotType {
  return unionType(parseVariants(part));
}

/**
 * The same for a field, which says on its own whether it may be null.
 * @throws LineError where the text is none that a report has
 */
export function parseFieldType(part: Part): Pick<InlineField, 'type' | 'nullable'> {
  return apartFromNull(parseVariants(part));
}

function parseVariants(part: Part): SnapshotType[] {
  checkBrackets(part);
  const reader = new TypeReader(part);
  const variants = reader.variants();
  reader.expectEnd();
  return variants;
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

  /** What stands between `|`: a union in parentheses comes apart. */
  variants(): SnapshotType[] {
    const variants: SnapshotType[] = [];
    do variants.push(...this.#postfix());
    while (this.#skip('|'));
    return variants;
  }

  expectEnd(): void {
    const token = this.#tokens[this.#next];
    if (token) throw new LineError(`\`${token.text}\` does not belong here`, token.at);
  }

  #union(): SnapshotType {
    return unionType(this.variants());
  }

  #postfix(): SnapshotType[] {
    let types = this.#primary();
    while (this.#skip('[]')) types = [arrayType(unionType(types))];
    return types;
  }

  #primary(): SnapshotType[] {
    const token = this.#take('a type');
    if (token.text === '(') {
      const variants = this.variants();
      this.#expect(')');
      return variants;
    }
    return [this.#single(token)];
  }

  #single(token: Part): SnapshotType {
    const { text, at } = token;
    if (text === '{') return inlineObjectType(this.#fields());
    // `[]` stands alone only as the tuple of nothing.
    if (text === '[]') return tupleType([]);
    if (text === '[') return tupleType(this.#items());
    if (literalPattern.test(text)) {
      parseJson(token);
      return literalType(text);
    }
    if (!namePattern.test(text)) throw new LineError(`\`${text}\` does not belong here`, at);
    return text === 'Record' && this.#skip('<') ? this.#record() : nameType(text);
  }

  #record(): SnapshotType {
    this.#expect('string');
    this.#expect(',');
    const values = this.#union();
    this.#expect('>');
    return recordType(values);
  }

  #items(): SnapshotType[] {
    const items: SnapshotType[] = [];
    do items.push(this.#union());
    while (this.#skip(','));
    this.#expect(']');
    return items;
  }

  #fields(): InlineField[] {
    const fields: InlineField[] = [];
    if (this.#skip('}')) return fields;
    do fields.push(this.#field());
    while (this.#skip(';'));
    this.#expect('}');
    return fields;
  }

  #field(): InlineField {
    const name = keyOf(this.#take('the name of a field'));
    const optional = this.#skip('?');
    this.#expect(':');
    return { name, optional, ...apartFromNull(this.variants()), facts: this.#comment() };
  }

  #comment(): string {
    const token = this.#tokens[this.#next];
    if (token?.text.startsWith('/*') !== true) return '';
    this.#next += 1;
    return token.text.slice(2, -2).trim();
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
  if (namePattern.test(token.text)) return token.text;
  const name = token.text.startsWith('"') ? parseJson(token) : undefined;
  if (typeof name !== 'string') throw new LineError(`\`${token.text}\` is not the name of a field`, token.at);
  return name;
}
