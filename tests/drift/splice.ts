import type {
  Model,
  Reference,
  TypeExpression,
} from '../../packages/starlight-evergreen/src/reference/model.ts';
import { nameUnions } from '../../packages/starlight-evergreen/src/reference/read/name-unions.ts';

/** Puts models that were read alone in the places of others, as if all had been read together. */
export interface Splice {
  /** Puts one in the place of another. */
  one(removed: string, model: Model | undefined): Reference;
  /** Puts several in the places of those with their names. No union is among them. */
  same(models: readonly Model[]): Reference;
}

/**
 * What a model is made of is read from its own sources; only the names of the unions that fields write out are found among
 * all models. They are found again here: a changed union may lose or gain its name in fields of many models.
 */
export function createSplice(base: Reference): Splice {
  const all = Object.entries(base.models);
  const unions = Object.values(base.models).filter(({ kind }) => kind === 'union');
  const unnamed = structuredClone(Object.fromEntries(all.filter(([, model]) => writesUnion(model))));
  for (const model of Object.values(unnamed)) {
    if (model.kind === 'object') for (const { type } of model.fields) dropNames(type);
  }
  const named = (models: readonly Model[]) => nameUnions([...unions, ...models]).slice(unions.length);
  const one: Splice['one'] = (removed, model) => {
    const isUnion = [base.models[removed], model].some((each) => each?.kind === 'union');
    const { [removed]: _, ...others } = isUnion
      ? { ...base.models, ...structuredClone(unnamed) }
      : base.models;
    const rest = Object.values(others);
    const models = isUnion
      ? nameUnions(model ? [...rest, model] : rest)
      : [...rest, ...(model ? named([model]) : [])];
    return { ...base, models: byName(models) };
  };
  return {
    one,
    same: (models) => ({ ...base, models: { ...base.models, ...byName(named(models)) } }),
  };
}

function byName(models: readonly Model[]): Record<string, Model> {
  return Object.fromEntries(models.map((each) => [each.name, each]));
}

function writesUnion(model: Model): boolean {
  return model.kind === 'object' && model.fields.some(({ type }) => holdsUnion(type));
}

function holdsUnion(type: TypeExpression): boolean {
  if (type.kind === 'array') return holdsUnion(type.items);
  return type.kind === 'record' ? holdsUnion(type.values) : type.kind === 'union';
}

function dropNames(type: TypeExpression): void {
  if (type.kind === 'union') delete type.name;
  else if (type.kind === 'array') dropNames(type.items);
  else if (type.kind === 'record') dropNames(type.values);
}
