import { addMonths } from '../domain/calendar.ts';
import { testApi } from '../testing/api.ts';
import type { Fact, Step } from './fact.ts';
import { differences } from './match.ts';

/**
 * Does what a fact says, through the published SDK, against a sandbox of its own.
 * @returns what came out otherwise, with the step; nothing if the fact holds. Stops at the first step that fails.
 */
export async function replay(fact: Fact): Promise<string[]> {
  const story = createStory();
  for (const [index, step] of fact.steps.entries()) {
    const found = await story.play(step);
    if (found.length > 0) return found.map((difference) => `step ${index + 1}, ${step.act}: ${difference}`);
  }
  return [];
}

function createStory(): { play(step: Step): Promise<string[]> } {
  const { sandbox, sdk, send } = testApi();
  const answers = new Map<string, unknown>();
  const clocks = new Map<string, number>();
  let now = sandbox.clock.now();

  return { play };

  async function play(step: Step): Promise<string[]> {
    switch (step.act) {
      case 'pay':
        return pay(answers.get(String(step.argument)));
      case 'card':
        return pay(await call('billing.setupPayment', { customerId: step.argument }));
      case 'advance':
        return advance(String(step.argument), step.by ?? {});
      default:
        return ask(step);
    }
  }

  async function ask({ act, argument, as, answers: wanted, refused }: Step): Promise<string[]> {
    let answer: unknown;
    try {
      answer = await call(act, fill(argument));
    } catch (error) {
      return judgeRefusal(error, refused);
    }
    if (refused !== undefined) return [`wanted a refusal, got ${JSON.stringify(answer)}`];
    if (as !== undefined) answers.set(as, answer);
    return wanted === undefined ? [] : differences(wanted, answer, now);
  }

  async function call(method: string, argument: unknown): Promise<unknown> {
    const path = method.split('.');
    let owner: unknown = sdk;
    for (const key of path.slice(0, -1)) owner = read(owner, key);
    const run = read(owner, path.at(-1) ?? '');
    if (typeof run !== 'function') throw new Error(`the SDK has no method ${method}`);
    return run.call(owner, argument);
  }

  async function pay(answer: unknown): Promise<string[]> {
    const url = read(answer, 'paymentUrl') ?? read(answer, 'url');
    if (typeof url !== 'string') return [`there is no address to pay at in ${JSON.stringify(answer)}`];
    const response = await sandbox.fetch(
      new Request(url, { method: 'POST', headers: { authorization: 'Bearer am_sk_test_1' } }),
    );
    return response.ok ? [] : [`paying was answered with ${response.status} ${await response.text()}`];
  }

  async function advance(customer: string, by: NonNullable<Step['by']>): Promise<string[]> {
    const from = clocks.get(customer) ?? sandbox.clock.now();
    now = by.to ?? addMonths(from, by.months ?? 0) + (by.days ?? 0) * 86_400_000 + (by.ms ?? 0);
    clocks.set(customer, now);
    const response = await send('/v1/customers.advance_test_clock', {
      customer_id: customer,
      frozen_time: now,
    });
    return response.ok ? [] : [`the clock did not move: ${response.status} ${await response.text()}`];
  }

  /** An argument with `$name.path` replaced by what an earlier answer said, and `{ $now: ms }` by a time. */
  function fill(argument: unknown): unknown {
    if (Array.isArray(argument)) return argument.map(fill);
    if (typeof argument === 'string' && /^\$\w/.test(argument)) {
      const [name = '', ...path] = argument.slice(1).split('.');
      return answers.has(name) ? path.reduce<unknown>(read, answers.get(name)) : argument;
    }
    if (typeof argument !== 'object' || argument === null) return argument;
    if ('$now' in argument) return now + Number(argument.$now);
    return Object.fromEntries(Object.entries(argument).map(([key, value]) => [key, fill(value)]));
  }
}

function judgeRefusal(error: unknown, refused: Step['refused']): string[] {
  const body = read(error, 'body');
  if (typeof body !== 'string' || refused === undefined) return [`it threw ${String(error)}`];
  const got = { status: read(error, 'statusCode'), code: read(JSON.parse(body), 'code') };
  return differences(refused, got, 0, 'error').map((difference) => `${difference} (${body})`);
}

function read(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return (value as Record<string, unknown>)[key];
}
