/** The word that was probably meant by one that is unknown, if any is near enough: two letters off, or one in four. */
export function nearestWord(word: string, words: readonly string[]): string | undefined {
  const plain = lettersOf(word);
  const reach = plain.length < 8 ? Math.max(1, Math.floor(plain.length / 4)) : 2;
  const near = words
    .map((each) => ({ each, distance: editDistance(plain, lettersOf(each)) }))
    .toSorted((a, b) => a.distance - b.distance)[0];
  return near !== undefined && near.distance <= reach ? near.each : undefined;
}

function lettersOf(word: string): string {
  return word.toLowerCase().replaceAll(/[-_]/g, '');
}

/** The number of letters to insert, remove or replace (Levenshtein 1966), in one row of the table at a time. */
export function editDistance(a: string, b: string): number {
  const row = Uint16Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let line = 1; line <= a.length; line += 1) {
    const letter = a.charCodeAt(line - 1);
    let diagonal = line - 1;
    let left = line;
    row[0] = line;
    for (let column = 1; column <= b.length; column += 1) {
      const above = row[column] ?? 0;
      left = Math.min(above + 1, left + 1, diagonal + Number(letter !== b.charCodeAt(column - 1)));
      row[column] = left;
      diagonal = above;
    }
  }
  return row[b.length] ?? 0;
}
