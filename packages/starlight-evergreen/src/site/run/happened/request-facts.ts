import { namesOfRequest, type RequestNames } from '../../../reference/wire-names/apply-names.ts';
import type { WireNames } from '../../../reference/wire-names/wire-names.ts';
import type { ReleaseFiles } from '../../../runner/bundle/manifest.ts';
import type { Exchange } from '../../../sandbox/exchange.ts';

/** What the page knows of a release's requests. */
export interface RequestFacts {
  /** The names of a request's fields; undefined where none differs, or none is known. */
  names(exchange: Pick<Exchange, 'method' | 'path'>): Promise<RequestNames | undefined>;
  /** What the sandbox stands for. */
  api(): Promise<ReleaseFiles['api']>;
}

const loaded = new Map<string, Promise<WireNames>>();

/** @param release - of the code that was run */
export function requestFacts(release: () => Promise<ReleaseFiles | undefined>): RequestFacts {
  return {
    async names({ method, path }) {
      const table = await wireNames(release);
      return table && namesOfRequest(table, method, path);
    },
    api: async () => (await release())?.api,
  };
}

/** The names of a release, loaded once. */
export async function wireNames(
  release: () => Promise<ReleaseFiles | undefined>,
): Promise<WireNames | undefined> {
  const url = (await release())?.names?.url;
  if (url === undefined) return undefined;
  const known = loaded.get(url) ?? load(url);
  loaded.set(url, known);
  try {
    return await known;
  } catch {
    // Without a network names are shown as they are on the wire.
    loaded.delete(url);
    return undefined;
  }
}

async function load(url: string): Promise<WireNames> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return response.json();
}
