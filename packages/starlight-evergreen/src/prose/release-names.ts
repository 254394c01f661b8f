import type { Model, Operation, Reference, TypeExpression } from '../reference/model.ts';
import type { LoadedRelease } from '../reference/read/index.ts';
import { visitType } from '../reference/visit.ts';
import { NameIndex } from './name-index.ts';

/** Every name of the releases that are documented, and where it belongs. */
export interface ReleaseNames {
  /** The current release, as its package is called. */
  package: string;
  /** What people usually call the client that they make, without its capital. */
  clients: ReadonlySet<string>;
  index: NameIndex;
  /** As called (`balances.create`); once more as on the wire, where words are joined by underscores. */
  operations: ReadonlySet<string>;
  /** First parts of operations: `balances`. */
  groups: ReadonlySet<string>;
  /** Last parts of operations that belong to a group: `create`. */
  verbs: ReadonlySet<string>;
  /** What may follow a model's name and a dot: fields, or keys and values of an enum. `undefined` for what is no model. */
  membersOf(model: string): ReadonlySet<string> | undefined;
}

/** @param releases - the first is the current one */
export function namesOf(
  releases: readonly Pick<LoadedRelease, 'config' | 'reference' | 'exported'>[],
): ReleaseNames {
  const index = new NameIndex();
  const operations = new Set<string>();
  for (const { reference, exported } of releases) {
    // Names of the reference first: they say most about themselves.
    for (const model of Object.values(reference.models)) index.add(model.name, 'model');
    for (const model of Object.values(reference.models)) addModel(index, model);
    for (const operation of reference.operations) addOperation(index, operations, operation);
    for (const name of Object.keys(exported)) index.add(name, 'declaration');
  }
  return {
    package: releases[0]?.reference.package ?? 'the release',
    clients: new Set(
      releases.flatMap(({ config: { client } }) => (client === undefined ? [] : lowerFirst(client))),
    ),
    index,
    operations,
    groups: new Set(
      [...operations].flatMap((name) => (name.includes('.') ? name.slice(0, name.indexOf('.')) : [])),
    ),
    verbs: new Set(
      [...operations].flatMap((name) => (name.includes('.') ? name.slice(name.lastIndexOf('.') + 1) : [])),
    ),
    membersOf(name) {
      const found = releases.flatMap(({ reference }) =>
        Object.hasOwn(reference.models, name) ? [...membersOf(reference, name, new Set())] : [],
      );
      return releases.some(({ reference }) => Object.hasOwn(reference.models, name))
        ? new Set(found)
        : undefined;
    },
  };
}

function addOperation(index: NameIndex, operations: Set<string>, { name }: Operation): void {
  for (const form of [name, name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)]) {
    operations.add(form);
    for (const part of form.split('.')) index.add(part, 'operation');
  }
}

function addModel(index: NameIndex, model: Model): void {
  switch (model.kind) {
    case 'object':
      return addFields(index, { kind: 'object', fields: model.fields }, model.name);
    case 'union':
      for (const variant of model.variants) addFields(index, variant, model.name);
      return;
    case 'enum':
      for (const { key, value } of model.values) {
        if (key !== undefined) index.add(key, 'value', model.name);
        index.add(String(value), 'value', model.name);
      }
  }
}

function addFields(index: NameIndex, type: TypeExpression, owner: string): void {
  visitType(type, {
    object({ fields }) {
      for (const { name, wireName } of fields) {
        index.add(name, 'field', owner);
        index.add(wireName, 'field', owner);
      }
    },
    literal({ value }) {
      if (typeof value === 'string') index.add(value, 'value', owner);
    },
  });
}

/** Fields of a union are those of its variants. */
function membersOf(reference: Reference, name: string, seen: Set<string>): Set<string> {
  const model = Object.hasOwn(reference.models, name) ? reference.models[name] : undefined;
  if (model === undefined || seen.has(name)) return new Set();
  seen.add(name);
  switch (model.kind) {
    case 'object':
      return new Set(model.fields.flatMap((field) => [field.name, field.wireName]));
    case 'enum':
      return new Set(
        model.values.flatMap(({ key, value }) => [...(key === undefined ? [] : [key]), String(value)]),
      );
    case 'union':
      return new Set(
        model.variants.flatMap((variant) => {
          if (variant.kind === 'model') return [...membersOf(reference, variant.name, seen)];
          return variant.kind === 'object'
            ? variant.fields.flatMap((field) => [field.name, field.wireName])
            : [];
        }),
      );
  }
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
