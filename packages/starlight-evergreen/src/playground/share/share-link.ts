import { fromBase64Url, toBase64Url } from './base64url.ts';
import { deflate, inflate } from './compress.ts';
import { isSharedCode, type ReadLink, type SharedCode, shareLimits } from './shared-code.ts';

const parameter = '#code=';

/**
 * The end of an address that holds code: no server is asked for it, nor told of it.
 * @returns undefined for code that is too long for an address
 */
export async function writeShareHash({
  code,
  lang,
  release,
  scenario,
}: SharedCode): Promise<string | undefined> {
  const text = JSON.stringify({ code, lang, release, scenario });
  // A code unit is at most three bytes.
  if (text.length > shareLimits.decoded || byteLength(text) > shareLimits.decoded) return undefined;
  const encoded = toBase64Url(await deflate(text));
  return encoded.length > shareLimits.encoded ? undefined : `${parameter}${encoded}`;
}

/** Whether the end of an address says that it holds code. */
export function isShareHash(hash: string): boolean {
  return hash.startsWith(parameter);
}

/** Reads the end of an address, which anybody may have written. It never throws, and nothing in it is run. */
export async function readShareHash(hash: string): Promise<ReadLink> {
  const encoded = hash.slice(parameter.length);
  if (!isShareHash(hash) || encoded === '') return { fault: 'The link holds no code.' };
  if (encoded.length > shareLimits.encoded) return { fault: 'The link is too long to be read.' };
  try {
    const text = await inflate(fromBase64Url(encoded), shareLimits.decoded);
    const value: unknown = JSON.parse(text);
    return isSharedCode(value)
      ? { shared: ownParts(value) }
      : { fault: 'The link holds something other than code.' };
  } catch (error) {
    return {
      fault:
        error instanceof RangeError
          ? 'The link holds more code than can be edited here.'
          : 'The link is broken: a part of it may be missing.',
    };
  }
}

/** Whatever else stands in it is left there. Line ends are those of all other code. */
function ownParts({ code, lang, release, scenario }: SharedCode): SharedCode {
  return {
    code: code.replaceAll(/\r\n?/g, '\n'),
    lang,
    ...(release !== undefined && { release }),
    ...(scenario !== undefined && { scenario }),
  };
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
