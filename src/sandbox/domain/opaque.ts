/**
 * A text that looks random and is always the same for the same seed: keys and codes must differ between accounts, and
 * the same requests must get the same answers.
 * @param length - of the result, in lower-case letters and digits
 */
export function opaque(seed: string, length: number): string {
  let text = '';
  for (let part = 0; text.length < length; part += 1) text += hash(`${part}/${seed}`).toString(36);
  return text.slice(0, length);
}

/** FNV-1a with a final mix, so that seeds that differ in their last character differ everywhere. 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
