import { BalancesCheckRequest, BalancesCheckResponse } from './check.ts';
import { BalancesCreateRequest, BalancesCreateResponse } from './create.ts';
import { BalancesTrackRequest, BalancesTrackResponse } from './track.ts';
import { BalancesUpdateRequest, BalancesUpdateResponse } from './update.ts';

/**
 * The calls of this release that the models belong to, named as they are called on the client. Each is an HTTP
 * request whose JSON body is the request model under its wire names; any 4XX or 5XX is thrown as an error.
 */
export const operations = [
  {
    name: 'balances.create',
    description: 'Grants a customer units of a feature outside any plan. They add to what the customer has.',
    method: 'POST',
    path: '/v1/balances.create',
    request: BalancesCreateRequest,
    response: BalancesCreateResponse,
  },
  {
    name: 'balances.update',
    description:
      'Changes a balance that a customer has: sets what is left or used, adds to it, or moves its reset.',
    method: 'POST',
    path: '/v1/balances.update',
    request: BalancesUpdateRequest,
    response: BalancesUpdateResponse,
  },
  {
    name: 'balances.check',
    description:
      'Asks whether a customer may use a feature now. With `sendEvent` it also takes the units, all or none, in the same step.',
    method: 'POST',
    path: '/v1/balances.check',
    request: BalancesCheckRequest,
    response: BalancesCheckResponse,
  },
  {
    name: 'balances.track',
    description: 'Records that a customer used something, and takes the units from their balance.',
    method: 'POST',
    path: '/v1/balances.track',
    request: BalancesTrackRequest,
    response: BalancesTrackResponse,
  },
] as const;
