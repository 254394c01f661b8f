import { z } from 'zod';
import { expected, type Expected, expectedOperation } from './expected.ts';
import type { SourceChange } from './mutation.ts';
import type { TextChange } from '../package-copy.ts';
import type { Sdk } from './sdk.ts';
import type { EnumSource, FieldSource } from './source.ts';

/** One change twice: as text of the shipped files, and as the mutators make it. */
export interface ByHand {
  words: string;
  declarations?: TextChange[];
  code?: TextChange[];
  change: (sdk: Sdk) => SourceChange;
  expected: Expected[];
}

function fieldChange(
  model: string,
  name: string,
  become: (field: FieldSource) => FieldSource[],
): ByHand['change'] {
  return (sdk) => {
    const source = sdk.sourceOf(model);
    if (source.kind !== 'object') throw new Error(`${model} is no object`);
    const fields = source.fields.flatMap((field) => (field.name === name ? become(field) : [field]));
    return { of: 'model', model, source: { ...source, fields } };
  };
}

function enumChange(
  model: string,
  become: (members: EnumSource['members']) => EnumSource['members'],
): ByHand['change'] {
  return (sdk) => {
    const source = sdk.sourceOf(model);
    if (source.kind !== 'enum') throw new Error(`${model} is no enum`);
    return { of: 'model', model, source: { ...source, members: become(source.members) } };
  };
}

/** Edits of both shipped files, each with what the mutators make of the same change. No two are of one model or operation. */
export const byHand: readonly ByHand[] = [
  {
    words: 'a sent field has another name',
    declarations: [{ anchor: 'type TrackLock = {', from: 'lockId:', to: 'lockIds:' }],
    code: [
      { anchor: 'var TrackLock$outboundSchema', from: 'lockId:', to: 'lockIds:' },
      { anchor: 'var TrackLock$outboundSchema', from: 'lockId: "lock_id"', to: 'lockIds: "lock_ids"' },
    ],
    change: fieldChange('TrackLock', 'lockId', (field) => [
      { ...field, name: 'lockIds', wireName: 'lock_ids' },
    ]),
    expected: [
      expected('field-renamed', 'request', { model: 'TrackLock', field: 'lockIds' }),
      expected('field-wire-name-changed', 'request', { model: 'TrackLock', field: 'lockIds' }),
    ],
  },
  {
    words: 'a received field may be null',
    declarations: [{ anchor: 'type Balance = {', from: 'granted: number', to: 'granted: number | null' }],
    code: [
      { anchor: 'var Balance$inboundSchema', from: 'granted: number2()', to: 'granted: nullable(number2())' },
    ],
    change: fieldChange('Balance', 'granted', (field) => [
      { ...field, nullable: true, schema: z.nullable(field.schema) },
    ]),
    expected: [expected('field-null-added', 'response', { model: 'Balance', field: 'granted' })],
  },
  {
    words: 'a sent model demands a new field',
    declarations: [
      {
        anchor: 'type DeleteFeatureParams = {',
        from: 'featureId: string;',
        to: 'featureId: string; why: string;',
      },
    ],
    code: [
      {
        anchor: 'var DeleteFeatureParams$outboundSchema',
        from: 'featureId: z34.string()',
        to: 'featureId: z34.string(), why: z34.string()',
      },
    ],
    change: fieldChange('DeleteFeatureParams', 'featureId', (field) => [
      field,
      { ...field, name: 'why', wireName: 'why' },
    ]),
    expected: [expected('required-field-added', 'request', { model: 'DeleteFeatureParams', field: 'why' })],
  },
  {
    words: 'a default is another one',
    code: [
      {
        anchor: 'var EventsAggregateParams$outboundSchema',
        from: 'BinSize$outboundSchema, "day"',
        to: 'BinSize$outboundSchema, "hour"',
      },
    ],
    change: fieldChange('EventsAggregateParams', 'binSize', (field) => [
      { ...field, schema: z._default(z.string(), 'hour') },
    ]),
    expected: [
      expected('field-default-changed', 'request', {
        model: 'EventsAggregateParams',
        field: 'binSize',
        before: '"day"',
        after: '"hour"',
      }),
    ],
  },
  {
    words: 'an enum lost a member',
    declarations: [{ anchor: 'declare const TrackOverageBehavior: {', from: 'readonly Cap: "cap";', to: '' }],
    code: [{ anchor: 'var TrackOverageBehavior = {', from: 'Cap: "cap",', to: '' }],
    change: enumChange('TrackOverageBehavior', (members) => members.filter(({ key }) => key !== 'Cap')),
    expected: [
      expected('enum-member-removed', 'request', { model: 'TrackOverageBehavior', before: '"cap"' }),
    ],
  },
  {
    words: 'a union lost a variant',
    declarations: [{ anchor: 'type AddUnion = ', from: 'Add1 | Add2', to: 'Add1' }],
    code: [{ anchor: 'var AddUnion$outboundSchema', from: 'z34.lazy(() => Add1$outboundSchema),', to: '' }],
    change: () => ({ of: 'model', model: 'AddUnion', source: { kind: 'union', variants: ['Add1'] } }),
    expected: [expected('variant-removed', 'request', { model: 'AddUnion' })],
  },
  {
    words: 'an operation is gone',
    declarations: [
      { anchor: 'declare class Balances extends', from: 'finalize(request', to: 'private finalize(request' },
    ],
    change: (sdk) => {
      const { start = 0, end = 0 } = sdk.methods.get('balances.finalize') ?? {};
      return {
        of: 'class',
        operation: 'balances.finalize',
        edit: (text) => text.slice(0, start) + text.slice(end),
      };
    },
    expected: [expectedOperation('operation-removed', 'balances.finalize')],
  },
  {
    words: 'an operation has another path',
    code: [{ anchor: '"/v1/balances.update"', from: '/v1/balances.update', to: '/v9/wumpf' }],
    change: () => ({
      of: 'request',
      operation: 'balances.update',
      reroute: (request) => new Request(`${new URL(request.url).origin}/v9/wumpf`, request),
    }),
    expected: [expectedOperation('operation-path-changed', 'balances.update')],
  },
];
