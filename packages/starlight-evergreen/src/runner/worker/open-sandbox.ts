import type { Sandbox, SandboxModule, StateGroup } from '../../sandbox/contract.ts';
import type { Answering } from '../../sandbox/exchanges.ts';
import { limits } from '../limits.ts';
import type { Report, Step } from '../protocol.ts';
import { areRepeatable } from '../steps.ts';

/** A sandbox in which a block is about to run. */
export interface OpenSandbox extends Answering {
  /** Goes to a later point in time. */
  travel(time: number): Promise<void>;
  /** What happened in it since it was opened; absent when that is too much to be repeated. */
  steps(): Step[] | undefined;
  /** What it holds, where it tells. */
  state(): Promise<readonly StateGroup[] | undefined>;
  clock(): Promise<Report['clock']>;
}

/**
 * Makes a sandbox with a scenario, and lets what has happened before happen again. Requests are answered one after another,
 * so that their order is the order of the steps.
 */
export async function openSandbox(
  { origin, create }: Pick<SandboxModule, 'origin' | 'create'>,
  { scenario, history = [] }: { scenario?: string | undefined; history?: readonly Step[] | undefined },
): Promise<OpenSandbox> {
  const sandbox = create(scenario === undefined ? {} : { scenario });
  for (const step of history) {
    // oxlint-disable-next-line no-await-in-loop -- what one does changes what the next one finds
    await repeat(sandbox, step);
  }
  const steps: Step[] = [];
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
  return {
    origin,
    fetch: (request) =>
      inTurn(async () => {
        const step = await stepOf(request);
        const response = await sandbox.fetch(request);
        if (response.status !== misdirected) steps.push(step);
        return response;
      }),
    travel: (time) =>
      inTurn(async () => {
        const step: Step = { kind: 'travel', time };
        await repeat(sandbox, step);
        steps.push(step);
      }),
    steps: () => (areRepeatable(steps) ? steps : undefined),
    async state() {
      const groups = await sandbox.state?.();
      const items = groups?.reduce((sum, group) => sum + group.items.length, 0) ?? 0;
      return items > limits.stateItems ? undefined : groups;
    },
    async clock() {
      const { clock } = sandbox;
      if (clock === undefined) return undefined;
      const moments = await clock.moments();
      return { now: clock.now(), moments: moments.slice(0, limits.moments) };
    },
  };
}

/** With this status a sandbox refuses what was sent to somebody else: nothing has happened in it. */
const misdirected = 421;

async function repeat(sandbox: Sandbox, step: Step): Promise<void> {
  if (step.kind === 'travel') {
    if (sandbox.clock === undefined) throw new Error('This sandbox has no clock.');
    return sandbox.clock.travel(step.time);
  }
  const { method, url, headers, body } = step;
  await sandbox.fetch(new Request(url, { method, headers, ...(body !== undefined && { body }) }));
}

async function stepOf(request: Request): Promise<Step> {
  const body = await request.clone().text();
  return {
    kind: 'request',
    method: request.method,
    url: request.url,
    headers: [...request.headers],
    ...(body !== '' && { body }),
  };
}
