import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Sandbox, SandboxClock, SandboxModule } from '../sandbox/contract.ts';
import * as shop from '../sandbox/testing/shop-sandbox.ts';
import { sandboxChecks, testSandbox } from './sandbox.ts';

const requests = [{ path: '/items' }, { path: '/items', body: { id: 'pear' } }, { path: '/items' }];

testSandbox(test, join(import.meta.dirname, '../sandbox/testing/shop-sandbox.ts'), { requests });

const parcel = { sender: {}, recipient: {}, items: [], weight_grams: 1, size: 'small', insured: true };

testSandbox(
  (name, run) => test(`a second sandbox: ${name}`, run),
  join(import.meta.dirname, '../../fixtures/acme/site/src/sandbox.ts'),
  {
    headers: { authorization: 'Bearer acme_test_123' },
    requests: [
      { path: '/v1/parcels', body: parcel },
      { path: '/v1/parcels/parcel_1' },
      { path: '/v1/parcels/parcel_1/cancel', method: 'POST' },
      { path: '/v1/parcels?limit=1' },
    ],
  },
);

/** What is found wrong, by the name of the check. */
async function failures(module: string | object): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { name, run } of sandboxChecks(module, { requests })) {
    // oxlint-disable-next-line no-await-in-loop -- they replace globals
    const error: unknown = await run().catch((thrown: unknown) => thrown);
    if (error instanceof Error) found[name] = error.message;
    else expect(error).toBeUndefined();
  }
  return found;
}

type Answer = (request: Request, shop: (request: Request) => Promise<Response>) => Promise<Response>;

/** The shop, but for what it answers. */
function answering(answer: Answer, change: Partial<SandboxModule> = {}): SandboxModule {
  return {
    ...shop,
    create(options) {
      const { fetch } = shop.create(options);
      return { fetch: (request) => answer(request, fetch) };
    },
    ...change,
  };
}

/** The shop, but for what it tells of itself. */
function telling(change: (sandbox: Sandbox) => Partial<Sandbox>): SandboxModule {
  return {
    ...shop,
    create(options) {
      const sandbox = shop.create(options);
      return { ...sandbox, ...change(sandbox) };
    },
  };
}

/** A clock of the shop's, but for one thing that it does. */
function clockWith(sandbox: Sandbox, change: Partial<SandboxClock>): Partial<Sandbox> {
  return sandbox.clock === undefined ? {} : { clock: { ...sandbox.clock, ...change } };
}

const shared: string[] = [];

