/** One answered request. Bodies are kept as text: what is logged must not change with the state. */
export interface RequestLog {
  /** Unix milliseconds. */
  timestamp: number;
  statusCode: number;
  method: string;
  url: string;
  path: string;
  customerId: string | null;
  entityId: string | null;
  authType: 'secret_key' | 'customer_token';
  requestBody: string;
  responseBody: string;
}

/** Older requests than these are forgotten. */
export const keptLogs = 2000;
