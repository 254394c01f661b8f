import { plainText } from '../plain-text.ts';
import type { Reference, TypeExpression } from '../model.ts';
import { outerUnion, visitType } from '../visit.ts';
import { modelOf } from './fits.ts';
import { nounOf, type FieldContext, sceneBelow, type CompleteRules } from './rules.ts';

/** What a model's own example is about: as if the model stood where it is first used. */
export interface ModelContext {
  noun: string;
  scene: string;
  /** The field that first uses the model, for models that are a value rather than a thing (enums, unions). */
  field?: FieldContext;
}

interface Use {
  model: string;
  field: string;
}

/** Looks up a model's context; one walk over the reference, then a step per model. */
export function createModelContexts(
  reference: Reference,
  rules: CompleteRules,
): (model: string) => ModelContext {
  const uses = firstUses(reference);
  const known = new Map<string, ModelContext>();

  function contextOf(name: string): ModelContext {
    const found = known.get(name);
    if (found !== undefined) return found;
    // A model that contains itself meets this entry on the way round, so the walk ends.
    known.set(name, { noun: nounOf(rules, name, undefined), scene: '' });
    const use = uses.get(name);
    if (use !== undefined) known.set(name, contextFrom(name, use));
    return contextOf(name);
  }

  function contextFrom(name: string, use: Use): ModelContext {
    const user = contextOf(use.model);
    const below = sceneBelow(rules, { ...user, field: use.field });
    const scene = rules.elements[use.field]?.[0] ?? below;
    return {
      noun: nounOf(rules, name, use.field),
      scene,
      field: { noun: user.noun, scene, field: use.field },
    };
  }

  return contextOf;
}

function firstUses(reference: Reference): Map<string, Use> {
  const uses = new Map<string, Use>();

  function note(type: TypeExpression, use: Use): void {
    visitType(type, {
      model({ name }) {
        if (uses.has(name)) return;
        uses.set(name, use);
        noteVariants(name, use);
      },
      object({ fields }) {
        for (const field of fields) note(field.type, { model: use.model, field: field.name });
        return false;
      },
    });
  }

  /** A variant of a union stands where the union stands. */
  function noteVariants(name: string, use: Use): void {
    const model = modelOf(reference, name);
    if (model.kind === 'union') model.variants.forEach((variant) => note(variant, use));
  }

  for (const model of Object.values(reference.models)) {
    if (model.kind !== 'object') continue;
    for (const field of model.fields) note(field.type, { model: model.name, field: field.name });
  }
  for (const [name, use] of spelledOutUses(reference)) if (!uses.has(name)) uses.set(name, use);
  return uses;
}

/**
 * Declarations often spell a union out where it is used instead of naming it. Such a union belongs to a field of
 * the same type, best one whose name is part of the union's own.
 */
function spelledOutUses(reference: Reference): Map<string, Use> {
  const users = new Map<string, Use[]>();

  function note(type: TypeExpression, use: Use): void {
    const union = outerUnion(type);
    if (union === undefined) return;
    const key = plainText(union.variants);
    const known = users.get(key);
    if (known === undefined) users.set(key, [use]);
    else if (known.every(({ field }) => field !== use.field)) known.push(use);
  }

  const models = Object.values(reference.models);
  for (const model of models) {
    if (model.kind !== 'object') continue;
    for (const field of model.fields) note(field.type, { model: model.name, field: field.name });
  }
  const uses = new Map<string, Use>();
  for (const model of models) {
    if (model.kind !== 'union') continue;
    const candidates = users.get(plainText(model.variants)) ?? [];
    const name = model.name.toLowerCase();
    const use = candidates.find(({ field }) => name.includes(field.toLowerCase())) ?? candidates[0];
    if (use !== undefined) uses.set(model.name, use);
  }
  return uses;
}
