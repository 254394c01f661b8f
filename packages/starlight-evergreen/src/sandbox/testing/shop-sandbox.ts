import type { Sandbox, SandboxModule, SandboxOptions } from '../contract.ts';

/** A sandbox that keeps its contract: a shop of items, with a key, a clock and refusals. For tests. */
export const origin = 'https://api.shop.example';

export const environment = { SHOP_KEY: 'key_docs' };

export const scenarios: SandboxModule['scenarios'] = [
  { id: 'empty', sentence: 'A shop that sells nothing yet.' },
  { id: 'fruit', sentence: 'A shop that sells `apple`.' },
];

export const failureNotice = String.raw`\bfrom the shelf\b`;

export const servingNote = (url: string): string => `new Shop({ url: '${url}' })`;

/** 1 January 2026. */
export const defaultNow = 1767225600000;

const day = 86_400_000;

export function create({ scenario = 'empty', now = defaultNow }: SandboxOptions = {}): Sandbox {
  if (!scenarios.some(({ id }) => id === scenario)) throw new Error(`There is no scenario "${scenario}".`);
  const items = scenario === 'fruit' ? ['apple'] : [];
  let passed = 0;
  const clock = () => (typeof now === 'number' ? now : now()) + passed;
  const opens = () => (Math.floor(clock() / day) + 1) * day;
  return {
    state: async () => [
      { name: 'Items', items: items.map((id) => ({ id, name: id, facts: [['Sold', 'by the piece']] })) },
    ],
    clock: {
      now: clock,
      moments: async () => [{ time: opens(), label: 'The shop opens' }],
      async travel(time) {
        if (time < clock()) throw new Error('Time goes forward only.');
        passed += time - clock();
      },
    },
    async fetch(request) {
      const url = new URL(request.url);
      if (url.origin !== origin) return refuse(421, 'misdirected', `This is ${origin}.`);
      if (url.pathname !== '/items') return refuse(404, 'not_found', `There is nothing at ${url.pathname}.`);
      if (request.method === 'GET') return Response.json({ items, at: clock() });
      const id = idOf(await request.text());
      if (id === undefined) return refuse(400, 'invalid', 'An item is JSON: { "id": "pear" }');
      items.push(id);
      return Response.json({ id, at: clock() }, { status: 201 });
    },
  };
}

function idOf(text: string): string | undefined {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body !== 'object' || body === null || !('id' in body)) return undefined;
    return typeof body.id === 'string' ? body.id : undefined;
  } catch {
    return undefined;
  }
}

function refuse(status: number, code: string, message: string): Response {
  return Response.json({ code, message }, { status });
}
