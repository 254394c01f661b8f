import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { values } from '../../src/examples/values.ts';
import { loadConfig } from '../../packages/starlight-evergreen/src/config/load-config.ts';
import { readOnce } from '../../packages/starlight-evergreen/src/reference/read/testing/read-once.ts';
import { isPlain } from '../../packages/starlight-evergreen/src/reference/sample/fits.ts';
import { createSampler } from '../../packages/starlight-evergreen/src/reference/sample/sampler.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const config = (await loadConfig(root)).releases.find((release) => 'package' in release);
if (config === undefined) throw new Error('docs.config.ts has no package release');
const { reference } = await readOnce(config, root);
const sampler = createSampler(reference, values);

type Thing = Record<string, unknown>;

/** Every object of an example, with the keys that lead to it. */
function walk(value: unknown, path: string, visit: (thing: Thing, path: string) => void): void {
  if (Array.isArray(value)) value.forEach((item, index) => walk(item, `${path}.${index}`, visit));
  if (!isPlain(value)) return;
  visit(value, path);
  for (const [key, item] of Object.entries(value)) walk(item, `${path}.${key}`, visit);
}

/** What `find` says of each object of each example; an empty list is what the tests hope for. */
function search(find: (thing: Thing) => boolean): string[] {
  const found: string[] = [];
  for (const name of Object.keys(reference.models)) {
    for (const value of [sampler.required(name), sampler.full(name)]) {
      walk(value, name, (thing, path) => {
        if (find(thing)) found.push(path);
      });
    }
  }
  return found;
}

function allNumbers(thing: Thing, ...keys: string[]): number[] | undefined {
  const numbers = keys.map((key) => thing[key]);
  return numbers.every((item) => typeof item === 'number') ? numbers : undefined;
}

describe('examples tell one story', () => {
  it.each([
    ['customerId', ['cus_123']],
    ['entityId', ['user_456']],
    ['planId', ['pro', 'free', 'team']],
    ['featureId', ['messages', 'seats', 'credits', 'sso', ['messages']]],
    ['subscriptionId', ['sub_123']],
    ['invoiceId', ['inv_123']],
    ['currency', ['usd', 'eur']],
    ['interval', ['month']],
  ])('%s is one of %j', (key, allowed: unknown[]) => {
    const isAllowed = (item: unknown): boolean =>
      allowed.some((each) => JSON.stringify(each) === JSON.stringify(item));
    expect(search((thing) => key in thing && thing[key] !== null && !isAllowed(thing[key]))).toEqual([]);
    expect(search((thing) => key in thing)).not.toEqual([]);
  });

  it('keys balances and flags by the feature they are of', () => {
    const wrong = search((thing) =>
      ['balances', 'flags'].some((field) => {
        const map = thing[field];
        if (!isPlain(map)) return false;
        return Object.entries(map).some(([key, item]) => isPlain(item) && item['featureId'] !== key);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('grants what is used and what remains', () => {
    const wrong = search((thing) => {
      const [granted = 0, usage = 0, remaining = 0] =
        allNumbers(thing, 'granted', 'usage', 'remaining') ?? [];
      return granted !== usage + remaining;
    });
    expect(wrong).toEqual([]);
  });

  it('sums up the lines it shows', () => {
    const wrong = search((thing) => {
      const lines = thing['lineItems'];
      if (!Array.isArray(lines)) return false;
      return ['subtotal', 'total'].some((key) => {
        const sum = lines.reduce((total: number, line: Thing) => total + Number(line[key]), 0);
        return typeof thing[key] === 'number' && thing[key] !== sum;
      });
    });
    expect(wrong).toEqual([]);
  });

  it('never totals more than the subtotal, and starts before it ends', () => {
    const pairs = [
      ['total', 'subtotal'],
      ['startedAt', 'currentPeriodEnd'],
      ['currentPeriodStart', 'currentPeriodEnd'],
      ['periodStart', 'periodEnd'],
      ['start', 'end'],
      ['usage', 'limit'],
    ] as const;
    const wrong = search((thing) =>
      pairs.some(([low, high]) => {
        const [less = 0, more = 0] = allNumbers(thing, low, high) ?? [];
        return less > more;
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('says nothing that only fills a place', () => {
    const filler = /^<|lorem|^(string|text|value|example|foo|bar|test)$/i;
    const wrong = search((thing) =>
      Object.values(thing).some((item) => typeof item === 'string' && filler.test(item)),
    );
    expect(wrong).toEqual([]);
  });
});
