import type { Codes } from './code-facts.ts';

/** Codes about the key, the request and the service. */
export const requestCodes = {
  no_secret_key: {
    status: [401],
    cause: 'The request has no key.',
    fix: 'Set `AUTUMN_SECRET_KEY`.',
  },
  invalid_secret_key: {
    status: [401],
    cause: 'The key is unknown, or was taken back.',
    fix: 'Copy it again from the dashboard.',
  },
  endpoint_not_public: {
    status: [401],
    cause: 'The key is a publishable one.',
    fix: 'Use the secret key, on the server.',
  },
  insufficient_scopes: {
    status: [403],
    cause: 'The key was made with fewer rights than this call needs.',
    fix: 'Make a key that has the scope the message names.',
  },
  request_temporarily_disabled: {
    status: [403],
    cause: 'Autumn has switched off the account, this call or this customer.',
    fix: 'Ask Autumn; trying again does not help.',
  },
  invalid_api_version: {
    status: [400],
    cause: 'The `x-api-version` header is unknown, or too old for a customer token.',
    fix: 'Leave `xApiVersion` unset.',
  },
  invalid_inputs: {
    status: [400, 500],
    cause: 'A field is missing or wrong. The message names it.',
    fix: 'Fix the call.',
  },
  invalid_request: {
    status: [400, 401, 403, 404, 409, 413],
    cause: 'A rule that has no code of its own.',
    fix: 'Decide by the status and the call; read the message.',
  },
  invalid_cursor: {
    status: [400],
    cause: 'A `startCursor` that no list gave out.',
    fix: 'Start without one.',
  },
  duplicate_idempotency_key: {
    status: [409],
    cause: 'A request with this key was carried out in the last 24 hours, or is still running.',
    fix: 'Do not send it again; read what became of it.',
  },
  not_found: {
    status: [404],
    cause: 'No operation has this path.',
    fix: 'Correct `serverURL`.',
  },
  rate_limit_exceeded: {
    status: [429],
    cause: 'Too many requests, of the account or about one customer.',
    fix: 'Wait as long as `Retry-After` says, or a second; then try again.',
  },
  service_unavailable: {
    status: [503],
    cause: 'A database or a cache of Autumn does not answer.',
    fix: 'Try again after a second.',
  },
  internal_error: {
    status: [500, 503],
    cause: 'A fault of Autumn. As a 503: a queue could not be reached.',
    fix: 'Try again with a pause, with an idempotency key.',
  },
} as const satisfies Codes;
