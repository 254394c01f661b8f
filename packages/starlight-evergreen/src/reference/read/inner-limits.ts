import type { Constraints, TypeExpression } from '../model.ts';
import type { SchemaType } from './schema-facts.ts';

/** A declared type with what its schema enforces inside of it, wherever the two have the same form. */
export function withInnerLimits(declared: TypeExpression, schema: SchemaType): TypeExpression {
  switch (declared.kind) {
    case 'number':
      return schema.kind === 'number' && schema.integer ? { ...declared, integer: true } : declared;
    case 'array':
    case 'set':
      return schema.kind === declared.kind
        ? { ...declared, items: inside(declared.items, schema.items) }
        : declared;
    case 'map':
      return schema.kind === 'map'
        ? {
            ...declared,
            keys: inside(declared.keys, schema.keys),
            values: inside(declared.values, schema.values),
          }
        : declared;
    case 'record': {
      if (schema.kind !== 'record') return declared;
      const keys = schema.keys && inside(declared.keys ?? { kind: 'string' }, schema.keys);
      return { ...declared, ...(keys && { keys }), values: inside(declared.values, schema.values) };
    }
    case 'tuple':
      return schema.kind === 'tuple'
        ? { ...declared, items: declared.items.map((item, index) => inside(item, schema.items[index])) }
        : declared;
    case 'object':
      return schema.kind === 'object' ? withFieldLimits(declared, schema) : declared;
    case 'union':
      return withVariantLimits(declared, schema);
    default:
      return declared;
  }
}

/** A type inside another one: its limits stand in it. */
function inside(declared: TypeExpression, schema: SchemaType | undefined): TypeExpression {
  if (!schema) return declared;
  const constraints = limitsOf(schema);
  const isSame = schema.kind === declared.kind || (schema.kind === 'opaque' && declared.kind === 'external');
  const inner = withInnerLimits(declared, schema);
  return constraints && isSame && canHaveLimits(inner) ? { ...inner, constraints } : inner;
}

function withFieldLimits(
  declared: Extract<TypeExpression, { kind: 'object' }>,
  { fields, strict }: Extract<SchemaType, { kind: 'object' }>,
): TypeExpression {
  const byName = new Map(fields.map((field) => [field.name, field]));
  return {
    ...declared,
    fields: declared.fields.map((field) => {
      const found = byName.get(field.name);
      if (!found) return field;
      const { constraints, wireName } = found;
      return {
        ...field,
        wireName,
        type: withInnerLimits(field.type, found.type),
        ...('default' in found && { default: found.default }),
        ...(found.generatedDefault && { generatedDefault: found.generatedDefault }),
        ...(constraints && { constraints }),
      };
    }),
    ...(strict && { strict }),
  };
}

/** Variants of a kind that both sides have once are the same. */
function withVariantLimits(
  declared: Extract<TypeExpression, { kind: 'union' }>,
  schema: SchemaType,
): TypeExpression {
  const found = schema.kind === 'union' ? schema.variants : [schema];
  const variants = declared.variants.map((variant) => {
    const isOnly = declared.variants.filter(({ kind }) => kind === variant.kind).length === 1;
    const [same, ...more] = found.filter(({ kind }) => kind === variant.kind);
    return isOnly && more.length === 0 ? inside(variant, same) : variant;
  });
  return { ...declared, variants };
}

function limitsOf(schema: SchemaType): Constraints | undefined {
  return 'constraints' in schema ? schema.constraints : undefined;
}

function canHaveLimits(type: TypeExpression): type is Extract<TypeExpression, { constraints?: Constraints }> {
  return ['string', 'number', 'bigint', 'date', 'array', 'set', 'map', 'record', 'external'].includes(
    type.kind,
  );
}
