import { defaultSuffixes, type Suffixes } from '../reference/read/dialects/index.ts';

/** Words that such an ending begins with. A schema takes in what the API answers, and gives out what it is asked. */
const words = {
  response: /^(?:in|inbound|output|response|answer|decode|read|parse)(?![a-z])/,
  request: /^(?:out|outbound|input|request|encode|write|serialize)(?![a-z])/,
};

/**
 * The endings by which an SDK's schemas tell what the API answers from what it is asked.
 * @param schemas - names of exported schemas
 * @returns undefined where there are none, and where they are the ones that are looked for anyway
 */
export function findSuffixes(schemas: readonly string[]): Suffixes | undefined {
  const endings = new Set(schemas.flatMap((name) => /(?<=\w)[$_]\w+$/.exec(name)?.[0] ?? []));
  const response = [...endings].find((ending) => words.response.test(ending.slice(1)));
  const request = [...endings].find((ending) => words.request.test(ending.slice(1)));
  if (response === undefined && request === undefined) return undefined;
  const found = {
    response: response ?? defaultSuffixes.response,
    request: request ?? defaultSuffixes.request,
  };
  const isDefault = found.response === defaultSuffixes.response && found.request === defaultSuffixes.request;
  return isDefault ? undefined : found;
}
