import type { Reference } from '../../packages/starlight-evergreen/src/reference/model.ts';
import type { Problem } from '../../packages/starlight-evergreen/src/problem/problem.ts';
import type { Expected } from './expected.ts';
import type { Random } from './random.ts';
import type { Sdk } from './sdk.ts';
import type { Source } from './source.ts';

/** One change of what an SDK ships, and what a guard has to say of it. */
export interface Mutation {
  kind: MutationKind;
  /** Where and what, for whoever reads a failure. */
  words: string;
  change: SourceChange;
  /** The changed SDK is the older one. */
  isReversed?: boolean;
  /** Both the declaration and the schema tell of what is changed, so that a change of one alone is a contradiction. */
  isToldTwice?: boolean;
  expected: Expected[];
}

/** The kinds of which there are the most. */
export const mainKinds = [
  'field renamed',
  'field retyped',
  'required field added',
  'optional field dropped',
  'required field dropped',
  'null added',
  'null removed',
  'made optional',
  'made required',
  'default changed',
  'enum member added',
  'enum member removed',
  'union variant added',
  'union variant removed',
  'operation removed',
  'operation path changed',
] as const;

export const otherKinds = [
  'optional field added',
  'constraint changed',
  'wire name changed',
  'enum member renamed',
  'enum opened or closed',
  'model removed',
  'model renamed',
  'operation method changed',
  'operation request changed',
] as const;

export type MutationKind = (typeof mainKinds | typeof otherKinds)[number];

export type SourceChange =
  /** Without a source the model is gone. */
  | { of: 'model'; model: string; source?: Source; name?: string }
  | { of: 'class'; operation: string; edit: (text: string) => string }
  | { of: 'request'; operation: string; reroute: (request: Request) => Request };

/** Makes mutations of one kind. `turn` counts them, so that both sides have their share. */
export interface Mutator {
  kind: MutationKind;
  mutations: (sdk: Sdk, random: Random) => (turn: number) => Omit<Mutation, 'kind'>;
}

/** The release as it is read when one of its sources has changed. */
export async function readMutated(
  sdk: Sdk,
  change: SourceChange,
): Promise<{ reference: Reference; problems: Problem[] }> {
  const { base } = sdk;
  switch (change.of) {
    case 'model': {
      if (!change.source) return { reference: sdk.splice.one(change.model, undefined), problems: [] };
      const { source, ...rest } = change;
      const [read] = sdk.readModels([{ ...rest, source }]);
      if (!read?.model) throw new Error(`${change.model} was not read: ${JSON.stringify(read?.problems)}`);
      return { reference: sdk.splice.one(change.model, read.model), problems: read.problems };
    }
    case 'class': {
      const method = sdk.methods.get(change.operation);
      if (!method) throw new Error(`${change.operation} is not declared`);
      return { reference: { ...base, operations: sdk.readOperations(method, change.edit) }, problems: [] };
    }
    case 'request': {
      const changed = await sdk.findPathAgain(change.operation, change.reroute);
      const operations = base.operations.map((each) => (each.name === changed.name ? changed : each));
      return { reference: { ...base, operations }, problems: [] };
    }
  }
}
