import type { RandomModule, RandomSchema } from '../../reference/testing/random-modules.ts';
import type { ChangeClass } from '../compare/change.ts';

/** One change of a module, and how it has to be judged where models are sent, and where they are read. */
export interface Mutation {
  words: string;
  before: RandomModule;
  after: RandomModule;
  model: string;
  request: ChangeClass;
  response: ChangeClass;
  /** Another variant of a union, or a value for whatever does not fit, may make up for the change. */
  mayBeMadeUpFor: boolean;
}

/** A schema changed in one place, with the classes of the change and of its reverse. */
interface Edit {
  words: string;
  after: RandomSchema;
  /** For requests, then for responses. */
  classes: readonly [ChangeClass, ChangeClass];
  /** The same the other way round. */
  reversed: readonly [ChangeClass, ChangeClass];
}

const [bad, fine] = ['breaking', 'compatible'] as const;

/** All single changes of a module, each also the other way round. */
export function mutationsOf(module: RandomModule): Mutation[] {
  return module.models.flatMap(({ name, schema }, index) =>
    placesIn(schema).flatMap(({ node, replace, above }) =>
      editsOf(node, above).flatMap(({ words, after, classes, reversed }): Mutation[] => {
        const models = module.models.with(index, { name, schema: replace(after) });
        const changed = { ...module, models };
        const mayBeMadeUpFor = above.some((kind) => absorbing.has(kind));
        const base = { words: `${name}: ${[...above, words].join(' > ')}`, model: name, mayBeMadeUpFor };
        const [request, response] = classes;
        const [requestBack, responseBack] = reversed;
        return [
          { ...base, before: module, after: changed, request, response },
          {
            ...base,
            words: `${base.words}, undone`,
            before: changed,
            after: module,
            request: requestBack,
            response: responseBack,
          },
        ];
      }),
    ),
  );
}

const absorbing = new Set(['union', 'discriminatedUnion', 'catch']);

interface Place {
  node: RandomSchema;
  /** The kinds of the schemas around it, outer ones first. */
  above: readonly string[];
  replace(by: RandomSchema): RandomSchema;
}

function placesIn(schema: RandomSchema): Place[] {
  return [
    { node: schema, above: [], replace: (by) => by },
    ...schema.children.flatMap((child, index) =>
      placesIn(child).map(({ node, above, replace }): Place => ({
        node,
        above: [schema.kind, ...above],
        replace: (by) => ({ ...schema, children: schema.children.with(index, replace(by)) }),
      })),
    ),
  ];
}

function editsOf(node: RandomSchema, above: readonly string[]): Edit[] {
  return [...lessChecked(node), ...madeNullable(node, above), ...otherLeaf(node), ...otherObject(node)];
}

/** Without one of its checks it takes more. */
function lessChecked(node: RandomSchema): Edit[] {
  return node.checks.map((check) => {
    const isRewriting = check.facts.rewritten !== undefined;
    return {
      words: `${node.kind} without ${check.source}`,
      after: { ...node, checks: node.checks.filter((each) => each !== check) },
      classes: isRewriting ? [bad, bad] : [fine, fine],
      reversed: isRewriting ? [bad, bad] : [bad, fine],
    };
  });
}

const wrappers = new Set([
  'optional',
  'readonly',
  'lazy',
  'nonoptional',
  'exactOptional',
  'default',
  'catch',
]);
/** Kinds that take `null` as they are, or may. */
const mayBeNull = new Set(['null', 'any', 'unknown', 'json', 'nullable', 'nullish', 'model', 'literal']);

function madeNullable(node: RandomSchema, above: readonly string[]): Edit[] {
  // A model by itself is not a field that says whether it may be null.
  if (above.length === 0) return [];
  const nearest = above.toReversed().find((kind) => !wrappers.has(kind)) ?? '';
  if (mayBeNull.has(nearest) || takesNull(node)) return [];
  return [
    {
      words: `${node.kind} or null`,
      after: { ...node, kind: 'nullable', source: 'z.nullable($0)', checks: [], children: [node] },
      classes: [fine, bad],
      reversed: [bad, fine],
    },
  ];
}

function takesNull({ kind, children }: RandomSchema): boolean {
  if (mayBeNull.has(kind)) return true;
  return (wrappers.has(kind) || kind === 'union') && children.some(takesNull);
}

const plainLeaves = new Set(['string', 'number', 'int', 'bigint', 'date']);

function otherLeaf(node: RandomSchema): Edit[] {
  if (!plainLeaves.has(node.kind)) return [];
  return [
    {
      words: `boolean instead of ${node.kind}`,
      after: { ...node, kind: 'boolean', source: 'z.boolean()', checks: [], value: 'true' },
      classes: [bad, bad],
      reversed: [bad, bad],
    },
  ];
}

function otherObject(node: RandomSchema): Edit[] {
  if (node.kind !== 'object' || !node.keys) return [];
  const as = (kind: string) => ({ ...node, kind, source: node.source.replace('z.object(', `z.${kind}(`) });
  const withField = (schema: string) => ({
    ...node,
    source: node.source.replace(/\(\{ ?/, `({ "a new one": ${schema}, `),
  });
  return [
    { words: 'strict', after: as('strictObject'), classes: [bad, fine], reversed: [fine, fine] },
    { words: 'loose', after: as('looseObject'), classes: [fine, fine], reversed: [bad, bad] },
    {
      words: 'one more field',
      after: withField('z.string()'),
      classes: [bad, fine],
      reversed: [bad, bad],
    },
    {
      words: 'one more field that may be left out',
      after: withField('z.optional(z.string())'),
      classes: [fine, fine],
      reversed: [bad, bad],
    },
  ];
}
