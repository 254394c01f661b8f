import { fileURLToPath } from 'node:url';
import { loadConfig } from '../../../packages/starlight-evergreen/src/config/load-config.ts';
import type { Operation, Reference } from '../../../packages/starlight-evergreen/src/reference/model.ts';
import { readOnce } from '../../../packages/starlight-evergreen/src/reference/read/testing/read-once.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The release whose API the sandbox plays, read from the installed package. */
export async function loadReference(): Promise<Reference> {
  const { releases } = await loadConfig(root);
  const [current] = releases;
  if (current === undefined) throw new Error('docs.config.ts lists no release');
  const { reference } = await readOnce(current, root);
  return reference;
}

/** Operations whose name in the client is not their path in camel case. */
const exceptions: Readonly<Record<string, string>> = {
  'balances.check': 'check',
  'balances.track': 'track',
  'balances.trackTokens': 'trackTokens',
  'balances.batchTrack': 'batchTrack',
  'referralPrograms.create': 'referrals.createProgram',
  'referralPrograms.get': 'referrals.getProgram',
  'referralPrograms.list': 'referrals.listPrograms',
  'referralPrograms.update': 'referrals.updateProgram',
  'referralPrograms.delete': 'referrals.deleteProgram',
  'rewards.redeem': 'rewards.redeemCode',
  'platform.getRevenuecatKeys': 'platform.getRevenueCatKeys',
  'platform.linkRevenuecat': 'platform.linkRevenueCat',
  'platform.syncRevenuecat': 'platform.syncRevenueCat',
};

/** The client's method for a path such as `/v1/billing.create_schedule`. */
export function findOperation({ operations }: Reference, path: string): Operation {
  const camel = path
    .replace('/v1/', '')
    .replaceAll(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
  const name = exceptions[camel] ?? camel;
  const operation = operations.find((candidate) => candidate.name === name);
  if (operation === undefined) throw new Error(`${path}: the client has no method ${name}`);
  return operation;
}
