import {
  type Direction,
  type Field,
  type Model,
  type Reference,
  type TypeExpression,
  unreachable,
} from '../model.ts';
import { authoredValue, merge } from './authored-value.ts';
import { numberNear, stringNear } from './constraints.ts';
import { fits, isPlain, modelOf } from './fits.ts';
import { genericCandidates, wordsOf } from './generic.ts';
import { createModelContexts, type ModelContext } from './model-context.ts';
import { createRecursion, type Recursion } from './recursion.ts';
import {
  candidatesFor,
  completeRules,
  keysFor,
  nounOf,
  type FieldContext,
  sceneBelow,
  type ValueRules,
} from './rules.ts';
import { type Form, impossible, inside, rootSlot, type Slot } from './slot.ts';

/** Example values of one release's models. Values share parts with each other: treat them as read-only. */
export interface Sampler {
  /**
   * Every required field and no optional one, unless an authored example shows more.
   * Throws `ProblemError` when no value exists.
   */
  required(model: string): unknown;
  /** Every field of the model itself; models inside it show what they require. Throws `ProblemError` likewise. */
  full(model: string): unknown;
  /** One value for each variant of a union, in order. */
  variants(union: string): unknown[];
}

export interface SamplerOptions {
  /** Told of each field whose value comes from its type alone, as neither a fact nor its name says more. */
  onFallback?: (model: string, field: string) => unknown;
}

