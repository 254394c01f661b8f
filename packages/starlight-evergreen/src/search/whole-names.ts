import { editDistance } from './edit-distance.ts';
import type { SearchIndex } from './search-index.ts';
import { isName, soughtWords, squash, wordsOf } from './words.ts';

/** What a name gains that is the whole query, by how alike they are. */
const gains = { written: 1.5, same: 1.1, forms: 1.05, order: 0.95, typo: 0.6, twoTypos: 0.45, begins: 0.35 };

/** Names that are the whole query, or nearly, or begin with it; each with what it gains. */
export function wholeNames(index: SearchIndex, query: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const add = (names: readonly number[], gain: number): void => {
    for (const name of names) found.set(name, Math.max(gain, found.get(name) ?? 0));
  };
  // A plain word is written like many names, and means none of them more than the others.
  const written = isName(query) ? query.trim() : '';
  const whole = squash(query);
  if (whole === '') return found;
  for (const name of index.wholes.get(whole) ?? [])
    add([name], index.name(name).text === written ? gains.written : gains.same);
  const words = wordsOf(query).map(({ word }) => word);
  add(index.inForms(words), gains.forms);
  add(index.inAnyOrder(soughtWords(query)), gains.order);
  if (found.size === 0) addLikes(index, whole, add);
  if (whole.length >= 2) {
    for (const [longer, names] of index.wholes.atPrefix(whole))
      add(names, gains.begins * (whole.length / longer.length));
  }
  return found;
}

function addLikes(
  index: SearchIndex,
  whole: string,
  add: (names: readonly number[], gain: number) => void,
): void {
  // In a short name one slip makes another one; numbers at the end tell names apart.
  if (whole.length < 6) return;
  const allowed = whole.length < 9 ? 1 : 2;
  for (const [other, [names]] of index.wholes.fuzzyGet(whole, allowed) ?? []) {
    if (other.replace(/\D/g, '') !== whole.replace(/\D/g, '')) continue;
    add(names, editDistance(whole, other) === 1 ? gains.typo : gains.twoTypos);
  }
}
