/**
 * The JSON of a request. An empty body is an empty object, as clients send none to operations that take nothing, and so
 * is text that is no JSON: what the operation needs is then missing.
 */
export function parseBody(text: string): unknown {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}
