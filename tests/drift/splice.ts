import type {
  Model,
  Reference,
  TypeExpression,
} from '../../packages/starlight-evergreen/src/reference/model.ts';
import { nameUnions } from '../../packages/starlight-evergreen/src/reference/read/name-unions.ts';

/** Puts one model that was read alone in the place of another, as if all had been read together. */
export type Splice = (removed: string, model: Model | undefined) => Reference;

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
  return (removed, model) => {
    const isUnion = [base.models[removed], model].some((each) => each?.kind === 'union');
    const { [removed]: _, ...others } = isUnion
      ? { ...base.models, ...structuredClone(unnamed) }
      : base.models;
    const rest = Object.values(others);
    const models = isUnion
      ? nameUnions(model ? [...rest, model] : rest)
      : [...rest, ...(model ? nameUnions([...unions, model]).slice(-1) : [])];
    return { ...base, models: Object.fromEntries(models.map((each) => [each.name, each])) };
  };
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
