import type { LoadedRelease } from '../read/index.ts';
import type { Field, Model, Reference } from '../model.ts';
import { notesOf } from '../notes.ts';
import { toSnakeCase } from '../snake-case.ts';
import { type Example, shownExamples } from './examples.ts';
import { type FieldOwner, indexFieldOwners } from './field-owners.ts';
import { type FieldUse, indexFieldUses } from './field-uses.ts';
import type { Links } from './links.ts';
import type { OperationChanges } from './version-changes.ts';
import { indexModelUses, type ModelUse } from './model-uses.ts';
import type { OperationExample } from './operation-example.ts';
import { createShapeKeys, type ShapeKeys } from './shape-keys.ts';
import { findEqualModels } from './equal-models.ts';
import { rootModels } from './root-models.ts';
import type { Since } from './since.ts';
import { indexUsage, type Usage } from './usage.ts';
import type { VersionPages } from './version-pages.ts';

/** All that the pages of one release are made from, worked out once. */
export interface PageContext {
  release: LoadedRelease;
  reference: Reference;
  links: Links;
  /** The versions of the release that have pages, the current one first; none while there is only that. */
  versions: readonly VersionPages[];
  /** Address of a model's page; undefined for a name that has none. */
  hrefOf(model: string): string | undefined;
  /** What the model's page shows, in order. */
  examplesOf(model: Model): readonly Example[];
  /** What the operation's page shows; empty where there is no example. */
  operationExamplesOf(operation: string): readonly OperationExample[];
  usageOf(model: string): Usage;
  /** Where operations take and give a model, under any of its names, the shortest ways first. */
  modelUsesOf(model: string): readonly ModelUse[];
  /** Models that have a field of a name; those that operations take or return directly first. */
  fieldOwnersOf(name: string): readonly FieldOwner[];
  /** Where operations take and give fields of a name, the shortest ways of each operation first. */
  fieldUsesOf(name: string): readonly FieldUse[];
  /** All exported names of a model's shape, the best-known first: its own alone where no other model is alike. */
  namesOf(model: string): readonly string[];
  /** Models that operations take or return directly, or in arrays. */
  rootModels: ReadonlyMap<string, number>;
  /** The same for types that would read alike. */
  shapeOf: ShapeKeys;
  /** The model of another release that took this one's place. */
  counterpartOf(model: string): Counterpart | undefined;
  /** The wire name that a field's name leads one to expect: in snake case where the release uses it. */
  wireNameOf(field: string): string;
  /** What the site says of a field beside its comment: Markdown, in a line. */
  noteOf(field: Field): string | undefined;
  /** What changed for an operation from version to version, the newest first; none for a release without a past. */
  changesOf(operation: string): readonly OperationChanges[];
  /** The version that a model, or a field of it, came with, and the page of that version's changes. */
  sinceOf(model: string, field?: string): { version: string; href: string | undefined } | undefined;
}

/** A model of another release that took the place of one. */
export interface Counterpart {
  model: Model;
  /** The name of the page that shows it. */
  shownAs: string;
  href: string;
  /** How that release is called. */
  release: string;
}

/** What pages need to know of another release to link to it. */
export interface OtherRelease {
  reference: Reference;
  links: Links;
  label: string;
}

export interface PageContextOptions {
  links: Links;
  /** What each model's page shows, by model. */
  examples: ReadonlyMap<string, readonly Example[]>;
  /** Values of request models that were really sent, by the name that stands for the model's shape. */
  sent?: ReadonlyMap<string, Example>;
  /** By operation. */
  operationExamples?: ReadonlyMap<string, readonly OperationExample[]>;
  /** All releases by id. */
  otherReleases: ReadonlyMap<string, OtherRelease>;
  /** The versions of the release that have pages, where there are several. */
  versions?: readonly VersionPages[];
  /** For a release whose history is known: what came when, and the page that tells what changed in a version. */
  history?: {
    since: Since;
    changesOf(version: string): string | undefined;
    operationChanges?(operation: string): readonly OperationChanges[];
  };
}

/** Whether any name is written in snake case on the wire alone. */
function usesSnakeCase({ models }: Reference): boolean {
  return Object.values(models).some(
    (model) =>
      model.kind === 'object' &&
      model.fields.some(({ name, wireName }) => wireName !== name && wireName === toSnakeCase(name)),
  );
}

export function createPageContext(
  release: LoadedRelease,
  { links, examples, sent, operationExamples, otherReleases, versions = [], history }: PageContextOptions,
): PageContext {
  const { reference, config } = release;
  const usage = indexUsage(reference);
  const modelUses = indexModelUses(reference, links.shownAs);
  const equalModels = findEqualModels(reference);
  const fieldOwners = indexFieldOwners(reference);
  const fieldUses = indexFieldUses(reference);
  const notes = notesOf(reference, config.notes);
  const isTaken = ({ name, direction }: Model) =>
    direction === 'request' ||
    modelUses.get(links.shownAs(name))?.some(({ side }) => side === 'request') === true;
  const none: Usage = { fields: [], unions: [], operations: [] };
  return {
    release,
    reference,
    links,
    versions,
    hrefOf: (name) => (Object.hasOwn(reference.models, name) ? links.model(name) : undefined),
    examplesOf: (model) =>
      shownExamples(model, examples.get(model.name) ?? [], sent?.get(model.name), isTaken(model)),
    operationExamplesOf: (operation) => operationExamples?.get(operation) ?? [],
    usageOf: (model) => usage.get(model) ?? none,
    modelUsesOf: (model) => modelUses.get(links.shownAs(model)) ?? [],
    fieldOwnersOf: (name) => fieldOwners.get(name) ?? [],
    fieldUsesOf: (name) => fieldUses.get(name) ?? [],
    rootModels: rootModels(reference),
    namesOf: (model) => equalModels.get(model) ?? [model],
    shapeOf: createShapeKeys(reference),
    counterpartOf(name) {
      const other = config.counterparts && otherReleases.get(config.counterparts.release);
      const target = config.counterparts?.models[name];
      const model = target === undefined ? undefined : other?.reference.models[target];
      if (!model || !other) return undefined;
      const { links: theirs, label } = other;
      return { model, shownAs: theirs.shownAs(model.name), href: theirs.model(model.name), release: label };
    },
    wireNameOf: usesSnakeCase(reference) ? toSnakeCase : (name) => name,
    noteOf: (field) => notes.get(field),
    changesOf: (operation) => history?.operationChanges?.(operation) ?? [],
    sinceOf(model, field) {
      const version = field === undefined ? history?.since.model(model) : history?.since.field(model, field);
      return version === undefined ? undefined : { version, href: history?.changesOf(version) };
    },
  };
}
