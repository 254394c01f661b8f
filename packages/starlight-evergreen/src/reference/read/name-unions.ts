import type { Reference, TypeExpression } from '../model.ts';

/**
 * Finds the exported name of each union that a field writes out. Generators declare `type AddUnion = Add1 | Add2` and
 * then write `Add1 | Add2` in the field: without this, no page would lead to the page of the union.
 * Where several unions have the same variants (`number | string`), the one named after the field and its model is taken.
 */
export function nameUnions(reference: Reference): void {
  const byVariants = new Map<string, string[]>();
  for (const model of Object.values(reference.models)) {
    if (model.kind !== 'union' || model.variants.length < 2) continue;
    const key = variantsKey(model.variants);
    const names = byVariants.get(key);
    if (names) names.push(model.name);
    else byVariants.set(key, [model.name]);
  }
  for (const model of Object.values(reference.models)) {
    if (model.kind !== 'object') continue;
    for (const field of model.fields) {
      visitUnions(field.type, (union) => {
        const candidates = byVariants.get(variantsKey(union.variants)) ?? [];
        const name = candidates.length === 1 ? candidates[0] : bestNamed(candidates, model.name, field.name);
        if (name !== undefined) union.name = name;
      });
    }
  }
}

type Union = Extract<TypeExpression, { kind: 'union' }>;

function visitUnions(type: TypeExpression, visit: (union: Union) => void): void {
  if (type.kind === 'union') visit(type);
  else if (type.kind === 'array') visitUnions(type.items, visit);
  else if (type.kind === 'record') visitUnions(type.values, visit);
}

function variantsKey(variants: readonly TypeExpression[]): string {
  return variants
    .filter((variant) => variant.kind !== 'null')
    .map((variant) => JSON.stringify(variant))
    .toSorted()
    .join('|');
}

/** Of unions that are named after the field, the one that shares the longest start with the model's name. */
function bestNamed(candidates: readonly string[], model: string, field: string): string | undefined {
  const part = field.charAt(0).toUpperCase() + field.slice(1);
  let best: string | undefined;
  let bestShared = 0;
  for (const candidate of candidates) {
    if (!candidate.includes(part)) continue;
    // Numbered copies belong together: `Item2.match` is the `ItemMatch2` among many.
    const shared = sharedStart(candidate, model) + (endNumber(candidate) === endNumber(model) ? 0.5 : 0);
    if (shared > bestShared) [best, bestShared] = [candidate, shared];
  }
  return best;
}

function endNumber(name: string): string {
  return /\d*$/.exec(name)?.[0] ?? '';
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
