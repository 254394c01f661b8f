import { expect, test } from 'vitest';
import type { ReleaseFiles } from '../bundle/manifest.ts';
import { choosePart } from './runner.ts';

const files: ReleaseFiles = {
  id: '1',
  specifier: 'sdk',
  specifiers: ['sdk'],
  codec: 'wire',
  scenarios: [],
  client: { url: 'client' },
  schemas: [
    { from: 'Attach$inboundSchema', url: 'a' },
    { from: 'Plan$inboundSchema', url: 'p' },
  ],
  full: { url: 'full' },
};

const model = (schema: string) => ({ model: { schema, direction: 'both', codec: 'wire' } as const });

test.each([
  ['Attach$inboundSchema', 'a'],
  ['Customer$inboundSchema', 'a'],
  ['Plan$inboundSchema', 'p'],
  ['Track$outboundSchema', 'p'],
  ['Aaa$inboundSchema', 'full'],
])('the schema %s is in the file %s', (schema, url) => {
  expect(choosePart(files, model(schema)).url).toBe(url);
});

test('a block without a model gets the client, or all where there is none', () => {
  const { client: _, ...rest } = files;
  expect(choosePart(files, {}).url).toBe('client');
  expect(choosePart(rest, {}).url).toBe('full');
});
