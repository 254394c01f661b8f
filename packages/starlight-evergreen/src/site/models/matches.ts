/** Whether a name, or a text, holds every word of a query, in any order and case. An empty query fits all names. */
export function matches(name: string, query: string): boolean {
  const sought = name.toLowerCase();
  return words(query).every((word) => sought.includes(word));
}

/** A query's words; `track_response` and `track-response` are two each, as they stand for `TrackResponse`. */
function words(query: string): string[] {
  return query
    .toLowerCase()
    .split(/[^a-z0-9$]+/)
    .filter((word) => word !== '');
}
