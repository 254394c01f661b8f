import { ProblemError } from '../problem/problem.ts';
import { parametersOf, takenType } from './call-shape.ts';
import type { Model, Operation, Reference } from './model.ts';
import type { ValueRules } from './sample/rules.ts';
import { createSampler } from './sample/sampler.ts';

/** Finds arguments for calls of a release's operations. */
export interface CallArguments {
  /**
   * The arguments of a call, one for each of its parameters; those that may be left out are left out.
   * @param form - `full` for all that there can be, also inside of models
   * @returns undefined where some parameter has no example, as another stage tells
   */
  of(operation: Operation, form: 'required' | 'full'): unknown[] | undefined;
}

/** To the sampler the parameters of a call are the fields of one more model. */
export function createCallArguments(reference: Reference, rules: ValueRules): CallArguments {
  const calls = reference.operations.map((operation) => callModel(operation));
  const models = { ...reference.models, ...Object.fromEntries(calls.map((call) => [call.name, call])) };
  const sampler = createSampler({ ...reference, models }, rules);
  return {
    of(operation, form) {
      try {
        const value = sampler[form](callName(operation));
        return typeof value === 'object' && value !== null
          ? withoutEnd(parametersOf(operation).map(({ name }): unknown => Reflect.get(value, name)))
          : undefined;
      } catch (error) {
        if (error instanceof ProblemError) return undefined;
        throw error;
      }
    },
  };
}

/** No type is called so. */
function callName({ name }: Operation): string {
  return `call ${name}`;
}

function callModel(operation: Operation): Model {
  const taken = takenType({ ...operation, parameters: [...parametersOf(operation)] });
  return {
    kind: 'object',
    name: callName(operation),
    schema: '',
    direction: 'request',
    fields: taken?.kind === 'object' ? taken.fields : [],
  };
}

function withoutEnd(values: readonly unknown[]): unknown[] {
  return values.slice(0, values.findLastIndex((value) => value !== undefined) + 1);
}
