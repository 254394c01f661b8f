import type { TypeExpression } from '../model.ts';

/** The union of some types: those inside unions beside the others, each once, `true` and `false` as a boolean. */
export function joinVariants(types: readonly TypeExpression[]): TypeExpression {
  const flat = types.flatMap((type) => (type.kind === 'union' ? type.variants : [type]));
  const known = new Set<string>();
  const variants: TypeExpression[] = [];
  const isBoolean = [true, false].every((value) =>
    flat.some((type) => type.kind === 'literal' && type.value === value),
  );
  for (const type of flat) {
    const joined: TypeExpression =
      isBoolean && type.kind === 'literal' && typeof type.value === 'boolean' ? { kind: 'boolean' } : type;
    const key = JSON.stringify(joined);
    if (known.has(key) || joined.kind === 'never') continue;
    known.add(key);
    variants.push(joined);
  }
  const [only] = variants;
  if (!only) return { kind: 'never' };
  return variants.length === 1 ? only : { kind: 'union', variants };
}

/** A type without `undefined` among its variants, as a field and a variable say apart that they may be absent. */
export function withoutUndefined(type: TypeExpression): TypeExpression {
  if (type.kind !== 'union') return type;
  return joinVariants(type.variants.filter(({ kind }) => kind !== 'undefined'));
}
