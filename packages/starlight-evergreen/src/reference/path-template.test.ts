import { describe, expect, it } from 'vitest';
import { matchesTemplate } from './matches-template.ts';
import { pathTemplate } from './path-template.ts';

/** A call that is sent to a path made of its request, as an SDK does it. */
function find(pathOf: (request: Record<string, unknown>) => string, request: Record<string, unknown>) {
  return pathTemplate(pathOf(request), request, (other) =>
    Promise.resolve(pathOf(other as Record<string, unknown>)),
  );
}

describe('pathTemplate', () => {
  it('names the fields whose values stand in the path', async () => {
    const path = await find(
      ({ planId, version }) => `/v1/plans/${encodeURIComponent(String(planId))}/${String(version)}/items`,
      { planId: 'a b', version: 3, note: 'x' },
    );
    expect(path).toBe('/v1/plans/{planId}/{version}/items');
  });

  it('takes equal words for no more than that', async () => {
    const request = { api: 'v1', planId: 'plans' };
    expect(await find(({ planId }) => `/v1/plans/${String(planId)}`, request)).toBe('/v1/plans/plans');
    expect(await find(() => '/v1/plans', request)).toBe('/v1/plans');
  });

  it('leaves the path of a call without such a request alone', async () => {
    const pathOf = () => Promise.reject(new Error('not asked'));
    expect(await pathTemplate('/v1/plans', undefined, pathOf)).toBe('/v1/plans');
    expect(await pathTemplate('/v1/plans', [{ id: 'plans' }], pathOf)).toBe('/v1/plans');
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
