import type { SearchData } from '../../search/entry.ts';
import type { Search } from '../../search/search.ts';

let loaded: Promise<Search> | undefined;

/** The search, loaded when it is first asked for. One that did not come may be asked for again. */
export function loadSearch(address: string): Promise<Search> {
  loaded ??= load(address).catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function load(address: string): Promise<Search> {
  const [response, { createSearch }] = await Promise.all([fetch(address), import('../../search/search.ts')]);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const data: SearchData = await response.json();
  return createSearch(data);
}
