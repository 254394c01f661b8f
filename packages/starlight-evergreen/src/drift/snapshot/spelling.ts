/** What separates a fact from the one before it. */
export const factSeparator = ' · ';

const identifier = String.raw`[\p{ID_Start}$_][\p{ID_Continue}$]*`;
const dotted = String.raw`${identifier}(?:\.${identifier})*`;
// Neither spaces, quotes, brackets nor the separator's dot; a colon only inside, because one follows the version.
const word = String.raw`[\p{L}\p{M}\p{N}_$@/.+:~-]*[\p{L}\p{M}\p{N}_$@/.+~-]`;
const quoted = String.raw`"(?:[^"\\]|\\.)*"`;

/** How each part is found where it begins: sticky, and always used from a set `lastIndex`. */
export const patterns = {
  name: new RegExp(`${quoted}|${identifier}`, 'uy'),
  word: new RegExp(`${quoted}|${word}`, 'uy'),
  model: new RegExp(`${quoted}|${dotted}`, 'uy'),
};

/** A name in a type: dots join the names of namespaces, and backticks hold what is no name. */
export const typeName = String.raw`\x60[^\x60]*\x60|${dotted}`;

/** What a name in a type may be besides a model. */
export const typeWords: ReadonlySet<string> = new Set(
  'any bigint boolean Date integer json never null number string undefined unknown'.split(' '),
);

const isDotted = new RegExp(`^${dotted}$`, 'u');
const isIdentifier = new RegExp(`^${identifier}$`, 'u');
const isWord = new RegExp(`^${word}$`, 'u');

/** The name of a model, field or enum key: in JSON quotes where it is no identifier. */
export function nameText(name: string): string {
  return isIdentifier.test(name) ? name : jsonText(name);
}

/** The name of a model where it stands alone. */
export function modelText(name: string): string {
  return isDotted.test(name) ? name : jsonText(name);
}

/** The name of a model, or a foreign type, within a type. What would mean something else there stands in backticks. */
export function typeNameText(name: string): string {
  const isPlain = isDotted.test(name) && !typeWords.has(name) && name !== 'true' && name !== 'false';
  if (isPlain) return name;
  const inner = jsonText(name).slice(1, -1).replaceAll('\\"', '\\u0022');
  // Neither what ends it, nor what ends a fact or a comment.
  return `\`${inner.replaceAll('`', '\\u0060').replaceAll('·', '\\u00b7').replaceAll('*/', '*\\u002f')}\``;
}

/** The same read back. */
export function nameOfText(text: string): string {
  if (!text.startsWith('`')) return text;
  const name: unknown = JSON.parse(`"${text.slice(1, -1)}"`);
  return String(name);
}

/** A wire name, format, operation, version and the like: in JSON quotes where it is more than one plain word. */
export function wordText(text: string): string {
  return isWord.test(text) ? text : jsonText(text);
}

/**
 * One spelling for every value: keys in order, and nothing in it that a reviewer could not see. What JSON cannot say is
 * the string that JavaScript has for it (`"Infinity"`, `"10n"`).
 */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, (_key, each: unknown) => {
    if (typeof each === 'bigint') return `${each}n`;
    if (typeof each === 'number' && !Number.isFinite(each)) return String(each);
    if (each instanceof Set || each instanceof Map) return [...each];
    if (typeof each !== 'object' || each === null || Array.isArray(each)) return each;
    return Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
  // Control, format and line-separating characters would hide or reorder what stands beside them.
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, escaped);
}

function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
