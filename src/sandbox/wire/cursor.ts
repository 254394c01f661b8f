import { refuse } from '../api-error.ts';

/** Where a page ended: the last entry's id and time. */
interface Cursor {
  id: string;
  t: number;
}

interface Paged {
  id: string;
  time: number;
}

/**
 * One page of a list and the cursor of the next one, if there is one.
 * @param entries - in the order of the list
 * @param cursor - of the page before, or an empty string for the first page
 * @throws an {@link ApiError} for a cursor that no list gave
 */
export function pageOf<T>(
  entries: readonly T[],
  place: (entry: T) => Paged,
  { start_cursor: cursor, limit }: { start_cursor: string; limit: number },
): { page: T[]; next_cursor: string | null } {
  const after = cursor === '' ? undefined : decode(cursor);
  const at = after === undefined ? -1 : entries.findIndex((entry) => place(entry).id === after.id);
  const start = after !== undefined && at === -1 ? entries.length : at + 1;
  const page = entries.slice(start, start + limit);
  const last = page.at(-1);
  const more = start + limit < entries.length;
  return { page, next_cursor: last !== undefined && more ? encode(place(last)) : null };
}

function encode({ id, time }: Paged): string {
  const bytes = new TextEncoder().encode(JSON.stringify({ v: 0, id, t: time }));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function decode(cursor: string): Cursor {
  try {
    const bytes = Uint8Array.from(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
      character.charCodeAt(0),
    );
    const parsed: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (isCursor(parsed)) return parsed;
  } catch {
    // Not base64 or not JSON: refused below, like anything else that is no cursor.
  }
  throw refuse(`Invalid cursor: ${cursor}`, 'invalid_cursor');
}

function isCursor(value: unknown): value is Cursor {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    't' in value &&
    typeof value.t === 'number'
  );
}
