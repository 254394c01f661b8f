import fc from 'fast-check';
import { expect, it } from 'vitest';
import { safeDecode, safeEncode } from 'zod/v4/core';
import { evaluateModule, type RandomSchema, randomModules } from './random-modules.ts';

it('makes schemas that accept the values that come with them', () => {
  const kinds = new Set<string>();
  fc.assert(
    fc.property(randomModules, (module) => {
      const schemas = evaluateModule(module);
      for (const { name, schema } of module.models) {
        for (const kind of kindsOf(schema)) kinds.add(kind);
        const found = schemas[name];
        if (!found) throw new Error(`${name} is missing`);
        // oxlint-disable-next-line typescript/no-implied-eval -- the text is made by the module's arbitrary
        const value: unknown = new Function(`return (${schema.value});`)();
        const wire = safeEncode(found, value);
        expect(wire.error?.issues, schema.value).toBeUndefined();
        expect(safeDecode(found, wire.data).error?.issues, schema.value).toBeUndefined();
      }
    }),
    { numRuns: 300, seed: 20260218 },
  );
  expect(kinds.size).toBeGreaterThan(60);
});

function kindsOf({ kind, children }: RandomSchema): string[] {
  return [kind, ...children.flatMap(kindsOf)];
}