const bad: Readonly<Record<string, [module: object, claim: string, found: RegExp]>> = {
  'exports too little': [
    { create: shop.create },
    'it exports what the contract asks for',
    /export `origin` is missing\n  export const origin = /,
  ],
  'has a sentence without an end': [
    { ...shop, scenarios: [{ id: 'fruit', sentence: 'A shop' }] },
    'sentences of scenarios are sentences',
    /the scenario "fruit" does not end with a full stop: A shop\n/,
  ],
  'promises a scenario that it cannot make': [
    { ...shop, scenarios: [...shop.scenarios, { id: 'veg', sentence: 'A shop.' }] },
    'every scenario can be created, and answers',
    /There is no scenario "veg"\.\n/,
  ],
  'lets nobody in without a key': [
    answering(async () => Response.json({}, { status: 401 })),
    'every scenario can be created, and answers',
    /no request was let in\n.*Give the key: /,
  ],
  'takes any scenario': [
    { ...shop, create: () => shop.create() },
    'a scenario that does not exist is refused',
    /create\(\) takes a scenario that does not exist\n/,
  ],
  'keeps its state in the module': [
    answering(async (request, fetch) => {
      if (request.method === 'POST') shared.push('pear');
      const { status } = await fetch(request);
      return status < 400 ? Response.json({ shared }, { status }) : fetch(request);
    }),
    'two sandboxes share nothing',
    /beside another sandbox, GET \/items was answered with 200 /,
  ],
  'counts what it is asked': [
    (() => {
      let count = 0;
      return answering(async (request, fetch) => {
        const { ok } = await fetch(request.clone());
        return ok ? Response.json({ id: (count += 1) }) : fetch(request);
      });
    })(),
    'the same requests get the same answers',
    /GET \/items was answered with 200 …\{"id":\d+\}… and then with 200 …\{"id":\d+\}…\n.*counter/,
  ],
  'reads the clock': [
    answering((request, fetch) => fetch(request), {
      create: ({ scenario = 'empty' } = {}) =>
        shop.create({ scenario, now: Date.now() - (Date.now() % 9e9) }),
    }),
    'there is no clock but `now`, and no chance',
    /and then with .*\n.*Ask `now` for the time/,
  ],
  'takes ids from chance': [
    answering(async (request, fetch) => {
      const answer = await fetch(request);
      return answer.ok ? Response.json({ id: crypto.randomUUID() }) : answer;
    }),
    'there is no clock but `now`, and no chance',
    /ffffffff/,
  ],
  waits: [
    answering(async (request, fetch) => {
      await new Promise((resolve) => void setTimeout(resolve, 1));
      return fetch(request);
    }),
    'there is no clock but `now`, and no chance',
    /a request waits with setTimeout\n/,
  ],
  'ignores `now`': [
    { ...shop, create: ({ scenario = 'empty' } = {}) => shop.create({ scenario }) },
    'time is what `now` says',
    /answers hold times, but `now` was never asked\n/,
  ],
  'answers everything': [
    answering(async (request, fetch) => {
      const answer = await fetch(request);
      return answer.status === 404 ? Response.json({}) : answer;
    }),
    'a path that it does not know is refused',
    /GET \/no-such-path-of-this-api was answered with 200 \{\}\n/,
  ],
  'takes text for JSON': [
    answering(async (request, fetch) => {
      const answer = await fetch(request);
      return answer.status === 400 ? new Response('Sorry', { status: 400 }) : answer;
    }),
    'JSON that is none is refused',
    /POST \/items with a body that is no JSON was answered with 400 Sorry\n/,
  ],
  fails: [
    answering(async (request, fetch) => {
      const answer = await fetch(request);
      return answer.status === 400 ? Response.json({}, { status: 500 }) : answer;
    }),
    'no request makes it fail',
    /POST \/items was answered with 500 \{\}\n/,
  ],
  rejects: [
    answering((request, fetch) =>
      request.method === 'DELETE' ? Promise.reject(new Error('no')) : fetch(request),
    ),
    'no request makes it fail',
    /DELETE \/ was rejected: no\n.*never rejects/,
  ],
  'answers for others': [
    answering((request, fetch) =>
      fetch(new Request(new URL(new URL(request.url).pathname, shop.origin), request)),
    ),
    'it stands for its origin, and for nobody else',
    /a request to https:\/\/elsewhere\.example was answered with 200\n/,
  ],
  'has two things with one id': [
    telling(() => ({
      state: async () => [{ name: 'Items', items: ['a', 'a'].map((id) => ({ id, name: id, facts: [] })) }],
    })),
    'what it tells of its state can be told apart',
    /two items of "Items" have the id "a"\n/,
  ],
  'tells of the real time': [
    telling(() => ({
      state: async () => [{ name: `At ${Math.floor(Date.now() / 86_400_000)}`, items: [] }],
    })),
    'the same steps lead to the same state',
    /after no step its state is …\[\[\{"name":"At \d+.* and then /,
  ],
  'is changed by whoever looks': [
    telling(({ fetch }) => ({
      async state() {
        await fetch(new Request(`${shop.origin}/items`, { method: 'POST', body: '{"id":"look"}' }));
        return [];
      },
    })),
    'to read its state changes nothing',
    /where its state is read, GET \/items was answered with .*look/,
  ],
  'has another time than it is given': [
    telling((sandbox) => clockWith(sandbox, { now: () => 7 })),
    'its time goes forward only',
    /its clock says 7 where `now` is 1900000000000\n/,
  ],
  'tells of what is over': [
    telling((sandbox) => clockWith(sandbox, { moments: async () => [{ time: 7, label: 'Birth' }] })),
    'its time goes forward only',
    /its moments are not in order, or over\n/,
  ],
  'stays where it is': [
    telling((sandbox) => clockWith(sandbox, { travel: () => Promise.resolve() })),
    'its time goes forward only',
    /it does not arrive at the time it travels to\n/,
  ],
  'turns its time back': [
    (() => {
      let now = 0;
      const travel = async (time: number) => {
        now = time;
      };
      return telling((sandbox) => {
        now = 1_900_000_000_000;
        return clockWith(sandbox, { now: () => now, travel });
      });
    })(),
    'its time goes forward only',
    /its time can be turned back\n/,
  ],
  'asks somebody': [
    answering(async (request, fetch) => {
      await globalThis.fetch('https://elsewhere.example/').catch(() => undefined);
      return fetch(request);
    }),
    'it asks nobody',
    /it asked for https:\/\/elsewhere\.example\/\n/,
  ],
};

test.each(Object.entries(bad))('a sandbox that %s is told so', async (_, [module, claim, found]) => {
  const { fetch } = globalThis;
  // Nothing is really asked, not even by what is wrong.
  globalThis.fetch = () => Promise.reject(new TypeError('no network'));
  onTestFinished(() => {
    globalThis.fetch = fetch;
  });
  expect((await failures(module))[claim]).toMatch(found);
});

test('what is wrong with one thing is told by few checks', async () => {
  const [module] = bad['answers everything'] ?? [];
  expect(Object.keys(await failures(module ?? {}))).toEqual(['a path that it does not know is refused']);
});

test.each([
  [
    "import { readFileSync } from './deep.ts'; export const read = readFileSync;",
    "export { readFileSync } from 'node:fs';",
    /node:fs is a module of Node, imported by \S*bad\.ts -> \S*deep\.ts\n/,
  ],
  [
    "export { setting } from './deep.ts';",
    "export const setting = process.env['HOME'];",
    /without Node it fails: .*process is not defined\n.*do without/,
  ],
])('a sandbox that needs Node is told so', async (index, deep, found) => {
  const folder = mkdtempSync(join(tmpdir(), 'kit-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'bad.ts');
  const good = join(import.meta.dirname, '../sandbox/testing/shop-sandbox.ts');
  writeFileSync(path, `${index}\nexport * from ${JSON.stringify(good)};`);
  writeFileSync(join(folder, 'deep.ts'), deep);
  expect(await failures(path)).toEqual({
    'it needs nothing that only Node has': expect.stringMatching(found),
  });
});
