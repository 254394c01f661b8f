import { expect, test } from 'vitest';
import { limits } from '../limits.ts';
import * as shop from '../../sandbox/testing/shop-sandbox.ts';
import { openSandbox } from './open-sandbox.ts';

const day = 86_400_000;

/** A request to the shop. */
function post(id: string): Request {
  return new Request(`${shop.origin}/items`, { method: 'POST', body: JSON.stringify({ id }) });
}

async function itemsOf({ fetch }: Pick<Awaited<ReturnType<typeof openSandbox>>, 'fetch'>): Promise<unknown> {
  return (await fetch(new Request(`${shop.origin}/items`))).json();
}

test('the steps of one sandbox lead another to the same place', async () => {
  const first = await openSandbox(shop, { scenario: 'fruit' });
  await Promise.all([first.fetch(post('pear')), first.fetch(post('plum'))]);
  await first.travel(shop.defaultNow + day);
  await first.fetch(post('fig'));
  const history = first.steps();
  expect(history).toHaveLength(4);
  const second = await openSandbox(shop, { scenario: 'fruit', history: structuredClone(history) });
  expect(await second.state()).toEqual(await first.state());
  expect(await second.clock()).toEqual(await first.clock());
  expect(second.steps()).toEqual([]);
  expect(await itemsOf(second)).toEqual(await itemsOf(first));
});

test('requests happen in the order in which they were made', async () => {
  const sandbox = await openSandbox(shop, {});
  await Promise.all(['c', 'a', 'b'].map((id) => sandbox.fetch(post(id))));
  expect(await itemsOf(sandbox)).toMatchObject({ items: ['c', 'a', 'b'] });
});

test('one request is answered before the next is asked', async () => {
  const told: string[] = [];
  const create = () => ({
    async fetch({ url }: Request) {
      told.push(`asked ${url.at(-1)}`);
      await new Promise((resolve) => setTimeout(resolve, url.endsWith('1') ? 20 : 0));
      told.push(`answered ${url.at(-1)}`);
      return new Response();
    },
  });
  const { fetch, steps } = await openSandbox({ origin: shop.origin, create }, {});
  await Promise.all([1, 2].map((number) => fetch(new Request(`${shop.origin}/${number}`))));
  expect(told).toEqual(['asked 1', 'answered 1', 'asked 2', 'answered 2']);
  expect(steps()).toMatchObject([{ url: `${shop.origin}/1` }, { url: `${shop.origin}/2` }]);
});

test('what somebody else was asked has not happened here', async () => {
  const sandbox = await openSandbox(shop, {});
  await sandbox.fetch(new Request('https://elsewhere.example/items'));
  expect(sandbox.steps()).toEqual([]);
});

test('too much cannot be repeated', async () => {
  const sandbox = await openSandbox(shop, {});
  await sandbox.fetch(post('x'.repeat(limits.stepCharacters)));
  expect(sandbox.steps()).toBeUndefined();
});

test('a sandbox that tells of nothing is asked for nothing', async () => {
  const { origin } = shop;
  const create = () => ({ fetch: shop.create().fetch });
  const sandbox = await openSandbox({ origin, create }, {});
  expect([await sandbox.state(), await sandbox.clock()]).toEqual([undefined, undefined]);
  await expect(sandbox.travel(1)).rejects.toThrow('no clock');
});
