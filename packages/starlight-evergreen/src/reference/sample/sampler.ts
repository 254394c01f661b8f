import { ProblemError, type Problem } from '../../problem/problem.ts';
import { type Field, type Model, type Reference, type TypeExpression, unreachable } from '../model.ts';
import { alternativesOf, type PlainObject } from './alternatives.ts';
import { authoredValue, merge } from './authored-value.ts';
import {
  endsHere,
  sampleArray,
  sampleMap,
  sampleRecord,
  sampleSet,
  sampleTuple,
  sampleUnion,
  type Sampling,
} from './containers.ts';
import { createCandidates } from './candidates.ts';
import { generalValues } from './general-values.ts';
import { fits, isPlain, modelOf } from './fits.ts';
import { sampleLeaf } from './leaves.ts';
import { createModelContexts, type ModelContext } from './model-context.ts';
import { agreed } from './neighbours.ts';
import { createRecursion } from './recursion.ts';
import {
  candidatesFor,
  completeRules,
  nounOf,
  type FieldContext,
  sceneBelow,
  type ValueRules,
} from './rules.ts';
import { shownFields } from './shown-fields.ts';
import { type Form, impossible, inside, joined, rootSlot, type Slot } from './slot.ts';

/** Example values of one release's models. Values share parts with each other: treat them as read-only. */
export interface Sampler {
  /**
   * Every required field and no optional one, unless an authored example shows more.
   * Throws `ProblemError` when no value exists, with all that stands in the way.
   */
  required(model: string): unknown;
  /** Every field of the model itself that has a value; models inside it show what they require. Throws `ProblemError` likewise. */
  full(model: string): unknown;
  /** A value of one variant of a union. Throws `ProblemError` likewise. */
  variant(union: string, index: number): unknown;
  /** One value for each variant of a union, in order. Throws `ProblemError` likewise. */
  variants(union: string): unknown[];
}

export interface SamplerOptions {
  /** Told of each field whose value comes from its type alone, as neither a fact nor its name says more. */
  onFallback?: (model: string, field: string) => unknown;
  /** Values written by hand, by model: they stand where none can be made up. */
  written?: ReadonlyMap<string, { value: unknown }>;
}

