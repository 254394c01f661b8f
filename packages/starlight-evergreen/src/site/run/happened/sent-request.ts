import type { ReleaseFiles } from '../../../runner/bundle/manifest.ts';
import type { Exchange } from '../../../sandbox/exchange.ts';

/** Text in which a secret is the name of the variable that holds it. */
export type SecretText = readonly (string | { variable: string })[];

/** A request that can be sent again elsewhere, and what it was answered. */
export interface SentRequest {
  method: string;
  /** The whole address. */
  url: string;
  /** Its path, when it is the API's. */
  path: string;
  /** Origin of the API. */
  origin: string;
  headers: [name: string, value: SecretText][];
  body?: string;
  status?: number;
  response?: string;
}

/** Headers that whoever sends the request makes anew. */
const own = /^(?:accept-encoding|connection|content-length|cookie|host|origin|referer|user-agent|sec-.*)$/i;

/** @returns undefined for a request that was cut, or is not known well enough */
export function sentRequest(exchange: Exchange, api: ReleaseFiles['api']): SentRequest | undefined {
  const { method, path, headers, request, status, response } = exchange;
  if (api === undefined || headers === undefined || !/^[A-Z]+$/.test(method) || isCut(request))
    return undefined;
  const url = path.startsWith('/') ? api.origin + path : path;
  if (!URL.canParse(url)) return undefined;
  return {
    method,
    url,
    path,
    origin: api.origin,
    headers: headers
      .filter(([name]) => !own.test(name))
      .map(([name, value]) => [name, hideSecrets(value, api.environment)]),
    ...(request !== undefined && { body: oneLine(request) }),
    ...(status !== undefined && { status }),
    ...(response !== undefined && !isCut(response) && { response }),
  };
}

/** Values shorter than this are no secrets, and may stand anywhere. */
const shortest = 6;

function hideSecrets(text: string, environment: Readonly<Record<string, string>>): SecretText {
  const found = Object.entries(environment).find(
    ([name, value]) => value.length >= shortest && /^[A-Za-z_]\w*$/.test(name) && text.includes(value),
  );
  if (found === undefined) return [text];
  const [variable, value] = found;
  const parts = text.split(value);
  return parts
    .flatMap((part, index) => (index === 0 ? [part] : [{ variable }, part]))
    .filter((part) => part !== '');
}

/** What was shown in several lines was sent in one. */
function oneLine(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return text;
  }
}

/** The runner says at the end of a text that it has cut it. */
function isCut(text: string | undefined): boolean {
  return text !== undefined && /… \([\d,]+ characters\)$/.test(text);
}
