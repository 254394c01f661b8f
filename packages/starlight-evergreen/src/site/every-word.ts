/** Whether a text holds every word of a query, in whatever case and order. An empty query is held by all. */
export function hasEveryWord(text: string, query: string): boolean {
  const all = text.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
