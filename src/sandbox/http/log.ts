import type { Account } from '../state/account.ts';
import { keptLogs, type RequestLog } from '../state/request-log.ts';
import { parseBody } from './body.ts';
import { customerOf, textField } from './token-scope.ts';

/** Notes an answered request. */
export function logRequest(
  { logs }: Account,
  answered: Omit<RequestLog, 'path' | 'customerId' | 'entityId'>,
): void {
  const body = parseBody(answered.requestBody);
  logs.push({
    ...answered,
    path: new URL(answered.url).pathname,
    customerId: customerOf(body),
    entityId: textField(body, 'entity_id'),
  });
  if (logs.length > keptLogs) logs.splice(0, logs.length - keptLogs);
}
