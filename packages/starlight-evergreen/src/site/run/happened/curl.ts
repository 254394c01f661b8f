import type { SecretText, SentRequest } from './sent-request.ts';

/** A request as a command for curl: a secret of the sandbox's environment is the variable that holds it. */
export function curlOf({ method, url, headers, body }: SentRequest): string {
  const parts = [
    `curl -X ${quote(method)} ${quote(url)}`,
    ...headers.map(([name, value]) => `-H ${inShell([`${name}: `, ...value])}`),
    ...(body === undefined ? [] : [`--data-raw ${quote(body)}`]),
  ];
  return parts.join(' \\\n  ');
}

/** Plain words need no quotes; in single ones nothing means anything but their own end. */
function quote(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** Text with variables, which mean their values in double quotes. */
function inShell(parts: SecretText): string {
  if (parts.every((part) => typeof part === 'string')) return quote(parts.join(''));
  const isPlain = parts.every((part) => typeof part !== 'string' || !/["\\$`!]/.test(part));
  if (isPlain)
    return `"${parts.map((part) => (typeof part === 'string' ? part : `$${part.variable}`)).join('')}"`;
  return parts.map((part) => (typeof part === 'string' ? quote(part) : `"$${part.variable}"`)).join('');
}
