import type { Reference } from '../../reference/model.ts';
import type { Links } from '../../reference/pages/links.ts';
import type { Change } from '../compare/change.ts';

/** Where pages are of what a release has; undefined for what it has not. */
export interface ReleaseLinks {
  model(name: string): string | undefined;
  /** The field on its model's page. */
  field(model: string, name: string): string | undefined;
  operation(name: string): string | undefined;
}

/** Where the pages are that a change is about; undefined where the current release has none. */
export interface ChangeLinks extends ReleaseLinks {
  /** By the names before the change, where the release before it has pages. */
  before?: ReleaseLinks;
}

export const noLinks: ChangeLinks = {
  model: () => undefined,
  field: () => undefined,
  operation: () => undefined,
};

/**
 * Links from the names of one version to the pages of the current release.
 * @param reference - the current release
 * @param later - the changes of every step after that version, oldest first: what they renamed is found under its new name
 */
export function changeLinks(
  reference: Reference,
  links: Pick<Links, 'model' | 'field' | 'operation'>,
  later: readonly (readonly Change[])[] = [],
): ChangeLinks {
  const steps = later.map(renamesIn);
  const operations = new Set(reference.operations.map(({ name }) => name));
  const follow = (name: string, kind: 'models' | 'operations') =>
    steps.reduce((current, renames) => renames[kind].get(current) ?? current, name);
  const modelOf = (name: string) =>
    Object.hasOwn(reference.models, name) ? reference.models[name] : undefined;
  return {
    model: (name) => {
      const model = modelOf(follow(name, 'models'));
      return model && links.model(model.name);
    },
    field(modelName, fieldName) {
      let [owner, name] = [modelName, fieldName];
      for (const { models, fields } of steps) {
        owner = models.get(owner) ?? owner;
        name = fields.get(owner)?.get(name) ?? name;
      }
      const model = modelOf(owner);
      if (model?.kind !== 'object') return undefined;
      // A field inside an object is shown where the field is that holds the object.
      const shown = model.fields.find((field) => field.name === name || name.startsWith(`${field.name}.`));
      return shown && links.field(model, shown.name);
    },
    operation: (name) => {
      const current = follow(name, 'operations');
      return operations.has(current) ? links.operation(current) : undefined;
    },
  };
}

/** Old names and their new ones. */
interface Renames {
  models: Map<string, string>;
  operations: Map<string, string>;
  /** By the model's new name. */
  fields: Map<string, Map<string, string>>;
}

function renamesIn(changes: readonly Change[]): Renames {
  const renames: Renames = { models: new Map(), operations: new Map(), fields: new Map() };
  for (const { kind, model, modelBefore, field, operation, before } of changes) {
    if (kind === 'model-renamed' && modelBefore !== undefined && model !== undefined)
      renames.models.set(modelBefore, model);
    if (kind === 'operation-renamed' && before !== undefined && operation !== undefined)
      renames.operations.set(before, operation);
    if (kind === 'field-renamed' && before !== undefined && model !== undefined && field !== undefined) {
      const fields = renames.fields.get(model) ?? new Map<string, string>();
      renames.fields.set(model, fields.set(before, field));
    }
  }
  return renames;
}
