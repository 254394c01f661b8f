import { commentOf, factsOf, limitsOf } from './facts.ts';
import { nameText } from './spelling.ts';
import type {
  LiteralType,
  NameType,
  SnapshotField,
  SnapshotType,
  TupleType,
  WordType,
} from './type-kinds.ts';

/** What a type's text is put together from. */
export type TypePart = string | SnapshotType;

/** A type that is put together, before it knows its text. */
export type Unspelled<T = Exclude<SnapshotType, WordType | NameType | LiteralType>> = T extends SnapshotType
  ? Omit<T, 'text'>
  : never;

export function textOf(type: Unspelled): string {
  return partsOf(type)
    .map((part) => (typeof part === 'string' ? part : part.text))
    .join('');
}

/** What stands in a type's text, in order: words, and the types that it is made of. */
export function partsOf(type: Unspelled): TypePart[] {
  switch (type.kind) {
    case 'array':
      return [...grouped(type.items), '[]'];
    case 'set':
      return ['Set<', type.items, '>'];
    case 'tuple':
      return ['[', ...joined(tupleItems(type), ', '), ']'];
    case 'record':
      return ['Record<', type.keys, ', ', type.values, '>'];
    case 'map':
      return ['Map<', type.keys, ', ', type.values, '>'];
    case 'union':
      return unionParts(type.variants);
    case 'intersection':
      return joined(type.parts.map(grouped), ' & ');
    case 'object':
      return objectParts(type);
    case 'limited':
      return [type.of, commentOf(limitsOf(type.constraints))];
  }
}

export function unionParts(variants: readonly SnapshotType[]): TypePart[] {
  return joined(
    variants.map((variant) => (variant.kind === 'limited' ? grouped(variant) : [variant])),
    ' | ',
  );
}

function tupleItems({ items, required, rest }: Omit<TupleType, 'text'>) {
  const parts = items.map((item, index): TypePart[] => (index < required ? [item] : [...grouped(item), '?']));
  return rest === undefined ? parts : [...parts, ['...', ...grouped(rest), '[]']];
}

function objectParts({
  fields,
  additional,
}: {
  fields: readonly SnapshotField[];
  additional?: SnapshotType;
}): TypePart[] {
  const parts = fields.map((field): TypePart[] => {
    const { name, optional, type, nullable } = field;
    return [
      `${nameText(name)}${optional ? '?' : ''}: `,
      ...unionParts([type]),
      `${nullable ? ' | null' : ''}${commentOf(factsOf(field))}`,
    ];
  });
  if (additional !== undefined) parts.push(['[key]: ', additional]);
  return parts.length === 0 ? ['{}'] : ['{ ', ...joined(parts, '; '), ' }'];
}

/** In parentheses where what follows would be taken for a part of it. */
function grouped(type: SnapshotType): TypePart[] {
  const isLoose = type.kind === 'union' || type.kind === 'intersection' || type.kind === 'limited';
  return isLoose ? ['(', type, ')'] : [type];
}

function joined(lists: readonly (readonly TypePart[])[], separator: string): TypePart[] {
  return lists.flatMap((parts, index) => (index === 0 ? parts : [separator, ...parts]));
}
