import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { findOperation, loadReference } from '../testing/reference.ts';
import { shapeOfSchema, shapeOfType } from '../testing/request-shape.ts';
import { operations } from './index.ts';

const reference = await loadReference();

// In one deep place of schedules the client declares `any` for what its sibling models know: where a tier ends.
const looseEnd = '"to?":"any"';
const tightEnd = '"to":{"anyOf":["number",{"enum":["inf"]}]}';

describe('a request schema knows exactly the fields of its model', () => {
  it.each(operations.map((operation) => [operation.path, operation] as const))('%s', (path, { request }) => {
    const { request: type } = findOperation(reference, path);
    const schema = z.toJSONSchema(request, { io: 'input', unrepresentable: 'any', reused: 'inline' });
    const shape = type === undefined ? { object: {} } : shapeOfType(reference, type);
    const expected: unknown = JSON.parse(JSON.stringify(shape).replaceAll(looseEnd, tightEnd));
    expect(shapeOfSchema(schema)).toEqual(expected);
  });
});

it('no path is answered twice', () => {
  const paths = operations.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
});
