import { createHash } from 'node:crypto';
import { plainText } from '../plain-text.ts';
import type { Model, Reference, TypeExpression } from '../model.ts';

/** Tells types apart that read differently: those of one key have the same fields, words and all, down to the last model in them. */
export type ShapeKeys = (type: TypeExpression) => string;

export function createShapeKeys({ models }: Reference): ShapeKeys {
  const known = new Map<string, string>();
  const digest = (value: unknown, path: readonly string[]): string => {
    const text = plainText(value, (part) => {
      if (isKind(part, 'model')) return keyOf(part.name, path);
      // Names of unions differ as those of models do.
      return isKind(part, 'union') ? part.variants : part;
    });
    return createHash('sha256').update(text).digest('base64url');
  };
  const keyOf = (name: string, path: readonly string[]): string => {
    const model = models[name];
    // Models inside a cycle stand for themselves.
    if (!model || path.includes(name)) return name;
    const key = known.get(name) ?? digest(shown(model), [...path, name]);
    known.set(name, key);
    return key;
  };
  return (type) => digest(type, []);
}

/** What a page shows of a model where it is used. */
function shown(model: Model): unknown {
  switch (model.kind) {
    case 'object':
      return [model.fields, model.additional, model.strict];
    case 'enum':
      return [model.open, model.values.map(({ value, description }) => [value, description])];
    case 'union':
      return model.variants;
  }
}

function isKind<Kind extends TypeExpression['kind']>(
  value: unknown,
  kind: Kind,
): value is Extract<TypeExpression, { kind: Kind }> {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;
}
