/** Breaks a text into lines at its spaces. Backticks are left out: drawings have no code. A word that is too long stays whole. */
export function wrap(text: string, characters: number): string[] {
  const lines: string[] = [];
  for (const word of text.replaceAll('`', '').trim().split(/\s+/)) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && joined.length <= characters) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}
