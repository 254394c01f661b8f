/** What a screen reader is told of the results, and what stands below them. */
export function countSentence(query: string, named: number, inText: number): string {
  if (query === '') return '';
  if (named + inText === 0) return `Nothing found for “${query}”.`;
  if (named === 0) return `${counted(inText)} in the text.`;
  const results = counted(named);
  return inText === 0 ? `${results}.` : `${results}, ${inText} more in the text.`;
}

function counted(count: number): string {
  return count === 1 ? '1 result' : `${count} results`;
}
