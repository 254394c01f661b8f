import type { Model, TypeExpression } from '../model.ts';
import { plainText } from '../plain-text.ts';
import { withOuterUnion } from '../visit.ts';

/**
 * Gives each union that a field writes out the name under which it is exported. Generators declare
 * `type AddUnion = Add1 | Add2` and then write `Add1 | Add2` in the field: without this, no page would lead to the page
 * of the union. Where several unions have the same variants (`number | string`), the one named after the field and its
 * model is taken.
 */
export function nameUnions(models: readonly Model[]): Model[] {
  const byVariants = namesByVariants(models);
  const nameOf = (variants: readonly TypeExpression[], model: string, field: string) => {
    const candidates = byVariants.get(variantsKey(variants)) ?? [];
    return candidates.length === 1 ? candidates[0] : bestNamed(candidates, model, field);
  };
  return models.map((model) => {
    if (model.kind !== 'object') return model;
    const fields = model.fields.map((field) => {
      const type = withOuterUnion(field.type, (union) => {
        const name = nameOf(union.variants, model.name, field.name);
        return name === undefined ? union : { ...union, name };
      });
      return { ...field, type };
    });
    return { ...model, fields };
  });
}

function namesByVariants(models: readonly Model[]): ReadonlyMap<string, string[]> {
  const byVariants = new Map<string, string[]>();
  for (const model of models) {
    if (model.kind !== 'union' || model.variants.length < 2) continue;
    const key = variantsKey(model.variants);
    const names = byVariants.get(key);
    if (names) names.push(model.name);
    else byVariants.set(key, [model.name]);
  }
  return byVariants;
}

function variantsKey(variants: readonly TypeExpression[]): string {
  return variants
    .filter((variant) => variant.kind !== 'null')
    .map((variant) => plainText(variant))
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
