import { expect, it } from 'vitest';
import { emptyAccount } from '../state/account.ts';
import { keptLogs } from '../state/request-log.ts';
import { logRequest } from './log.ts';

it('forgets the oldest requests', () => {
  const account = emptyAccount('sandbox');
  const request = {
    statusCode: 200,
    method: 'POST',
    url: 'http://a.test/v1/x',
    authType: 'secret_key',
  } as const;
  for (let timestamp = 0; timestamp < keptLogs + 5; timestamp += 1) {
    logRequest(account, { ...request, timestamp, requestBody: 'not JSON', responseBody: '{}' });
  }
  expect(account.logs).toHaveLength(keptLogs);
  expect(account.logs[0]).toMatchObject({ timestamp: 5, path: '/v1/x', customerId: null });
});
