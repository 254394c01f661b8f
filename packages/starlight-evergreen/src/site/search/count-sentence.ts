/** What a screen reader is told of the results, and what stands below them. */
export function countSentence(query: string, named: number, inText: number): string {
  if (query === '') return '';
  if (named + inText === 0) return `Nothing found for “${query}”.`;
  const results = named === 1 ? '1 result' : `${named} results`;
  return inText === 0 ? `${results}.` : `${results}, ${inText} more in the text.`;
}
