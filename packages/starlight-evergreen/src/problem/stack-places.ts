import { isAbsolute } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A place that a stack, or the message of a syntax error, names. */
export interface StackPlace {
  /** Absolute. */
  path: string;
  /** `12:3` or `12`. */
  position: string;
}

const place = /(file:\/\/[^\s)?]+|(?<![\w/])(?:\/|[A-Z]:\\)[^\s():?]+)(?:\?[^\s):]*)?:(\d+(?::\d+)?)/g;

/** The places in an error's stack, the nearest first; none for what is no error. */
export function stackPlaces(error: unknown): StackPlace[] {
  const stack = stackOf(error);
  if (stack === undefined) return [];
  return [...stack.matchAll(place)].flatMap(([, address = '', position = '']) => {
    const path = pathOf(address);
    return path !== undefined && isAbsolute(path) ? [{ path, position }] : [];
  });
}

/** What is thrown may throw when it is looked at. */
function stackOf(error: unknown): string | undefined {
  try {
    return error instanceof Error && typeof error.stack === 'string' ? error.stack : undefined;
  } catch {
    return undefined;
  }
}

function pathOf(address: string): string | undefined {
  try {
    return address.startsWith('file:') ? fileURLToPath(address) : address;
  } catch {
    return undefined;
  }
}
