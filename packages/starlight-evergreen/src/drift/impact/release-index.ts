import type { Reference } from '../../reference/model.ts';
import type { Usage } from '../../reference/pages/usage.ts';
import { modelsIn } from '../../reference/visit.ts';
import { type OperationMember, operationMembers } from './operation-members.ts';

/** What there is to know of a release besides its changes. */
export interface ReleaseIndex {
  /** Where an operation is declared. */
  operation(name: string): OperationMember | undefined;
  /** The models that an operation takes and returns. */
  modelsOf(operation: string): readonly string[];
  /** The fields that hold an enum or a union, which code reads and writes without naming it; none for an object. */
  fieldsOf(model: string): readonly { model: string; field: string }[];
}

export function createReleaseIndex(
  reference: Reference,
  client: string | undefined,
  usage: ReadonlyMap<string, Usage>,
): ReleaseIndex {
  const { models, operations } = reference;
  return {
    operation: operationMembers(reference, client),
    modelsOf(name) {
      const operation = operations.find((each) => each.name === name);
      const parameters = (operation?.parameters ?? []).map(({ type }) => type);
      const types = [operation?.request, ...parameters, operation?.response].flatMap((type) => type ?? []);
      return types.flatMap(modelsIn);
    },
    fieldsOf(name) {
      const kind = Object.hasOwn(models, name) ? models[name]?.kind : undefined;
      if (kind === undefined || kind === 'object') return [];
      return (usage.get(name)?.fields ?? []).map(({ model, field }) => ({ model: model.name, field }));
    },
  };
}
