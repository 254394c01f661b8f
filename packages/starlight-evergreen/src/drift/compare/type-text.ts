/** A type, read from its text. Models and the words of the language (`string`, `any`) are both names. */
export type TypeNode =
  | { kind: 'name'; name: string }
  | { kind: 'literal'; text: string }
  | { kind: 'array'; items: TypeNode }
  | { kind: 'tuple'; items: readonly TypeNode[] }
  | { kind: 'record'; values: TypeNode }
  | { kind: 'union'; variants: readonly TypeNode[] }
  | { kind: 'object'; fields: readonly ObjectTypeField[] }
  /** Text of another grammar: it is only ever equal to itself. */
  | { kind: 'other'; text: string };

export interface ObjectTypeField {
  name: string;
  optional: boolean;
  type: TypeNode;
  /** What a comment says of it that TypeScript cannot: a default, a limit. Empty when there is none. */
  facts: string;
}

const tokenPattern =
  /\s+|\/\*(?:"(?:[^"\\]|\\.)*"|[^"])*?\*\/|"(?:[^"\\]|\\.)*"|-?\d[\d.]*(?:[eE][+-]?\d+)?n?|[\p{ID_Start}$_][\p{ID_Continue}$.]*|\[\]|[^\s]/gsu;
const namePattern = /^[\p{ID_Start}$_]/u;
const literalPattern = /^(?:"|-?\d|true$|false$)/;

/** Reads a type. Text that is no type of the kinds above comes back as `other`: nothing is thrown. */
export function parseType(text: string): TypeNode {
  const tokens = (text.match(tokenPattern) ?? []).filter((token) => token.trim() !== '');
  const reader = new TypeReader(tokens);
  const type = reader.union();
  return type && reader.atEnd ? type : { kind: 'other', text };
}

/** Every method returns undefined where the text is not what it reads. */
class TypeReader {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  get atEnd(): boolean {
    return this.#at === this.#tokens.length;
  }

  union(): TypeNode | undefined {
    this.#skip('|');
    const variants: TypeNode[] = [];
    do {
      const variant = this.#postfix();
      if (!variant) return undefined;
      variants.push(...(variant.kind === 'union' ? variant.variants : [variant]));
    } while (this.#skip('|'));
    const [only] = variants;
    return variants.length === 1 ? only : { kind: 'union', variants };
  }

  #postfix(): TypeNode | undefined {
    let type = this.#primary();
    while (type && this.#skip('[]')) type = { kind: 'array', items: type };
    return type;
  }

  #primary(): TypeNode | undefined {
    const token = this.#tokens[this.#at];
    if (token === undefined) return undefined;
    this.#at += 1;
    if (token === '(') return this.#closed(this.union(), ')');
    if (token === '{') return this.#object();
    // `[]` stands alone only as the tuple of nothing.
    if (token === '[]') return { kind: 'tuple', items: [] };
    if (token === '[') return this.#tuple();
    if (literalPattern.test(token)) return { kind: 'literal', text: token };
    if (!namePattern.test(token)) return undefined;
    return this.#skip('<') ? this.#generic(token) : { kind: 'name', name: token };
  }

  #generic(name: string): TypeNode | undefined {
    if (name === 'Array') {
      const items = this.#closed(this.union(), '>');
      return items && { kind: 'array', items };
    }
    if (name !== 'Record' || !this.#skip('string') || !this.#skip(',')) return undefined;
    const values = this.#closed(this.union(), '>');
    return values && { kind: 'record', values };
  }

  #tuple(): TypeNode | undefined {
    const items: TypeNode[] = [];
    do {
      const item = this.union();
      if (!item) return undefined;
      items.push(item);
    } while (this.#skip(','));
    return this.#closed({ kind: 'tuple', items }, ']');
  }

  #object(): TypeNode | undefined {
    const fields: ObjectTypeField[] = [];
    while (!this.#skip('}')) {
      const token = this.#tokens[this.#at];
      if (token === undefined) return undefined;
      this.#at += 1;
      const optional = this.#skip('?');
      const type = this.#skip(':') ? this.union() : undefined;
      const name = keyOf(token);
      if (!type || name === undefined) return undefined;
      fields.push({ name, optional, type, facts: this.#comment() });
      if (!this.#skip(';') && this.#tokens[this.#at] !== '}') return undefined;
    }
    return { kind: 'object', fields };
  }

  #comment(): string {
    const token = this.#tokens[this.#at];
    if (token?.startsWith('/*') !== true) return '';
    this.#at += 1;
    return token;
  }

  #closed(type: TypeNode | undefined, closing: string): TypeNode | undefined {
    return type && this.#skip(closing) ? type : undefined;
  }

  #skip(token: string): boolean {
    if (this.#tokens[this.#at] !== token) return false;
    this.#at += 1;
    return true;
  }
}

function keyOf(token: string): string | undefined {
  if (namePattern.test(token)) return token;
  if (!token.startsWith('"')) return undefined;
  try {
    return String(JSON.parse(token));
  } catch {
    return undefined;
  }
}

/** A type in one spelling: two texts mean the same exactly when their spellings are equal. */
export function spell(type: TypeNode): string {
  switch (type.kind) {
    case 'name':
      return type.name;
    case 'literal':
    case 'other':
      return type.text;
    case 'array':
      return isUnion(type.items) ? `(${spell(type.items)})[]` : `${spell(type.items)}[]`;
    case 'tuple':
      return `[${type.items.map(spell).join(', ')}]`;
    case 'record':
      return `Record<string, ${spell(type.values)}>`;
    case 'union':
      return [...new Set(type.variants.map(spell))].toSorted().join(' | ');
    case 'object':
      return `{ ${type.fields
        .map(
          ({ name, optional, type, facts }) =>
            `${JSON.stringify(name)}${optional ? '?' : ''}: ${spell(type)}${facts}`,
        )
        .toSorted()
        .join('; ')} }`;
  }
}

/** A union of variants that are all the same is spelled as one. */
function isUnion(type: TypeNode): boolean {
  return type.kind === 'union' && new Set(type.variants.map(spell)).size > 1;
}

const renamePattern =
  /\/\*(?:"(?:[^"\\]|\\.)*"|[^"])*?\*\/|"(?:[^"\\]|\\.)*"|([\p{ID_Start}$_][\p{ID_Continue}$]*)(\s*\??\s*:)?/gsu;

/**
 * Replaces the names in a type's text. Strings, comments and the keys of inline objects stay as they are.
 * @param renamed - the new name of a name, or undefined to leave it
 */
export function renameIn(text: string, renamed: (name: string) => string | undefined): string {
  return text.replace(renamePattern, (token, name: string | undefined, key: string | undefined) =>
    name === undefined || key !== undefined ? token : (renamed(name) ?? token),
  );
}

/** The names that {@link renameIn} would replace, each once. */
export function namesIn(text: string): string[] {
  const names = new Set<string>();
  for (const [, name, key] of text.matchAll(renamePattern))
    if (name !== undefined && key === undefined) names.add(name);
  return [...names];
}
