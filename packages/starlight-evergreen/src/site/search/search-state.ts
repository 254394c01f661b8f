/** What is kept in the page's address while the search is open, so that Back and a link bring it again. */
export interface SearchState {
  query: string;
  older: boolean;
  /** Address of the chosen result; not part of a link. */
  chosen?: string | undefined;
}

const queryKey = 'search';
const olderKey = 'releases';

/** What the page's address says of a search. */
export function readState(): SearchState | undefined {
  const parameters = new URLSearchParams(location.search);
  const query = parameters.get(queryKey);
  if (query === null || query === '') return undefined;
  const { state } = history;
  const chosen: unknown = typeof state === 'object' && state !== null ? state.chosenResult : undefined;
  return {
    query,
    older: parameters.get(olderKey) === 'all',
    ...(typeof chosen === 'string' && { chosen }),
  };
}

/** Keeps a search in the page's address, or takes it out. */
export function writeState(search: SearchState | undefined): void {
  const url = new URL(location.href);
  set(url, queryKey, search?.query);
  set(url, olderKey, search?.older ? 'all' : undefined);
  const state = { ...history.state, chosenResult: search?.chosen };
  if (url.href !== location.href || history.state?.chosenResult !== search?.chosen)
    history.replaceState(state, '', url);
}

function set(url: URL, key: string, value: string | undefined): void {
  if (value === undefined || value === '') url.searchParams.delete(key);
  else url.searchParams.set(key, value);
}
