import { type Field, type Model, type Reference, type TypeExpression, unreachable } from '../model.ts';
import { visitType } from '../visit.ts';
import { modelOf } from './fits.ts';
import { instanceOf } from './instances.ts';

/**
 * How models contain each other in examples: enough to end recursion without looking at what is under way, so
 * that a model's value depends on nothing but its place and may be kept.
 */
export interface Recursion {
  /** Levels of nesting that a model cannot do without; `Infinity` when no finite value exists. */
  height(type: TypeExpression, minItems?: number): number;
  /** The fields shown of an object inside another: the required ones, or else one preferred field. */
  shown(fields: readonly Field[]): readonly Field[];
  /** Does a value of this type lead back to the model, through the fields that are shown? */
  leadsBack(type: TypeExpression, model: string): boolean;
}

/**
 * @param preferred - names of optional fields that are shown where none is required, best first
 * @param isGiven - whether somebody wrote a value of the model by hand
 */
export function createRecursion(
  reference: Reference,
  preferred: readonly string[],
  isGiven: (model: string) => boolean = () => false,
): Recursion {
  const heights = modelHeights(reference, isGiven);
  const height = (type: TypeExpression, minItems = 0): number =>
    typeHeight(reference, heights, type, minItems);
  const shown = (fields: readonly Field[]): readonly Field[] => {
    const required = fields.filter((field) => !field.optional);
    if (required.length > 0) return required;
    const field = preferredField(fields, preferred, height);
    return field === undefined ? [] : [field];
  };
  const groups = cycles(reference, shown);
  return {
    height,
    shown,
    leadsBack: (type, model) => {
      const group = groups.get(model);
      return group !== undefined && referencesOf(type, shown).some((name) => groups.get(name) === group);
    },
  };
}

function preferredField(
  fields: readonly Field[],
  preferred: readonly string[],
  height: Recursion['height'],
): Field | undefined {
  const possible = fields.filter(
    (field) =>
      Number.isFinite(height(field.type, field.constraints?.minItems)) && field.deprecated === undefined,
  );
  const named = preferred.flatMap((name) => possible.filter((field) => field.name === name));
  return named[0] ?? possible.find((field) => height(field.type) === 0) ?? possible[0];
}

/** From above: everything is out of reach until its required fields are within reach. */
function modelHeights(reference: Reference, isGiven: (model: string) => boolean): Map<string, number> {
  const given = Object.keys(reference.models).filter((name) => isGiven(name));
  const heights = new Map(given.map((name) => [name, 0]));
  let changed = true;
  while (changed) {
    changed = false;
    for (const model of Object.values(reference.models)) {
      const height = modelHeight(reference, heights, model);
      if (height >= (heights.get(model.name) ?? Infinity)) continue;
      heights.set(model.name, height);
      changed = true;
    }
  }
  return heights;
}

function modelHeight(reference: Reference, heights: Map<string, number>, model: Model): number {
  if (model.examples !== undefined && model.examples.length > 0) return 0;
  switch (model.kind) {
    case 'enum':
      return 0;
    case 'union':
      return 1 + Math.min(...model.variants.map((variant) => typeHeight(reference, heights, variant)));
    case 'object':
      return 1 + fieldsHeight(reference, heights, model.fields);
    default:
      return unreachable(model, 'height');
  }
}

function fieldsHeight(reference: Reference, heights: Map<string, number>, fields: readonly Field[]): number {
  return Math.max(0, ...fields.map((field) => fieldHeight(reference, heights, field)));
}

function fieldHeight(reference: Reference, heights: Map<string, number>, field: Field): number {
  if (field.optional || field.nullable || field.examples !== undefined) return 0;
  return typeHeight(reference, heights, field.type, field.constraints?.minItems);
}

function typeHeight(
  reference: Reference,
  heights: Map<string, number>,
  type: TypeExpression,
  minItems = 0,
): number {
  switch (type.kind) {
    case 'model':
      modelOf(reference, type.name);
      return heights.get(type.name) ?? Infinity;
    case 'array':
      return minItems > 0 || (type.constraints?.minItems ?? 0) > 0
        ? typeHeight(reference, heights, type.items)
        : 0;
    case 'set':
      return (type.constraints?.minSize ?? 0) > 0 ? typeHeight(reference, heights, type.items) : 0;
    case 'map':
      return (type.constraints?.minSize ?? 0) > 0
        ? Math.max(...[type.keys, type.values].map((each) => typeHeight(reference, heights, each)))
        : 0;
    case 'tuple':
      return Math.max(
        0,
        ...type.items.slice(0, type.required).map((item) => typeHeight(reference, heights, item)),
      );
    case 'intersection':
      return Math.max(0, ...type.parts.map((part) => typeHeight(reference, heights, part)));
    case 'external':
      return instanceOf(type.text) === undefined ? Infinity : 0;
    case 'never':
      return Infinity;
    case 'union':
      return Math.min(...type.variants.map((variant) => typeHeight(reference, heights, variant, minItems)));
    case 'object':
      return fieldsHeight(reference, heights, type.fields);
    default:
      return 0;
  }
}

/** Names of the models that a value of this type shows directly. */
function referencesOf(type: TypeExpression, shown: Recursion['shown']): string[] {
  const names: string[] = [];
  visitType(type, {
    model({ name }) {
      names.push(name);
    },
    object({ fields }) {
      names.push(...shown(fields).flatMap((field) => referencesOf(field.type, shown)));
      return false;
    },
  });
  return names;
}

/** Models that contain themselves, each with the number of its circle (Tarjan's strongly connected components). */
function cycles(reference: Reference, shown: Recursion['shown']): Map<string, number> {
  const groups = new Map<string, number>();
  const order = new Map<string, number>();
  const open: string[] = [];

  function visit(name: string): number {
    const index = order.size;
    order.set(name, index);
    open.push(name);
    const targets = modelReferences(modelOf(reference, name), shown);
    let low = index;
    for (const target of targets) {
      if (!order.has(target)) low = Math.min(low, visit(target));
      else if (open.includes(target)) low = Math.min(low, order.get(target) ?? index);
    }
    if (low === index) close(name, index, targets.includes(name));
    return low;
  }

  function close(name: string, index: number, selfReference: boolean): void {
    const members = open.splice(open.indexOf(name));
    if (members.length === 1 && !selfReference) return;
    for (const member of members) groups.set(member, index);
  }

  for (const name of Object.keys(reference.models)) if (!order.has(name)) visit(name);
  return groups;
}

function modelReferences(model: Model, shown: Recursion['shown']): string[] {
  if (model.kind === 'enum') return [];
  if (model.kind === 'union') return model.variants.flatMap((variant) => referencesOf(variant, shown));
  return shown(model.fields).flatMap((field) => referencesOf(field.type, shown));
}
