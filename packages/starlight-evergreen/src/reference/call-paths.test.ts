import { expect, it } from 'vitest';
import { findCallPaths } from './call-paths.ts';
import { releaseOf } from './pages/testing/context.ts';
import { field, model, noRules, number, object, referenceOf, string } from './testing/reference.ts';

type Fetch = typeof fetch;

/** Calls its method with `fetch`, as a client that is written by hand. */
class Shop {
  static options: object = {};
  readonly #fetch: Fetch;

  constructor({ fetch: own = fetch, ...options }: { fetch?: Fetch }) {
    Shop.options = options;
    this.#fetch = own;
  }

  plans = {
    create: (plan: { id: string }) =>
      this.#fetch(`https://api.example/v1/plans/${plan.id}?dry=1`, { method: 'PUT' }),
    // A client that tries again has to be told to stop.
    list: async () => {
      for (let round = 0; round < 3; round += 1) {
        // oxlint-disable-next-line no-await-in-loop -- a client that asks again waits for the answer
        const { status } = await fetch(`https://api.example/v1/plans-${round}`);
        if (status === 400) throw new Error('refused');
      }
    },
  };

  ping(): Promise<void> {
    return Promise.resolve();
  }
}

function find(exported: Record<string, unknown>, operations: string[], client: string | undefined = 'Shop') {
  const reference = {
    ...referenceOf(object('Plan', [field('id', string)])),
    operations: operations.map((name) => ({ name, request: model('Plan') })),
  };
  const release = releaseOf(reference, { client, clientOptions: { key: 'none' } });
  return findCallPaths({ ...release, exported }, noRules);
}

it('finds how each call travels, and lets none travel', async () => {
  const { operations, problems } = await find({ Shop }, ['plans.create', 'plans.list']);
  expect(problems).toEqual([]);
  expect(operations).toMatchObject([
    { name: 'plans.create', method: 'PUT', path: '/v1/plans/{id}' },
    { name: 'plans.list', method: 'GET', path: '/v1/plans-0' },
  ]);
  expect(Shop.options).toEqual({ key: 'none' });
});

it('gives a call with several parameters an example of each', async () => {
  class Skills {
    readonly #fetch: Fetch;
    constructor({ fetch: own }: { fetch: Fetch }) {
      this.#fetch = own;
    }
    put(security: { id: string }, skillId: string, version: number, plan: { id: string }) {
      if (!security.id || !plan.id) throw new Error('refused');
      return this.#fetch(`https://api.example/skills/${skillId}/${version}`, { method: 'PUT' });
    }
  }
  const parameters = [
    { name: 'security', type: model('Plan'), optional: false },
    { name: 'skillId', type: string, optional: false },
    { name: 'version', type: number, optional: false },
    { name: 'request', type: model('Plan'), optional: false },
  ];
  const reference = {
    ...referenceOf(object('Plan', [field('id', string)])),
    operations: [{ name: 'put', parameters }],
  };
  const release = { ...releaseOf(reference, { client: 'Skills' }), exported: { Skills } };
  const { operations, problems } = await findCallPaths(release, noRules);
  expect(problems).toEqual([]);
  expect(operations).toEqual([
    { name: 'put', parameters, method: 'PUT', path: '/skills/{skillId}/{version}' },
  ]);
});

it('has a problem for each call that fails before it sends anything, and keeps the operation', async () => {
  const { operations, problems } = await find({ Shop }, ['ping', 'plans.gone', 'plans.list']);
  expect(operations.map(({ path }) => path)).toEqual([undefined, undefined, '/v1/plans-0']);
  // A ping is answered without a request.
  expect(problems.map(({ where }) => where)).toEqual(['plans.gone']);
});

it('believes the code of a package where a call cannot be made', async () => {
  const reference = {
    ...referenceOf(object('Plan', [field('planId', string)]), object('File', [field('id', string)])),
    operations: [
      { name: 'create', request: model('Plan'), method: 'POST', path: '/plans/{id}' },
      { name: 'upload', request: model('Plan'), method: 'PUT', path: '/plans/{plan_id}/{other_id}' },
    ],
  };
  class Uploads {
    create(plan: { planId: string }) {
      return fetch(`https://api.example/v1/plans/${plan.planId}`);
    }
    upload() {
      throw new Error('wants a file');
    }
  }
  const release = { ...releaseOf(reference, { client: 'Uploads' }), exported: { Uploads } };
  const { operations, problems } = await findCallPaths(release, noRules);
  expect(problems).toEqual([]);
  expect(operations.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /v1/plans/{planId}',
    'PUT /v1/plans/{planId}/{other_id}',
  ]);
});

it('has one problem for a client that cannot be used', async () => {
  function Locked() {
    throw new Error('no key');
  }
  for (const [exported, reason] of [
    [{ Shop: Locked }, 'no key'],
    [{}, 'the package exports no such class'],
  ] as const) {
    const { operations, problems } = await find(exported, ['ping', 'plans.list']);
    expect(operations.length).toBe(2);
    expect(problems).toEqual([
      {
        where: 'Shop',
        message: `the paths of its operations are unknown, as it cannot be used: ${reason}`,
        hint: 'Say under `clientOptions` in docs.config.ts what it wants to be constructed with.',
      },
    ]);
  }
});

it('says of a client without operations that its name may be wrong', async () => {
  const { problems } = await find({ Shop }, []);
  expect(problems.map(({ where }) => where)).toEqual(['Shop']);
});

it('asks nothing of a release without a client', async () => {
  const reference = { ...referenceOf(), operations: [{ name: 'ping' }] };
  const release = releaseOf(reference);
  const found = await findCallPaths(release, noRules);
  expect(found).toEqual({ operations: reference.operations, problems: [] });
});
