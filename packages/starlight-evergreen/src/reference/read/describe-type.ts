import type { TypeExpression } from '../model.ts';
import type { ComparedModel } from './compared-model.ts';
import type { SchemaType } from './schema-facts.ts';

type AnyType = TypeExpression | SchemaType;

/** Whose view it is, and whether objects are told apart by their names. */
export interface View {
  of: 'declared' | 'found';
  named?: boolean;
  /** Whether a literal is told by its kind alone. */
  isWide?: boolean;
  /** Whether `null` is another variant of the type. */
  nullable?: boolean;
}

/** The text of a type as one of the authorities sees it; undefined where a schema is opaque, or an object has no name to tell. */
export type Describe = (type: AnyType, view: View) => string | undefined;

/**
 * Makes a canonical text of a type, so that two types are the same when their texts are. Enums and unions that have a
 * name are dissolved into their members, as the authorities name them at different depths.
 */
export function createDescriber(modelOf: (model: string) => ComparedModel | undefined): Describe {
  const parts = (type: AnyType, view: View, path: readonly string[]): string[] | undefined => {
    switch (type.kind) {
      case 'opaque':
        return undefined;
      case 'any':
        // TypeScript then knows nothing that could differ.
        return view.of === 'declared' ? undefined : ['unknown'];
      case 'literal':
        return literalParts([type.value], view);
      case 'enum':
        return enumParts(type.values, type.open, view);
      case 'never':
      case 'undefined':
        // Whether something may be left out is compared apart.
        return [];
      case 'bigint':
        return [type.value === undefined || view.isWide === true ? 'bigint' : `${type.value}n`];
      case 'array':
        return wrap('array of ', parts(type.items, view, path));
      case 'set':
        return wrap('set of ', parts(type.items, view, path));
      case 'map': {
        const keys = parts(type.keys, view, path);
        return keys && wrap(`map from ${join(keys)} to `, parts(type.values, view, path));
      }
      case 'intersection':
        return view.named !== true && type.parts.every((part) => isObject(part, view))
          ? ['object']
          : undefined;
      case 'json':
      case 'external':
        return undefined;
      case 'record':
        return wrap('record of ', parts(type.values, view, path));
      case 'tuple': {
        const items = type.items.map((item) => parts(item, view, path));
        if (items.includes(undefined)) return undefined;
        const rest = type.rest && parts(type.rest, view, path);
        if (type.rest && !rest) return undefined;
        const texts = items.map((item) => join(item ?? []));
        return [`tuple of ${[...texts, ...(rest ? [`...${join(rest)}`] : [])].join(', ')}`];
      }
      case 'union':
        return all(type.variants.map((variant) => parts(variant, view, path)));
      case 'object':
        return objectParts(type, view, path) ?? (view.named === true ? undefined : ['object']);
      case 'model':
        return modelParts(type.name, view, path);
      default:
        return [type.kind];
    }
  };
  const modelParts = (name: string, view: View, path: readonly string[]): string[] | undefined => {
    const compared = modelOf(name);
    if (!compared || path.includes(name)) return [name];
    const shape = view.of === 'declared' ? compared.declaration.shape : compared.facts.shape;
    if (shape.kind === 'object')
      return objectParts(shape, view, [...path, name]) ?? [view.named === true ? name : 'object'];
    if (shape.kind === 'union')
      return all(shape.variants.map((variant) => parts(variant, view, [...path, name])));
    return enumParts(
      shape.values.map(({ value }) => value),
      shape.open,
      view,
    );
  };
  /** An object of which only its other properties are known is a record. */
  const objectParts = (
    { fields, additional }: { fields: readonly unknown[]; additional?: AnyType },
    view: View,
    path: readonly string[],
  ) => (fields.length === 0 && additional ? wrap('record of ', parts(additional, view, path)) : undefined);
  const isObject = (type: AnyType, view: View): boolean =>
    parts(type, { ...view, named: false }, [])?.join() === 'object';
  return (type, view) => {
    const found = parts(type, view, []);
    return found && join(view.nullable === true ? [...found, 'null'] : found);
  };
}

function wrap(prefix: string, found: string[] | undefined): string[] | undefined {
  return found && [`${prefix}(${join(found)})`];
}

function all(found: (string[] | undefined)[]): string[] | undefined {
  return found.includes(undefined) ? undefined : found.flatMap((each) => each ?? []);
}

function literalParts(values: readonly (string | number | boolean)[], { isWide }: View): string[] {
  return values.map((value) => (isWide === true ? typeof value : JSON.stringify(value)));
}

/** An open enum takes other values of the kind that its members are. */
function enumParts(values: readonly (string | number)[], open: boolean, view: View): string[] {
  const isOfNumbers = values.length > 0 && values.every((value) => typeof value === 'number');
  return [...literalParts(values, view), ...(open ? [isOfNumbers ? 'number' : 'string'] : [])];
}

function join(found: readonly string[]): string {
  const members = new Set(found);
  if (members.has('unknown')) return 'unknown';
  if (members.has('boolean') || (members.has('true') && members.has('false'))) {
    members.delete('true');
    members.delete('false');
    members.add('boolean');
  }
  // A type stands for every literal of it.
  const isCovered = (member: string) =>
    (members.has('string') && member.startsWith('"')) ||
    (members.has('number') && /^-?\d/.test(member) && !member.endsWith('n'));
  return [...members]
    .filter((member) => !isCovered(member))
    .toSorted()
    .join(' | ');
}
