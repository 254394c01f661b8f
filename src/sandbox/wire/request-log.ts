import type { RequestLog } from '../state/request-log.ts';

/** An answered request on the wire. The sandbox has no processor, so that nothing else is ever logged. */
export function requestLogView(organizationId: string, log: RequestLog): Record<string, unknown> {
  return {
    timestamp: new Date(log.timestamp).toISOString(),
    source: 'api_request',
    status_code: log.statusCode,
    request: { method: log.method, url: log.url, path: log.path },
    context: {
      org_id: organizationId,
      customer_id: log.customerId,
      entity_id: log.entityId,
      auth_type: log.authType,
      user_id: null,
      user_email: null,
    },
    stripe: { event_id: null, event_type: null, object_id: null },
    request_body: jsonOf(log.requestBody),
    response_body: jsonOf(log.responseBody),
  };
}

/** What was sent, as text when it was not JSON. */
function jsonOf(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
