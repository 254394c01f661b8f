import { test } from 'vitest';
import { testSandbox } from 'starlight-evergreen/testing/sandbox';

const headers = { authorization: 'Bearer am_sk_test_docs' };
const ask = (path: string, body: object = {}) => ({ path: `/v1/${path}`, body });
const ada = { customer_id: 'cus_123' };

testSandbox(test, new URL('../src/sandbox/index.ts', import.meta.url), {
  headers,
  requests: [
    ask('customers.get_or_create', ada),
    ask('features.list'),
    ask('plans.list'),
    ask('features.create', { feature_id: 'words', name: 'Words', type: 'metered', consumable: true }),
    ask('balances.create', { ...ada, feature_id: 'words', included_grant: 5 }),
    ask('balances.check', { ...ada, feature_id: 'words' }),
    ask('balances.track', { ...ada, feature_id: 'words', value: 2 }),
    ask('customers.get', ada),
    ask('events.list'),
    ask('customers.list'),
  ],
});
