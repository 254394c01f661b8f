import type { $ZodLazyDef, $ZodType, $ZodTypes } from 'zod/v4/core';

/** The definition of a schema: zod's documented way to switch over kinds, as `$ZodTypes` is the union of all of them. */
export function definition(schema: $ZodType): $ZodTypes['_zod']['def'] {
  return (schema as $ZodTypes)._zod.def;
}

/** The schema inside a wrapper that says of a value no more than whether it may be absent. */
export function unwrapped(schema: $ZodType): $ZodType | undefined {
  const def = definition(schema);
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'readonly':
    case 'catch':
      return def.innerType;
    default:
      return undefined;
  }
}

const plainKinds = ['string', 'number', 'boolean', 'null'];

/** Models ask for the same lazy schema again and again. */
const known = new WeakMap<$ZodType, boolean>();

/** Whether a schema takes all that JSON can say, as `z.json()` does: texts, numbers, booleans, null, and lists and records of itself. */
export function isJson(schema: $ZodType): boolean {
  const def = definition(schema);
  if (def.type !== 'lazy') return false;
  let found = known.get(schema);
  if (found === undefined) known.set(schema, (found = isJsonLazy(schema, def)));
  return found;
}

function isJsonLazy(schema: $ZodType, def: $ZodLazyDef): boolean {
  const options = optionsOf(def.getter());
  const kinds = new Set(options.map((option) => definition(option).type));
  const isSelf = (item: $ZodType) => item === schema || item === def.getter();
  return (
    plainKinds.every((kind) => kinds.has(kind as 'string')) &&
    options.every((option) => {
      const each = definition(option);
      if (each.type === 'array') return isSelf(each.element);
      if (each.type === 'record') return isSelf(each.valueType);
      return plainKinds.includes(each.type) && (each.checks ?? []).length === 0;
    }) &&
    kinds.has('array') &&
    kinds.has('record')
  );
}

function optionsOf(schema: $ZodType): $ZodType[] {
  const def = definition(schema);
  return def.type === 'union' ? def.options.flatMap((option) => optionsOf(option)) : [schema];
}