/** Deterministic: the same reference and rules give the same values in any order of calls. */
export function createSampler(
  reference: Reference,
  ownRules: ValueRules,
  { onFallback }: SamplerOptions = {},
): Sampler {
  const rules = completeRules(ownRules);
  const recursion = createRecursion(reference, rules.preferred);
  const contextOf = createModelContexts(reference, rules);
  const kept = new Map<string, unknown>();

  function sampleModel(model: Model, form: Form, slot: Slot, context: ModelContext): unknown {
    const authored = authoredValue(model, form);
    if (authored !== undefined && !(form === 'full' && model.kind === 'object')) return authored;
    switch (model.kind) {
      case 'enum':
        return sampleEnum(
          model.values.map((member) => member.value),
          slot,
        );
      case 'union':
        return sampleUnion(model.variants, { ...slot, model: model.name, form });
      case 'object': {
        const key = `${form} ${model.name} ${context.noun} ${context.scene}`;
        if (!kept.has(key)) {
          const value = sampleFields(model.fields, model.name, form, context);
          kept.set(key, isPlain(authored) ? merge(value, authored) : value);
        }
        return kept.get(key);
      }
      default:
        return unreachable(model, 'sampler');
    }
  }

  function sampleFields(
    fields: readonly Field[],
    model: string,
    form: Form,
    context: ModelContext,
  ): Record<string, unknown> {
    const shown = fieldsOf(fields, form, recursion, modelOf(reference, model).direction);
    const entries = shown.map((field): [string, unknown] => {
      const above: FieldContext = { noun: context.noun, scene: context.scene, field: field.name };
      const own: FieldContext = { ...above, scene: sceneBelow(rules, above) };
      const candidates = [
        ...(field.examples ?? []),
        ...candidatesFor(rules, own),
        ...genericCandidates(field.name, field.constraints?.format, context.noun),
      ];
      return [field.name, sampleField({ model, context: own, form, field, candidates }, field)];
    });
    return Object.fromEntries(entries);
  }

  function sampleField(slot: Slot, field: Field): unknown {
    if (field.examples !== undefined && field.examples.length > 0) return field.examples[0];
    if (field.nullable && (slot.candidates[0] === null || endsHere(slot, field.type))) return null;
    const height = recursion.height(field.type, field.constraints?.minItems);
    if (field.nullable && !Number.isFinite(height)) return null;
    return sampleType(field.type, slot);
  }

  /** In the least form, what leads back to the model itself is left empty. */
  function endsHere({ form, model }: Slot, type: TypeExpression): boolean {
    return form === 'least' && recursion.leadsBack(type, model);
  }

  function sampleType(type: TypeExpression, slot: Slot): unknown {
    const { constraints } = slot.field ?? {};
    if (type.kind !== 'model' || modelOf(reference, type.name).kind !== 'object') {
      const candidate = slot.candidates.find(
        (value) => value !== null && fits(reference, type, value, 'typescript', constraints),
      );
      if (candidate !== undefined) return candidate;
    }
    switch (type.kind) {
      case 'string':
        return stringNear(fallback(slot, wordsOf(slot.field)), constraints) ?? impossible(slot, 'text');
      case 'number':
        return numberNear(numberWish(slot), constraints, type.integer) ?? impossible(slot, 'number');
      case 'boolean':
        return fallback(slot, true);
      case 'bigint':
        return fallback(slot, 1n);
      case 'date':
        return fallback(slot, new Date('2026-01-01T00:00:00.000Z'));
      case 'null':
        return null;
      case 'undefined':
        return undefined;
      case 'never':
        return impossible(slot, 'value');
      case 'external':
        return impossible(slot, 'value');
      case 'any':
      case 'unknown':
      case 'json':
        return fallback(slot, {});
      case 'set':
        return new Set(sampleArray(type.items, slot));
      case 'map':
        return new Map([[sampleType(type.keys, inside(slot)), sampleType(type.values, inside(slot))]]);
      case 'intersection':
        return Object.assign({}, ...type.parts.map((part) => sampleType(part, slot)));
      case 'literal':
        return type.value;
      case 'model':
        return sampleReference(type.name, slot);
      case 'array':
        return sampleArray(type.items, slot);
      case 'record':
        return sampleRecord(type.values, slot);
      case 'tuple':
        return type.items.map((item) => sampleType(item, inside(slot)));
      case 'union':
        return sampleUnion(type.variants, slot);
      case 'object':
        return sampleFields(type.fields, slot.model, slot.form === 'least' ? 'least' : 'nested', {
          noun: nounOf(rules, '', slot.context.field),
          scene: slot.context.scene,
        });
      default:
        return unreachable(type, `${slot.model}.${slot.context.field}`);
    }
  }

  function sampleReference(name: string, slot: Slot): unknown {
    if (!Number.isFinite(recursion.height({ kind: 'model', name }))) return impossible(slot, 'value');
    const form = formBelow(slot, name);
    const noun = nounOf(rules, name, slot.context.field);
    return sampleModel(modelOf(reference, name), form, slot, { noun, scene: slot.context.scene });
  }

  /** A union's full value is one of its variants in full. */
  function formBelow({ form, model }: Slot, name: string): Form {
    if (recursion.leadsBack({ kind: 'model', name }, model)) return 'least';
    return form === 'full' && reference.models[model]?.kind === 'union' ? 'full' : 'nested';
  }

  function sampleEnum(values: readonly (string | number)[], slot: Slot): unknown {
    const wanted = slot.candidates.find((candidate) => values.some((value) => value === candidate));
    return wanted ?? values[0] ?? impossible(slot, 'member');
  }

  function sampleUnion(variants: readonly TypeExpression[], slot: Slot): unknown {
    const wanted = slot.candidates.find((candidate) =>
      variants.some((variant) => fits(reference, variant, candidate, 'typescript', slot.field?.constraints)),
    );
    if (wanted !== undefined) return wanted;
    const ranked = variants
      .map((variant) => ({
        variant,
        height: recursion.height(variant, slot.field?.constraints?.minItems),
        back: recursion.leadsBack(variant, slot.model),
        empty: variant.kind === 'null',
      }))
      .filter(({ height }) => Number.isFinite(height));
    const outside = ranked.find(({ back, empty }) => !back && !empty) ?? ranked.find(({ back }) => !back);
    const least = ranked.toSorted((a, b) => a.height - b.height)[0];
    const chosen = outside ?? least ?? impossible(slot, 'variant');
    return sampleType(chosen.variant, slot);
  }

  function sampleArray(items: TypeExpression, slot: Slot): unknown[] {
    const { minItems = 0, maxItems = Infinity } = slot.field?.constraints ?? {};
    const ownScenes = rules.elements[slot.context.field];
    const scenes = ownScenes ?? [slot.context.scene];
    const none = endsHere(slot, items) || !Number.isFinite(recursion.height(items));
    const wished = none ? 0 : Math.min(scenes.length, maxItems);
    if (none && minItems > 0 && !Number.isFinite(recursion.height(items))) return impossible(slot, 'element');
    return Array.from({ length: Math.max(wished, minItems) }, (_, index) => {
      const scene = scenes[Math.min(index, scenes.length - 1)] ?? slot.context.scene;
      const context: FieldContext = { ...slot.context, scene };
      const candidates =
        ownScenes === undefined ? slot.candidates : [...candidatesFor(rules, context), ...slot.candidates];
      return sampleType(items, inside({ ...slot, context, candidates }));
    });
  }

  function sampleRecord(values: TypeExpression, slot: Slot): Record<string, unknown> {
    if (endsHere(slot, values) || !Number.isFinite(recursion.height(values))) return {};
    const { depth = 0 } = slot;
    const keys = keysFor(rules, slot.context);
    const key = keys[Math.min(depth, keys.length - 1)] ?? 'example';
    return Object.fromEntries([[key, sampleType(values, { ...inside(slot), depth: depth + 1 })]]);
  }

  function numberWish(slot: Slot): number {
    const wish = slot.candidates.find((candidate) => typeof candidate === 'number');
    return typeof wish === 'number' ? wish : fallback(slot, 1);
  }

  function fallback<T>(slot: Slot, value: T): T {
    onFallback?.(slot.model, slot.context.field);
    return value;
  }

  /** A plain string beside an enum shows what the enum lacks: candidates that fit another variant are left to it. */
  function ownCandidates(variant: TypeExpression, variants: readonly TypeExpression[], slot: Slot): Slot {
    const others = variants.filter((other) => other !== variant);
    const candidates = slot.candidates.filter(
      (candidate) => !others.some((other) => fits(reference, other, candidate, 'typescript')),
    );
    const fitting = candidates.filter((candidate) => fits(reference, variant, candidate, 'typescript'));
    return fitting.length === 0 ? slot : { ...slot, candidates: fitting };
  }

  function own(name: string, form: Form): unknown {
    const model = modelOf(reference, name);
    const context = contextOf(name);
    return sampleModel(model, form, rootSlot(rules, name, form, context), context);
  }

  return {
    required: (name) => own(name, 'required'),
    full: (name) => own(name, 'full'),
    variants: (name) => {
      const model = modelOf(reference, name);
      if (model.kind !== 'union') return [own(name, 'required')];
      const slot = rootSlot(rules, name, 'nested', contextOf(name));
      return model.variants.map((variant) =>
        sampleType(variant, ownCandidates(variant, model.variants, slot)),
      );
    },
  };
}

function fieldsOf(
  fields: readonly Field[],
  form: Form,
  recursion: Recursion,
  direction: Direction,
): readonly Field[] {
  switch (form) {
    case 'full':
      return fields;
    case 'nested': {
      const shown = recursion.shown(fields);
      // What may be left out when a model is sent is there when it is received. Defaults that hold more are left out: they may hold the model.
      const isFilled = (field: Field) => direction === 'both' && isScalar(field.default);
      return fields.filter((field) => shown.includes(field) || isFilled(field));
    }
    case 'required':
    case 'least':
      return fields.filter((field) => !field.optional);
    default:
      return unreachable(form, 'form');
  }
}

function isScalar(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
