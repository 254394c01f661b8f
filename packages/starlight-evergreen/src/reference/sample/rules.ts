/**
 * What values an SDK's fields have, told as data. This file is the mechanism and knows no domain: a release's own
 * table of facts says what its ids, amounts and times are, and the generic table beside this file says what is
 * left. The first candidate that fits a field's type and constraints is its value.
 */

/** Candidates by `noun.field` (only in things of that noun) or `field` (anywhere). */
export type Facts = Readonly<Record<string, unknown>>;

/** Says what a model is about, so that `customer.name` and `plan.name` can differ. */
export interface NounRule {
  noun: string;
  /** Fields that hold such a thing. */
  fields?: readonly string[];
  /** Names of models that are such a thing, wherever they stand. */
  models?: RegExp;
}

/** A different set of facts below certain fields, such as an on/off feature below `flags`. */
export interface SceneRule {
  /** Fields that start the scene, as `noun.field` or `field`. It holds for all below, until another starts. */
  enter?: readonly string[];
  values: Facts;
}

/** Which values examples are made of. Any part may be left out. */
export interface ValueRules {
  /** In order: the first that matches a model's name wins, then the first that lists the field. */
  nouns?: readonly NounRule[];
  /** What a model that no noun speaks of is about, by its name, or by the field that holds an object without one. */
  nounOf?: (name: string) => string;
  /** By `noun.field` or `field`. */
  values?: Facts;
  scenes?: Readonly<Record<string, SceneRule>>;
  /** Arrays with more than one element: the scene of each element. */
  elements?: Readonly<Record<string, readonly string[]>>;
  /** Keys of records, by `noun.field` or `field`; several keys are for records within records. */
  keys?: Facts;
  /** Optional fields that are shown of an object that has no required one, best first. */
  preferred?: readonly string[];
}

/** Rules with nothing left out. */
export type CompleteRules = Required<ValueRules>;

/** The rules with empty parts where some were left out. */
export function completeRules(rules: ValueRules): CompleteRules {
  return {
    nouns: [],
    nounOf: () => '',
    values: {},
    scenes: {},
    elements: {},
    keys: {},
    preferred: [],
    ...rules,
  };
}

/** Several candidates for one field; the first that fits the type is taken. */
export class Choices {
  readonly values: readonly unknown[];

  constructor(values: readonly unknown[]) {
    this.values = values;
  }
}

/**
 * Candidates in order. `null` first says that `null` is the common, honest value where the field is nullable;
 * the next candidate serves fields that are not.
 */
export function oneOf(...values: unknown[]): Choices {
  return new Choices(values);
}

/** The field that a value is for, and what it is a field of. */
export interface FieldContext {
  noun: string;
  scene: string;
  field: string;
}

/** All candidates for a field: the scene's before the general ones, a noun's before any thing's. */
export function candidatesFor(rules: CompleteRules, context: FieldContext): unknown[] {
  const scene = rules.scenes[context.scene]?.values;
  return [...(scene === undefined ? [] : lookUp(scene, context)), ...lookUp(rules.values, context)];
}

/** Keys of the records in a field: the first is the record's own, the next that of a record inside it. */
export function keysFor(rules: CompleteRules, context: FieldContext): string[] {
  return lookUp(rules.keys, context).map(String);
}

function lookUp(facts: Facts, { noun, field }: FieldContext): unknown[] {
  const found: unknown[] = [];
  for (const key of [`${noun}.${field}`, field]) {
    if (!Object.hasOwn(facts, key)) continue;
    const fact = facts[key];
    if (fact instanceof Choices) found.push(...fact.values);
    else found.push(fact);
  }
  return found;
}

/** What a model is about; an empty string when no rule says so. */
export function nounOf(rules: CompleteRules, model: string, via: string | undefined): string {
  const byName = rules.nouns.find((rule) => rule.models?.test(model));
  if (byName !== undefined) return byName.noun;
  const byField = via === undefined ? undefined : rules.nouns.find((rule) => rule.fields?.includes(via));
  return byField?.noun ?? rules.nounOf(model === '' ? (via ?? '') : model);
}

/** The scene below a field: one that the field starts, or the one that holds already. */
export function sceneBelow(rules: CompleteRules, { noun, scene, field }: FieldContext): string {
  for (const [name, rule] of Object.entries(rules.scenes)) {
    if (rule.enter?.includes(`${noun}.${field}`) || rule.enter?.includes(field)) return name;
  }
  return scene;
}
