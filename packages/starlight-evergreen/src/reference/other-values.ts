/**
 * Values that may stand in the place of another one, the likeliest to be accepted first: of the same length and made of
 * the same kinds of characters, as a pattern may ask for.
 */
export function otherValues(value: unknown): unknown[] {
  if (typeof value === 'string') return otherTexts(value);
  if (typeof value === 'number') return [value + 1, value - 1];
  if (typeof value === 'bigint') return [value + 1n, value - 1n];
  if (value instanceof Date) return [new Date(value.getTime() + 86_400_000)];
  if (!Array.isArray(value)) return [];
  const [first, ...rest]: unknown[] = value;
  return otherValues(first).map((other) => [other, ...rest]);
}

function otherTexts(text: string): string[] {
  const last = text.search(/[\p{L}\p{N}](?=[^\p{L}\p{N}]*$)/u);
  const changed =
    last === -1 ? [] : [text.slice(0, last) + nextCharacter(text.charAt(last)) + text.slice(last + 1)];
  return [...changed, `${text}x`, [...text].map((character) => nextCharacter(character)).join('')];
}

/** The next digit or letter; letters of hexadecimal digits stay among those. */
function nextCharacter(character: string): string {
  for (const letters of ['0123456789', 'abcdef', 'ABCDEF', 'ghijklmnopqrstuvwxyz', 'GHIJKLMNOPQRSTUVWXYZ']) {
    const at = letters.indexOf(character);
    if (at !== -1) return letters.charAt((at + 1) % letters.length);
  }
  return character;
}
