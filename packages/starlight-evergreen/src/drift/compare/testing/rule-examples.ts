import type { Direction } from '../../../reference/model.ts';
import type { Snapshot, SnapshotOperation } from '../../snapshot/snapshot.ts';
import { enumOf, type FieldFacts, object, operation, snapshot, union } from './snapshots.ts';

type Pair = readonly [before: Snapshot, after: Snapshot];

const field =
  (before: FieldFacts | undefined, after: FieldFacts | undefined) =>
  (direction: Direction): Pair => [modelWith(direction, before), modelWith(direction, after)];

function modelWith(direction: Direction, facts: FieldFacts | undefined): Snapshot {
  return snapshot([object('Model', { id: 'string', ...(facts && { field: facts }) }, { direction })]);
}

const additional =
  (before: string | undefined, after: string | undefined) =>
  (direction: Direction): Pair => [withAdditional(direction, before), withAdditional(direction, after)];

function withAdditional(direction: Direction, type: string | undefined): Snapshot {
  return snapshot([object('Model', {}, { direction, ...(type !== undefined && { additional: type }) })]);
}

const members =
  (before: Record<string, string>, after: Record<string, string>, open: readonly [boolean, boolean]) =>
  (direction: Direction): Pair => [
    snapshot([enumOf('Model', before, { direction, open: open[0] })]),
    snapshot([enumOf('Model', after, { direction, open: open[1] })]),
  ];

const variants =
  (before: readonly string[], after: readonly string[]) =>
  (direction: Direction): Pair => [
    snapshot([union('Model', before, direction)]),
    snapshot([union('Model', after, direction)]),
  ];

const operations =
  (before: SnapshotOperation | undefined, after: SnapshotOperation | undefined) => (): Pair => [
    snapshot([], before && [before]),
    snapshot([], after && [after]),
  ];

const calls = (before: string, after: string) =>
  operations(operation('items.list', { parameters: before }), operation('items.list', { parameters: after }));

const route = { method: 'POST', path: '/items' };
const closed = [false, false] as const;
const ab = { a: 'A', b: 'B' };

