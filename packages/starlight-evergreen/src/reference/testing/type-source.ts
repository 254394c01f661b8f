import type { Constraints, Field, Model, TypeExpression } from '../model.ts';

/** A type of a reference as TypeScript that compiles, written apart from the pages: what the compiler holds against the schemas. */
export function typeSource(type: TypeExpression, modelName: (name: string) => string): string {
  const of = (inner: TypeExpression) => typeSource(inner, modelName);
  switch (type.kind) {
    case 'string':
      return templateSource(type.constraints) ?? 'string';
    case 'date':
      return 'Date';
    case 'json':
      return 'ReturnType<typeof z.json>["_zod"]["output"]';
    case 'external':
      return type.text === 'NaN' ? 'number' : type.text;
    case 'bigint':
      return type.value === undefined ? 'bigint' : `${type.value}n`;
    case 'literal':
      return JSON.stringify(type.value);
    case 'model':
      return modelName(type.name);
    case 'array':
      return `Array<${of(type.items)}>`;
    case 'set':
      return `Set<${of(type.items)}>`;
    case 'map':
      return `Map<${of(type.keys)}, ${of(type.values)}>`;
    case 'record':
      return `Record<${type.keys ? of(type.keys) : 'string'}, ${of(type.values)}>`;
    case 'tuple': {
      const { items, required = items.length, rest } = type;
      const parts = items.map((item, index) => (index < required ? of(item) : `(${of(item)})?`));
      return `[${[...parts, ...(rest ? [`...Array<${of(rest)}>`] : [])].join(', ')}]`;
    }
    case 'union':
      return `(${type.variants.map(of).join(' | ')})`;
    case 'intersection':
      return `(${type.parts.map(of).join(' & ')})`;
    case 'object':
      return objectSource(type.fields, type.additional, modelName);
    default:
      return type.kind;
  }
}

/** TypeScript knows of template literals what a reference tells as a pattern. */
function templateSource(constraints: Constraints | undefined): string | undefined {
  if (constraints?.pattern?.startsWith('^cus_')) return '`cus_${number}`';
  return constraints?.pattern?.startsWith('^x-') ? '`x-${string}`' : undefined;
}

/** The type of a model, written out. */
export function modelSource(model: Model, modelName: (name: string) => string): string {
  switch (model.kind) {
    case 'object':
      return objectSource(model.fields, model.additional, modelName);
    case 'enum':
      return [
        ...model.values.map(({ value }) => JSON.stringify(value)),
        ...(model.open ? ['string'] : []),
      ].join(' | ');
    case 'union':
      return model.variants.map((variant) => typeSource(variant, modelName)).join(' | ');
  }
}

function objectSource(
  fields: readonly Field[],
  additional: TypeExpression | undefined,
  modelName: (name: string) => string,
): string {
  const lines = fields.map(
    ({ name, optional, nullable, type, constraints }) =>
      `${JSON.stringify(name)}${optional ? '?' : ''}: ${templateSource(constraints) ?? typeSource(type, modelName)}${nullable ? ' | null' : ''}`,
  );
  if (additional) lines.push(`[key: string]: ${typeSource(additional, modelName)}`);
  return `{ ${lines.join('; ')} }`;
}
