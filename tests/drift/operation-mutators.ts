import { expectedOperation } from './expected.ts';
import type { Mutation, Mutator } from './mutation.ts';
import type { Method } from './methods.ts';
import { pick, type Random, take } from './random.ts';
import type { Sdk } from './sdk.ts';

function operationMutator(
  kind: Mutator['kind'],
  mutate: (place: { operation: string; method: Method; sdk: Sdk; random: Random }) => Omit<Mutation, 'kind'>,
  fits: (method: Method) => boolean = () => true,
): Mutator {
  return {
    kind,
    mutations(sdk, random) {
      const left = [...sdk.methods].filter(([, method]) => fits(method));
      return () => {
        const [operation, method] = take(left, random);
        return mutate({ operation, method, sdk, random });
      };
    },
  };
}

export const operationMutators: readonly Mutator[] = [
  operationMutator('operation removed', ({ operation, method: { start, end } }) => ({
    words: `${operation}() is gone`,
    change: { of: 'class', operation, edit: (text) => text.slice(0, start) + text.slice(end) },
    expected: [expectedOperation('operation-removed', operation)],
  })),
  operationMutator(
    'operation request changed',
    ({ operation, method: { request }, sdk, random }) => {
      const { start = 0, end = 0 } = request ?? {};
      const others = Object.values(sdk.base.models).filter(
        ({ name, kind }) => kind === 'object' && sdk.directionOf(name) === 'request',
      );
      const other = pick(others, random).name;
      return {
        words: `${operation}() now takes ${other}`,
        change: { of: 'class', operation, edit: (text) => text.slice(0, start) + other + text.slice(end) },
        expected: [expectedOperation('operation-request-changed', operation)],
      };
    },
    ({ request }) => request !== undefined,
  ),
  operationMutator('operation path changed', ({ operation }) => ({
    words: `${operation}() now sends to another path`,
    change: {
      of: 'request',
      operation,
      reroute: (request) => new Request(`${new URL(request.url).origin}/v9/wumpf`, request),
    },
    expected: [{ ...expectedOperation('operation-path-changed', operation), after: '/v9/wumpf' }],
  })),
  operationMutator('operation method changed', ({ operation }) => ({
    words: `${operation}() is now a PUT`,
    change: { of: 'request', operation, reroute: (request) => new Request(request, { method: 'PUT' }) },
    expected: [{ ...expectedOperation('operation-method-changed', operation), after: 'PUT' }],
  })),
];
