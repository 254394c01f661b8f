import { describe, expect, it } from 'vitest';
import { matchesTemplate } from './matches-template.ts';
import type { TypeExpression } from './model.ts';
import { pathTemplate } from './path-template.ts';
import { enumeration, field, model, object, referenceOf, string } from './testing/reference.ts';

const reference = referenceOf(
  enumeration('Provider', 'slack', 'github'),
  object('Request', [field('provider', model('Provider'))]),
);

/** The text of a value inside of a call's arguments, by its path: `request.planId`. */
type ValueAt = (path: string) => string;

/** A call that is sent to a path made of its arguments, as an SDK does it; undefined where it refuses them. */
function find(
  pathOf: (at: ValueAt) => string | undefined,
  args: Readonly<Record<string, unknown>>,
  type: TypeExpression = string,
) {
  const given = Object.entries(args).map(([name, value]) => ({ name, type, value }));
  const route = (values: typeof given) =>
    pathOf((path) => {
      const [first, ...rest] = path.split('.');
      const argument = values.find(({ name }) => name === first)?.value;
      const value = rest.reduce<unknown>((each, key) => Reflect.get(Object(each), key), argument);
      return value instanceof Date ? value.toISOString() : String(value);
    });
  return pathTemplate(route(given) ?? '', given, reference, (other) => Promise.resolve(route([...other])));
}

describe('pathTemplate', () => {
  it('names the fields whose values stand in the path', async () => {
    const path = await find(
      (at) => `/v1/plans/${encodeURIComponent(at('request.planId'))}/${at('request.version')}/items`,
      { request: { planId: 'a b', version: 3, note: 'x' } },
    );
    expect(path).toBe('/v1/plans/{planId}/{version}/items');
  });

  it('takes equal words for no more than that', async () => {
    const request = { api: 'v1', planId: 'plans' };
    expect(await find((at) => `/v1/plans/${at('request.planId')}`, { request })).toBe('/v1/plans/{planId}');
    expect(await find(() => '/v1/plans', { request })).toBe('/v1/plans');
  });

  it('leaves the path of a call without arguments alone', async () => {
    expect(await find(() => '/v1/plans%20a', {})).toBe('/v1/plans%20a');
  });

  it('names parameters, and fields of objects inside of a request', async () => {
    const skills = await find((at) => `/skills/${at('id')}/v${at('version')}`, { id: 'sk_1', version: 2 });
    expect(skills).toBe('/skills/{id}/v{version}');
    expect(await find((at) => `/a/${at('request.body.id')}`, { request: { body: { id: 'x1' } } })).toBe(
      '/a/{id}',
    );
  });

  it('names a part of a segment', async () => {
    expect(await find((at) => `/files/${at('request.id')}.pdf`, { request: { id: 'file' } })).toBe(
      '/files/{id}.pdf',
    );
  });

  it('finds values that keep to a pattern, and members of an enum', async () => {
    const id = '0f8fad5b-d9cb-469f-a165-70867728950e';
    const strict = (at: ValueAt) => (/^[\da-f-]{36}$/.test(at('id')) ? `/items/${at('id')}` : undefined);
    expect(await find(strict, { id })).toBe('/items/{id}');
    const listed = (at: ValueAt) =>
      ['slack', 'github'].includes(at('request.provider')) ? `/connect/${at('request.provider')}` : undefined;
    expect(await find(listed, { request: { provider: 'slack' } }, model('Request'))).toBe(
      '/connect/{provider}',
    );
  });

  it('finds dates and lists', async () => {
    const days = (at: ValueAt) => `/days/${encodeURIComponent(at('day'))}/${at('ids')}`;
    expect(await find(days, { day: new Date(0), ids: ['a1', 'b'] })).toBe('/days/{day}/{ids}');
  });

  it('takes a text with a digit for the value where no other one is accepted', async () => {
    const only = (accepted: string) => (at: ValueAt) =>
      at('id') === accepted ? `/plans/${accepted}` : undefined;
    expect(await find(only('plan_1'), { id: 'plan_1' })).toBe('/plans/{id}');
    expect(await find(only('plans'), { id: 'plans' })).toBe('/plans/plans');
  });
});

it.each([
  ['/v1/plans/pro', '/v1/plans/{planId}', true],
  ['/v1/plans', '/v1/plans', true],
  ['/v1/plans/pro/items', '/v1/plans/{planId}', false],
  ['/v2/plans/pro', '/v1/plans/{planId}', false],
])('%s is a path of %s: %j', (path, template, matches) => {
  expect(matchesTemplate(path, template)).toBe(matches);
});
