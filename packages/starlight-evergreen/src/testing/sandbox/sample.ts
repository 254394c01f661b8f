import type { Sandbox } from '../../sandbox/contract.ts';

/** A request that the sandbox answers: what the checks send, in their order. */
export interface SampleRequest {
  /** `POST` when there is a body, else `GET`. */
  method?: string;
  /** With its query, without the origin. @example '/v1/customers' */
  path: string;
  headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  body?: unknown;
}

/** What a sandbox answered, as it can be compared. */
export interface Answer {
  /** The request, as people read it. */
  asked: string;
  status: number;
  text: string;
}

/** @param raw - text that is sent in place of the sample's body */
export function toRequest(
  origin: string,
  { method, path, headers, body }: SampleRequest,
  raw?: string,
): Request {
  const text = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  return new Request(new URL(path, origin), {
    method: method ?? (text === undefined ? 'GET' : 'POST'),
    headers: { ...(text !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(text !== undefined && { body: text }),
  });
}

/** @throws Error that names the request, when the sandbox rejects it */
export async function ask(sandbox: Sandbox, request: Request): Promise<Answer> {
  const asked = `${request.method} ${new URL(request.url).pathname}`;
  try {
    const response = await sandbox.fetch(request);
    return { asked, status: response.status, text: await response.text() };
  } catch (error) {
    throw new Error(`${asked} was rejected: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** Sends requests one after another, as a client would. */
export async function askAll(
  sandbox: Sandbox,
  origin: string,
  samples: readonly SampleRequest[],
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const sample of samples) {
    // oxlint-disable-next-line no-await-in-loop -- what one asks may change what the next is answered
    answers.push(await ask(sandbox, toRequest(origin, sample)));
  }
  return answers;
}

/** The first answer that is another one, in words. */
export function difference(before: readonly Answer[], after: readonly Answer[]): string | undefined {
  const index = before.findIndex(
    (answer, at) => answer.status !== after[at]?.status || answer.text !== after[at].text,
  );
  const [first, second] = [before[index], after[index]];
  if (first === undefined || second === undefined) return undefined;
  const at = [...first.text].findIndex((letter, place) => letter !== second.text[place]);
  const from = Math.max(0, at - 30);
  const part = ({ status, text }: Answer): string => `${status} …${text.slice(from, from + 80)}…`;
  return `${first.asked} was answered with ${part(first)} and then with ${part(second)}`;
}

/** Whether an answer is JSON, and what it says. */
export function jsonOf({ text }: Pick<Answer, 'text'>): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