/** Two releases that produce the change of each row: by kind, and by circumstance where a row has one. */
export const ruleExamples: Readonly<Record<string, (direction: Direction) => Pair>> = {
  'model-added': (direction) => [snapshot([]), snapshot([object('Model', {}, { direction })])],
  'model-removed': (direction) => [snapshot([object('Model', {}, { direction })]), snapshot([])],
  'model-renamed': (direction) => [
    snapshot([object('ItemModel', { a: 'string', b: 'number' }, { direction })]),
    snapshot([object('ItemModel2', { a: 'string', b: 'number' }, { direction })]),
  ],
  'model-kind-changed widened': (direction) => [
    snapshot([enumOf('Model', { a: 'A' }, { direction })]),
    snapshot([union('Model', ['"a"', 'null'], direction)]),
  ],
  'model-kind-changed narrowed': (direction) => [
    snapshot([union('Model', ['"a"', 'null'], direction)]),
    snapshot([enumOf('Model', { a: 'A' }, { direction })]),
  ],
  'model-moved': (direction) => [
    snapshot([object('Model', {}, { direction, from: 'shop' })]),
    snapshot([object('Model', {}, { direction, from: 'shop/models' })]),
  ],
  'model-kind-changed': (direction) => [
    snapshot([object('Model', {}, { direction })]),
    snapshot([union('Model', ['string'], direction)]),
  ],
  'model-direction-changed': (direction) => [
    snapshot([object('Model', {}, { direction: direction === 'request' ? 'response' : 'request' })]),
    snapshot([object('Model', {}, { direction })]),
  ],
  'model-direction-changed included': () => [
    snapshot([object('Model', {}, { direction: 'request' })]),
    snapshot([object('Model', {}, { direction: 'both' })]),
  ],
  'model-deprecated': (direction) => [
    snapshot([object('Model', {}, { direction })]),
    snapshot([object('Model', {}, { direction, deprecated: true })]),
  ],
  'model-undeprecated': (direction) => [
    snapshot([object('Model', {}, { direction, deprecated: true })]),
    snapshot([object('Model', {}, { direction })]),
  ],
  'additional-added': additional(undefined, 'unknown'),
  'additional-removed': additional('unknown', undefined),
  'additional-changed widened': additional('string', 'number | string'),
  'additional-changed narrowed': additional('number | string', 'string'),
  'additional-changed changed': additional('number', 'string'),
  'additional-refused': additional(undefined, 'never'),
  'additional-refused kept': additional('string', 'never'),
  'additional-ignored': additional('never', undefined),
  'field-added': field(undefined, { optional: true }),
  'required-field-added': field(undefined, {}),
  'field-removed': field({}, undefined),
  'field-renamed': (direction) => [
    snapshot([object('Model', { customer: { wireName: 'customer' } }, { direction })]),
    snapshot([object('Model', { customerId: { wireName: 'customer' } }, { direction })]),
  ],
  'field-made-optional': field({}, { optional: true }),
  'field-made-required': field({ optional: true }, {}),
  'field-null-added': field({}, { nullable: true }),
  'field-null-removed': field({ nullable: true }, {}),
  'field-type-widened': field({}, { type: 'number | string' }),
  'field-type-narrowed': field({ type: 'number | string' }, {}),
  'field-type-changed': field({}, { type: 'number' }),
  'field-wire-name-changed': field({ wireName: 'field' }, { wireName: 'other' }),
  'field-default-added': field({ optional: true }, { optional: true, default: 'null' }),
  'field-default-removed': field({ optional: true, default: 'false' }, { optional: true }),
  'field-default-changed': field({ optional: true, default: '0' }, { optional: true, default: '1' }),
  'field-constraint-tightened': field({}, { constraints: { minLength: 1 } }),
  'field-constraint-loosened': field({ constraints: { maxLength: 9 } }, { constraints: { maxLength: 10 } }),
  'field-constraint-changed': field({ constraints: { format: 'email' } }, { constraints: { format: 'uri' } }),
  'field-rewriting-changed': field({}, { constraints: { rewritten: ['trimmed'] } }),
  'field-deprecated': field({}, { deprecated: true }),
  'field-undeprecated': field({ deprecated: true }, {}),
  'enum-member-added': members({ a: 'A' }, ab, closed),
  'enum-member-added closed': members({ a: 'A' }, ab, closed),
  'enum-member-added open': members({ a: 'A' }, ab, [true, true]),
  'enum-member-removed': members(ab, { a: 'A' }, closed),
  'enum-member-renamed': members(ab, { a: 'A', b: 'Bee' }, closed),
  'enum-member-renamed gained': members({ a: '', b: '' }, ab, closed),
  'enum-opened': members(ab, ab, [false, true]),
  'enum-closed': members(ab, ab, [true, false]),
  'variant-added': variants(['A'], ['A', 'B']),
  'variant-removed': variants(['A', 'B'], ['A']),
  'variant-changed': variants(['A', 'B[]'], ['A', 'C[]']),
  'operation-added': operations(undefined, operation('items.list')),
  'operation-removed': operations(operation('items.list'), undefined),
  'operation-renamed': operations(operation('items.list', route), operation('items.all', route)),
  'operation-request-changed': operations(
    operation('items.list', { request: 'A' }),
    operation('items.list', { request: 'B' }),
  ),
  'operation-request-changed widened': operations(
    operation('items.list', { request: 'A' }),
    operation('items.list', { request: 'A | B' }),
  ),
  'operation-parameters-changed': calls('(a: A, b: B)', '(b: B, a: A)'),
  'operation-parameter-added': calls('(a: A)', '(a: A, b: B)'),
  'operation-parameter-added optional': calls('(a: A)', '(a: A, b?: B)'),
  'operation-parameter-removed': calls('(a: A, b?: B)', '(a: A)'),
  'operation-parameter-renamed': calls('(a: A)', '(b: A)'),
  'operation-parameter-made-optional': calls('(a: A)', '(a?: A)'),
  'operation-parameter-made-required': calls('(a?: A)', '(a: A)'),
  'operation-parameter-changed': calls('(a: A)', '(a: B)'),
  'operation-parameter-changed widened': calls('(a: A)', '(a: A | B)'),
  'operation-delivery-changed': operations(
    operation('items.list', { response: 'A' }),
    operation('items.list', { response: 'A', delivery: 'pages' }),
  ),
  'operation-response-changed narrowed': operations(
    operation('items.list', { response: 'A | B' }),
    operation('items.list', { response: 'A' }),
  ),
  'operation-response-changed': operations(
    operation('items.list', { response: 'A' }),
    operation('items.list', { response: 'B' }),
  ),
  'operation-response-changed gained': operations(
    operation('items.list'),
    operation('items.list', { response: 'B' }),
  ),
  'operation-method-changed': operations(
    operation('items.list', route),
    operation('items.list', { ...route, method: 'PUT' }),
  ),
  'operation-method-changed gained': operations(
    operation('items.list', { path: '/items' }),
    operation('items.list', route),
  ),
  'operation-path-changed': operations(
    operation('items.list', route),
    operation('items.list', { ...route, path: '/all' }),
  ),
  'operation-path-changed gained': operations(
    operation('items.list', { method: 'POST' }),
    operation('items.list', route),
  ),
};