/** Deterministic: the same reference and rules give the same values in any order of calls. */
export function createSampler(
  reference: Reference,
  ownRules: ValueRules,
  { onFallback, written = new Map() }: SamplerOptions = {},
): Sampler {
  const rules = completeRules(ownRules);
  const recursion = createRecursion(reference, rules.preferred, (model) => written.has(model));
  const contextOf = createModelContexts(reference, rules);
  const candidatesOf = createCandidates(reference, rules, ownRules);
  const kept = new Map<string, unknown>();
  const sampling: Sampling = { reference, rules, recursion, sample: sampleType };

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
        return sampleUnion(sampling, model.variants, { ...slot, model: model.name, form });
      case 'object': {
        const key = `${form} ${model.name} ${context.noun} ${context.scene}`;
        if (!kept.has(key)) {
          const value = sampleFields(model, model.name, form, context);
          kept.set(key, isPlain(authored) ? merge(value, authored) : value);
        }
        return kept.get(key);
      }
      default:
        return unreachable(model, 'sampler');
    }
  }

  function sampleFields(
    { fields, additional }: PlainObject,
    model: string,
    form: Form,
    context: ModelContext,
  ): Record<string, unknown> {
    const shown = shownFields(fields, form, recursion, modelOf(reference, model).direction);
    const problems: Problem[] = [];
    const entries = shown.flatMap((field): [string, unknown][] => {
      const above: FieldContext = { noun: context.noun, scene: context.scene, field: field.name };
      const own: FieldContext = { ...above, scene: sceneBelow(rules, above) };
      const candidates = candidatesOf(field, own);
      try {
        const value = sampleField({ model, context: own, form, field, candidates }, field);
        return value === undefined && field.optional ? [] : [[field.name, value]];
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        problems.push(...error.problems);
        return [];
      }
    });
    if (problems.length > 0) throw new ProblemError(problems);
    const settled = agreed(entries, shown, (field) => isMadeUp(field, context));
    if (fields.length === 0 && additional !== undefined)
      settled.push(...additionalEntry(additional, model, form, context));
    return Object.fromEntries(settled);
  }

  /** Whether nobody said what the field holds. */
  function isMadeUp({ name, examples }: Field, { noun, scene }: ModelContext): boolean {
    if (examples !== undefined) return false;
    return ownRules === generalValues || candidatesFor(rules, { noun, scene, field: name }).length === 0;
  }

  /** An object whose properties have no names of their own shows one. */
  function additionalEntry(
    type: TypeExpression,
    model: string,
    form: Form,
    { noun, scene }: ModelContext,
  ): [string, unknown][] {
    const slot: Slot = { model, form, context: { noun, scene, field: '' }, candidates: [] };
    return Object.entries(sampleRecord(sampling, { kind: 'record', values: type }, slot));
  }

  function sampleField(slot: Slot, field: Field): unknown {
    if (field.examples !== undefined && field.examples.length > 0) return field.examples[0];
    if (field.nullable && (slot.candidates[0] === null || endsHere(sampling, slot, field.type))) return null;
    const height = recursion.height(field.type, field.constraints?.minItems);
    if (field.nullable && !Number.isFinite(height)) return null;
    return sampleType(field.type, { ...slot, constraints: field.constraints });
  }

  function sampleType(type: TypeExpression, slot: Slot): unknown {
    const constraints = joined(slot.constraints, 'constraints' in type ? type.constraints : undefined);
    const here: Slot = { ...slot, constraints };
    if (!isObject(type)) {
      const candidate = slot.candidates.find(
        (value) =>
          value !== null &&
          value !== undefined &&
          fits(reference, type, value, 'typescript', slot.constraints),
      );
      if (candidate !== undefined) return candidate;
    }
    switch (type.kind) {
      case 'model':
        return sampleReference(type.name, here);
      case 'array':
        return sampleArray(sampling, type.items, here, constraints?.minItems, constraints?.maxItems);
      case 'set':
        return sampleSet(sampling, type, here);
      case 'map':
        return sampleMap(sampling, type, here);
      case 'record':
        return sampleRecord(sampling, type, here);
      case 'tuple':
        return sampleTuple(sampling, type, here);
      case 'union':
        return sampleUnion(sampling, type.variants, here);
      case 'intersection':
        return sampleIntersection(type, here);
      case 'object':
        return sampleFields(type, slot.model, slot.form === 'least' ? 'least' : 'nested', {
          noun: nounOf(rules, '', slot.context.field),
          scene: slot.context.scene,
        });
      default:
        return sampleLeaf(type, slot, constraints, (value) => {
          onFallback?.(slot.model, slot.context.field);
          return value;
        });
    }
  }

  /** Objects are made of their own fields, and not of what stands for the field that they are in. */
  function isObject(type: TypeExpression): boolean {
    if (type.kind === 'model') return modelOf(reference, type.name).kind === 'object';
    return type.kind === 'never' || type.kind === 'external';
  }

  function sampleReference(name: string, slot: Slot): unknown {
    const model = modelOf(reference, name);
    const given = written.get(name);
    const form = formBelow(slot, name);
    const noun = nounOf(rules, name, slot.context.field);
    const context: ModelContext = { noun, scene: slot.context.scene };
    if (given === undefined) {
      if (!Number.isFinite(recursion.height({ kind: 'model', name }))) explain(model, slot);
      return sampleModel(model, form, slot, context);
    }
    try {
      return sampleModel(model, form, slot, context);
    } catch (error) {
      if (error instanceof ProblemError) return given.value;
      throw error;
    }
  }

  /** A model without a finite value has a field that says why, unless it only contains itself. */
  function explain(model: Model, slot: Slot): never {
    if (recursion.leadsBack({ kind: 'model', name: model.name }, model.name))
      return impossible(inside(slot), 'value');
    sampleModel(
      model,
      'least',
      rootSlot(rules, model.name, 'least', contextOf(model.name)),
      contextOf(model.name),
    );
    return impossible(inside(slot), 'value');
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

  function sampleIntersection(type: Extract<TypeExpression, { kind: 'intersection' }>, slot: Slot): unknown {
    const objects = alternativesOf(reference, type).map((each): TypeExpression => ({
      kind: 'object',
      ...each,
    }));
    const found = objects.find((each) => Number.isFinite(recursion.height(each))) ?? objects[0];
    if (found !== undefined) return sampleType(found, slot);
    // Parts that are no objects say the same of one value, as a text and what brands it.
    const [part] = type.parts.filter(({ kind }) => kind !== 'external');
    return part === undefined ? impossible(slot, 'value') : sampleType(part, slot);
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

  function variant(name: string, index: number): unknown {
    const model = modelOf(reference, name);
    const type = model.kind === 'union' ? model.variants[index] : undefined;
    if (model.kind !== 'union' || type === undefined) return own(name, 'required');
    const slot = rootSlot(rules, name, 'nested', contextOf(name));
    return sampleType(type, ownCandidates(type, model.variants, slot));
  }

  return {
    required: (name) => own(name, 'required'),
    full: (name) => own(name, 'full'),
    variant,
    variants: (name) => {
      const model = modelOf(reference, name);
      return model.kind === 'union'
        ? model.variants.map((_, index) => variant(name, index))
        : [own(name, 'required')];
    },
  };
}
