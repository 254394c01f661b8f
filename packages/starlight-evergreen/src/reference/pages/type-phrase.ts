import { type TypeExpression, unreachable } from '../model.ts';
import { inlineCode, link, type PhrasingContent } from '../../markdown/build.ts';

type TupleExpression = Extract<TypeExpression, { kind: 'tuple' }>;

/** A piece of a type: plain code, or the name of a model to link. */
type Piece = { code: string } | { model: string };

/**
 * A type as it is written in TypeScript, each model's name a link to its page.
 * @param href - address of a model's page; undefined leaves the name without a link
 */
export function typePhrase(
  type: TypeExpression,
  nullable: boolean,
  href: (model: string) => string | undefined,
): PhrasingContent[] {
  const pieces = piecesOf(type, false);
  if (nullable) pieces.push({ code: ' | null' });
  return join(pieces, href);
}

/** The same text without links. */
export function typeText(type: TypeExpression): string {
  return piecesOf(type, false)
    .map((piece) => ('code' in piece ? piece.code : piece.model))
    .join('');
}

/** The same cut at the names of models. */
export function typePieces(type: TypeExpression): { text: string; isModel: boolean }[] {
  return piecesOf(type, false).map((piece) =>
    'code' in piece ? { text: piece.code, isModel: false } : { text: piece.model, isModel: true },
  );
}

/** @param nested - whether a union needs parentheses where it stands */
function piecesOf(type: TypeExpression, nested: boolean): Piece[] {
  switch (type.kind) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
    case 'undefined':
    case 'any':
    case 'unknown':
    case 'never':
      return [{ code: type.kind }];
    case 'json':
      return [{ code: 'JSON' }];
    case 'external':
      return [{ code: type.text }];
    case 'bigint':
      return [{ code: type.value === undefined ? 'bigint' : `${type.value}n` }];
    case 'date':
      return [{ code: 'Date' }];
    case 'literal':
      return [{ code: JSON.stringify(type.value) }];
    case 'model':
      return [{ model: type.name }];
    case 'array':
      return [...piecesOf(type.items, true), { code: '[]' }];
    case 'record':
      return [
        { code: 'Record<' },
        ...(type.keys ? piecesOf(type.keys, false) : [{ code: 'string' }]),
        { code: ', ' },
        ...piecesOf(type.values, false),
        { code: '>' },
      ];
    case 'set':
      return [{ code: 'Set<' }, ...piecesOf(type.items, false), { code: '>' }];
    case 'map':
      return [{ code: 'Map<' }, ...separated([type.keys, type.values], ', ', false), { code: '>' }];
    case 'intersection': {
      const pieces = separated(type.parts, ' & ', true);
      return nested ? [{ code: '(' }, ...pieces, { code: ')' }] : pieces;
    }
    case 'tuple':
      return [{ code: '[' }, ...tuplePieces(type), { code: ']' }];
    case 'union': {
      const pieces = separated(distinct(type.variants), ' | ', true);
      return nested ? [{ code: '(' }, ...pieces, { code: ')' }] : pieces;
    }
    case 'object': {
      const fields = type.fields.flatMap((field, index): Piece[] => [
        { code: `${index === 0 ? '' : '; '}${propertyKey(field.name)}${field.optional ? '?' : ''}: ` },
        ...piecesOf(field.type, false),
        ...(field.nullable ? [{ code: ' | null' }] : []),
      ]);
      if (type.additional) {
        fields.push({ code: `${fields.length === 0 ? '' : '; '}[key: string]: ` });
        fields.push(...piecesOf(type.additional, false));
      }
      return fields.length === 0 ? [{ code: '{}' }] : [{ code: '{ ' }, ...fields, { code: ' }' }];
    }
    default:
      return unreachable(type, 'typePhrase');
  }
}

function tuplePieces({ items, required = items.length, rest }: TupleExpression): Piece[] {
  const pieces = items.flatMap((item, index): Piece[] => [
    ...(index === 0 ? [] : [{ code: ', ' }]),
    ...piecesOf(item, index >= required),
    ...(index >= required ? [{ code: '?' }] : []),
  ]);
  if (!rest) return pieces;
  return [...pieces, { code: items.length === 0 ? '...' : ', ...' }, ...piecesOf(rest, true), { code: '[]' }];
}

/** Variants that differ in their limits alone read alike. */
function distinct(variants: readonly TypeExpression[]): TypeExpression[] {
  return [...new Map(variants.map((variant) => [typeText(variant), variant])).values()];
}

/** A name that is no identifier stands in quotes. */
function propertyKey(name: string): string {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) ? name : JSON.stringify(name);
}

function separated(types: readonly TypeExpression[], separator: string, nested: boolean): Piece[] {
  return types.flatMap((type, index) => [
    ...(index === 0 ? [] : [{ code: separator }]),
    ...piecesOf(type, nested),
  ]);
}

/** Neighbouring pieces of plain code become one. */
function join(pieces: readonly Piece[], href: (model: string) => string | undefined): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let code = '';
  const flush = () => {
    if (code !== '') nodes.push(inlineCode(code));
    code = '';
  };
  for (const piece of pieces) {
    const address = 'model' in piece ? href(piece.model) : undefined;
    if ('model' in piece && address !== undefined) {
      flush();
      nodes.push(link(address, inlineCode(piece.model)));
    } else code += 'model' in piece ? piece.model : piece.code;
  }
  flush();
  return nodes;
}
