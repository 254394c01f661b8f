import type { Field } from '../../packages/starlight-evergreen/src/reference/model.ts';
import { type Expected, expected } from './expected.ts';
import type { Mutation, MutationKind, Mutator } from './mutation.ts';
import { type Random, take } from './random.ts';
import { isOpaque, type Side } from './schema-parts.ts';
import type { Sdk } from './sdk.ts';
import type { FieldSource } from './source.ts';

/** A field that a mutation may be made to. */
export interface Place {
  model: string;
  side: Side;
  field: Field;
  source: FieldSource;
  sdk: Sdk;
  random: Random;
}

/** A field's new sources, none when it is gone, and what is to be reported. */
interface Outcome {
  words: string;
  becomes: FieldSource[];
  expected: Expected[];
  isReversed?: boolean;
}

export function fieldMutator(
  kind: MutationKind,
  accepts: (field: Field) => boolean,
  mutate: (place: Place) => Outcome,
): Mutator {
  return {
    kind,
    mutations(sdk, random) {
      const all = Object.values(sdk.base.models).flatMap((model) =>
        model.kind === 'object' && !model.additional
          ? model.fields.filter(accepts).map((field) => ({ model: model.name, field }))
          : [],
      );
      const bySide = {
        request: all.filter(({ model }) => sdk.directionOf(model) === 'request'),
        response: all.filter(({ model }) => sdk.directionOf(model) === 'response'),
      };
      return (turn) => {
        const side = turn % 2 === 0 ? 'request' : 'response';
        const { model, field } = take(bySide[side], random);
        const object = sdk.sourceOf(model);
        if (object.kind !== 'object') throw new Error(`${model} is no object`);
        const source = object.fields.find(({ name }) => name === field.name);
        if (!source) throw new Error(`${model}.${field.name} is not declared`);
        const { words, becomes, ...outcome } = mutate({ model, side, field, source, sdk, random });
        const fields = object.fields.flatMap((each) => (each === source ? becomes : [each]));
        return {
          ...outcome,
          isToldTwice: toldTwice.has(kind) && (!isOpaque(source.schema) || !needsType.has(kind)),
          words: `${model}.${field.name} (${side}): ${words}`,
          change: { of: 'model', model, source: { kind: 'object', fields } },
        } satisfies Omit<Mutation, 'kind'>;
      };
    },
  };
}

/** What both sources tell of a field. */
const toldTwice = new Set<MutationKind>([
  'field renamed',
  'field retyped',
  'required field added',
  'optional field added',
  'optional field dropped',
  'required field dropped',
  'null added',
  'null removed',
  'made optional',
  'made required',
]);
/** Of those, what a schema cannot tell where a function makes the value. */
const needsType = new Set<MutationKind>(['field retyped', 'null added', 'null removed']);

/** A change of one fact of a field that keeps its name. */
export function factMutator(
  kind: MutationKind,
  accepts: (field: Field) => boolean,
  change: Parameters<typeof expected>[0],
  edit: (place: Place) => { source: FieldSource; words: string; before?: string; after?: string },
  isReversed = false,
): Mutator {
  return fieldMutator(kind, accepts, (place) => {
    const { source, words, ...texts } = edit(place);
    const { model, side, field } = place;
    return {
      words: isReversed ? `${words} (reversed)` : words,
      becomes: [source],
      expected: [expected(change, side, { model, field: field.name, ...texts })],
      isReversed,
    };
  });
}
