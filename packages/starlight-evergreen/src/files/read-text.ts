import { readFileSync } from 'node:fs';

/** A text file as its readers see it. */
export interface TextFile {
  /** Without a byte order mark. */
  text: string;
  /** 0-based line and character of the first bytes that are no text in the file's encoding; undefined when all are. */
  damage?: { line: number; character: number };
}

/** What stands in a text where the bytes of a file are none. */
const replacement = '\uFFFD';

/**
 * Reads a file as UTF-8, or as UTF-16 when its byte order mark or its zeros say so.
 * @throws what the file system throws
 */
export function readTextFile(path: string): TextFile {
  return decodeText(readFileSync(path));
}

/** The text of a file that is known to be readable. */
export function readText(path: string): string {
  return readTextFile(path).text;
}

/** Turns the bytes of a file into text. */
export function decodeText(bytes: Uint8Array): TextFile {
  const encoding = encodingOf(bytes);
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    const text = new TextDecoder(encoding).decode(bytes);
    const before = text.slice(0, Math.max(0, text.indexOf(replacement))).split(/\r\n?|\n/);
    return { text, damage: { line: before.length - 1, character: before.at(-1)?.length ?? 0 } };
  }
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // Text in Latin letters has a zero in every other byte of UTF-16, and none in UTF-8.
  const start = bytes.subarray(0, 512);
  const zeros = [0, 0];
  for (const [index, byte] of start.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = start.length / 4;
  if (start.length < 4 || Math.max(even, odd) < many) return 'utf-8';
  if (odd >= many && even < many / 4) return 'utf-16le';
  return even >= many && odd < many / 4 ? 'utf-16be' : 'utf-8';
}
