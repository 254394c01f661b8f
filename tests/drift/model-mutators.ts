import { expected, expectedMember } from './expected.ts';
import type { Mutation, Mutator } from './mutation.ts';
import { pick, type Random, take } from './random.ts';
import { definitionOf, type Side } from './schema-parts.ts';
import type { Sdk } from './sdk.ts';
import type { EnumSource, Source, UnionSource } from './source.ts';

type Made = Omit<Mutation, 'kind'>;

/** Takes turns between the models of both sides that fit. */
function modelMutator<T extends Source>(
  kind: Mutator['kind'],
  pickFrom: (sdk: Sdk) => (model: string) => T | undefined,
  mutate: (place: { model: string; side: Side; source: T; sdk: Sdk; random: Random }) => Made,
): Mutator {
  return {
    kind,
    mutations(sdk, random) {
      const find = pickFrom(sdk);
      const left = Object.keys(sdk.base.models);
      return (turn) => {
        const side = turn % 2 === 0 ? 'request' : 'response';
        for (;;) {
          const model = take(left, random);
          if (sdk.directionOf(model) !== side) continue;
          const source = find(model);
          if (source) return mutate({ model, side, source, sdk, random });
        }
      };
    },
  };
}

const enums = (fits: (source: EnumSource) => boolean) => (sdk: Sdk) => (model: string) => {
  if (sdk.base.models[model]?.kind !== 'enum') return undefined;
  const source = sdk.sourceOf(model);
  return source.kind === 'enum' && fits(source) ? source : undefined;
};

/** Unions whose variants only the declaration tells. */
const unions = (fits: (source: UnionSource) => boolean) => (sdk: Sdk) => (model: string) => {
  if (sdk.base.models[model]?.kind !== 'union' || definitionOf(sdk.schemaOf(model)).type !== 'pipe')
    return undefined;
  const source = sdk.sourceOf(model);
  return source.kind === 'union' && fits(source) ? source : undefined;
};

/** Models that no other speaks of: only they can go or change their name alone. */
const strays = (sdk: Sdk) => {
  const text = JSON.stringify(Object.values(sdk.base.models)) + JSON.stringify(sdk.base.operations);
  const named = new Set([...text.matchAll(/"kind":"model","name":"(\w+)"/g)].map(([, name]) => name));
  return (model: string) => (named.has(model) ? undefined : sdk.sourceOf(model));
};

const anyOf = () => true;

export const modelMutators: readonly Mutator[] = [
  modelMutator('enum member added', enums(anyOf), ({ model, side, source }) => ({
    words: `${model} (${side}, ${source.open ? 'open' : 'closed'}) gained "wumpf"`,
    isToldTwice: true,
    change: {
      of: 'model',
      model,
      source: { ...source, members: [...source.members, { key: 'Wumpf', value: 'wumpf' }] },
    },
    expected: [{ ...expectedMember(side, source.open, model), after: '"wumpf"' }],
  })),
  modelMutator(
    'enum member removed',
    enums(({ members }) => members.length > 1),
    ({ model, side, source, random }) => {
      const gone = pick(source.members, random);
      const members = source.members.filter((member) => member !== gone);
      return {
        words: `${model} (${side}) lost ${JSON.stringify(gone.value)}`,
        isToldTwice: true,
        change: { of: 'model', model, source: { ...source, members } },
        expected: [expected('enum-member-removed', side, { model, before: JSON.stringify(gone.value) })],
      };
    },
  ),
  modelMutator('enum member renamed', enums(anyOf), ({ model, side, source, random }) => {
    const old = pick(source.members, random);
    const members = source.members.map((member) => (member === old ? { ...member, key: 'Wumpf' } : member));
    return {
      words: `${model}.${old.key} (${side}) is now ${model}.Wumpf`,
      change: { of: 'model', model, source: { ...source, members } },
      expected: [expected('enum-member-renamed', side, { model })],
    };
  }),
  modelMutator('enum opened or closed', enums(anyOf), ({ model, side, source }) => ({
    words: `${model} (${side}) is now ${source.open ? 'closed' : 'open'}`,
    isToldTwice: true,
    change: { of: 'model', model, source: { ...source, open: !source.open } },
    expected: [expected(source.open ? 'enum-closed' : 'enum-opened', side, { model })],
  })),
  modelMutator('union variant added', unions(anyOf), ({ model, side, source, sdk, random }) => {
    const others = Object.values(sdk.base.models).filter(
      ({ name, kind }) =>
        kind === 'object' && sdk.directionOf(name) === side && !source.variants.includes(name),
    );
    const variant = pick(['Date', 'Array<boolean>', pick(others, random).name], random);
    return {
      words: `${model} (${side}) may now be ${variant}`,
      change: { of: 'model', model, source: { ...source, variants: [...source.variants, variant] } },
      expected: [expected('variant-added', side, { model })],
    };
  }),
  modelMutator(
    'union variant removed',
    unions(({ variants }) => variants.length > 1),
    ({ model, side, source, random }) => {
      const gone = pick(source.variants, random);
      const variants = source.variants.filter((variant) => variant !== gone);
      return {
        words: `${model} (${side}) is no longer ${gone}`,
        change: { of: 'model', model, source: { ...source, variants } },
        expected: [expected('variant-removed', side, { model })],
      };
    },
  ),
  modelMutator('model removed', strays, ({ model, side }) => ({
    words: `${model} (${side}) is gone`,
    change: { of: 'model', model },
    expected: [expected('model-removed', side, { model })],
  })),
  modelMutator('model renamed', strays, ({ model, side, source }) => ({
    words: `${model} (${side}) is now ${model}Value`,
    change: { of: 'model', model, source, name: `${model}Value` },
    expected: [
      expected('model-renamed', side, { model: `${model}Value`, before: model, after: `${model}Value` }),
    ],
  })),
];
