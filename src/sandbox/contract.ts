import type { SandboxModule } from 'starlight-evergreen/sandbox';
import { createSandbox } from './create-sandbox.ts';
import { environment, hostedPages, origin } from './environment.ts';
import { travelTo } from './overview/clock.ts';
import { momentsOf } from './overview/moments.ts';
import { settledCopy } from './overview/settled-copy.ts';
import { stateOf } from './overview/state.ts';
import { findScenario } from './scenarios/index.ts';

/** See `SandboxModule`: what the documentation's engine knows of this sandbox. */
export const create: SandboxModule['create'] = ({ scenario: id, now } = {}) => {
  const scenario = id === undefined ? undefined : findScenario(id);
  if (id !== undefined && scenario === undefined) throw new Error(`There is no scenario "${id}".`);
  const sandbox = createSandbox({
    ...(now !== undefined && { now }),
    ...(scenario !== undefined && { scenario }),
  });
  // Examples use one key, so one account is all that they know.
  const open = () => sandbox.account(environment.AUTUMN_SECRET_KEY);
  const { clock } = sandbox;
  return {
    fetch: async (request) => (isOurs(request) ? sandbox.fetch(request) : misdirected()),
    state: async () => stateOf(settledCopy(await open(), clock.now()), clock.now()),
    clock: {
      now: clock.now,
      moments: async () => momentsOf(settledCopy(await open(), clock.now()), clock.now()),
      travel: async (time) => travelTo(await open(), clock, time),
    },
  };
};

function isOurs({ url }: Request): boolean {
  const asked = new URL(url).origin;
  return asked === origin || hostedPages.includes(asked);
}

function misdirected(): Response {
  const message = `This sandbox stands for ${origin} only.`;
  return Response.json({ message, code: 'misdirected_request', env: 'sandbox' }, { status: 421 });
}

/** What the SDK prints when it answers a failing server with a harmless default. */
export const failureNotice = String.raw`\bfailing open\b`;

export const servingNote = (url: string): string =>
  `Every secret key (am_sk_test_…) opens an account of its own that holds this.

new Autumn({ serverURL: '${url}', secretKey: 'am_sk_test_1' })`;
