/** A request that a run made, and its answer. */
export interface Exchange {
  method: string;
  /** With its query; the whole address when it is not the API's. */
  path: string;
  /** Text of its body; absent when it has none. */
  request?: string;
  /** Absent when nothing answered. */
  status?: number;
  /** Text of the answer's body. */
  response?: string;
  /** Headers of the request as it was sent, secrets included, where they are told. */
  headers?: [name: string, value: string][];
  /** Milliseconds until it was answered, where that is told. */
  time?: number;
}

/** JSON as people read it; text that is no JSON stays as it is. */
export function indentJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
