import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { $ZodType } from 'zod/v4/core';
import { facts } from './facts.ts';
import * as release from './index.ts';
import { definitionOf, modelName, models, partsOf, shapeOf } from './inspect.ts';

const schemas = [...models].map(([name, schema]) => ({ name, schema }));

test('the module exports the 79 models of the release', () => {
  expect([...models.keys()].toSorted()).toEqual(Object.keys(facts.models).toSorted());
  expect(models.size).toBe(79);
});

test.each(schemas)('$name has the shape that the release had', ({ name, schema }) => {
  const shape = shapeOf(schema);
  const fact = facts.models[name];
  expect(shape).toEqual(fact);
  if (shape.kind !== 'object' || fact?.kind !== 'object') return;
  expect(Object.keys(shape.fields)).toEqual(Object.keys(fact.fields));
});

test.each(schemas)(
  '$name carries its name, its direction and the meaning of its members',
  ({ name, schema }) => {
    const meta = z.globalRegistry.get(schema);
    expect(meta?.id).toBe(name);
    const sent = reachable('request').has(name) || name.endsWith('Globals');
    const read = reachable('response').has(name);
    expect(meta?.['direction']).toBe(sent && read ? 'both' : sent ? 'request' : 'response');
    const shape = shapeOf(schema);
    if (shape.kind !== 'open enum' && shape.kind !== 'closed enum') return;
    expect(Object.keys(z.record(z.string(), z.string().min(12)).parse(meta?.['values']))).toEqual(
      shape.values,
    );
  },
);

test('operations are the calls of the release', () => {
  const calls = release.operations.map(({ name, method, path, request, response }) => {
    return {
      call: `autumn.${name}`,
      method,
      path,
      request: modelName(request),
      response: modelName(response),
    };
  });
  expect(calls).toEqual(facts.operations);
});

describe('words', () => {
  const modelTexts = schemas.map(({ name, schema }) => ({
    where: name,
    text: z.globalRegistry.get(schema)?.description,
  }));
  const fieldTexts = schemas.flatMap(({ name, schema }) => {
    const def = definitionOf(schema);
    if (def.type !== 'object') return [];
    return Object.entries(def.shape).map(([field, part]) => {
      const model = modelName(part);
      const own = z.globalRegistry.get(part)?.description;
      // A field that only inherits its model's words has none of its own.
      const inherited =
        model === undefined ? undefined : z.globalRegistry.get(models.get(model) ?? part)?.description;
      return { where: `${name}.${field}`, field, text: own === inherited ? undefined : own };
    });
  });
  const all = [
    ...modelTexts,
    ...fieldTexts,
    ...release.operations.map(({ name, description }) => ({ where: name, text: description })),
  ];

  test.each(all)('$where says something of use', ({ text }) => {
    expect(text).toMatch(/^[A-Z`].{10,}[.]$/);
    // What generators leave where nobody wrote anything.
    expect(text).not.toMatch(/N\/A|TODO/);
  });

  test('no two models share a description', () => {
    const texts = modelTexts.map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
  });

  test('two fields share a description only when they bear the same name', () => {
    const fields = Map.groupBy(fieldTexts, ({ text }) => text);
    const mixed = [...fields.values()].filter((users) => new Set(users.map(({ field }) => field)).size > 1);
    expect(mixed).toEqual([]);
  });
});

/** Models that an operation sends or reads, with all that they are made of. */
function reachable(side: 'request' | 'response'): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (schema: $ZodType): void => {
    const name = modelName(schema);
    if (name !== undefined) found.add(name);
    partsOf(schema).forEach(visit);
  };
  release.operations.forEach((operation) => visit(operation[side]));
  return found;
}
