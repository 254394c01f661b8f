import { namesOfRequest, type RequestNames, withSdkPath } from '../../../reference/wire-names/apply-names.ts';
import type { WireNames } from '../../../reference/wire-names/wire-names.ts';
import type { ReleaseFiles } from '../../../runner/bundle/manifest.ts';
import type { Exchange } from '../../../sandbox/exchange.ts';

type Asked = Pick<Exchange, 'method' | 'path'>;

/** What the page knows of the requests of a release. */
export class RequestFacts {
  readonly #release: () => ReleaseFiles | undefined;

  /** @param release - of the code that was run */
  constructor(release: () => ReleaseFiles | undefined) {
    this.#release = release;
  }

  /** What the sandbox stands for. */
  api(): ReleaseFiles['api'] {
    return this.#release()?.api;
  }

  /** The names of a request's fields; undefined where none differs, or none is known. */
  async names({ method, path }: Asked): Promise<RequestNames | undefined> {
    const table = await this.load();
    return table && namesOfRequest(table, method, path);
  }

  /** A path of a request's fields, as the SDK names it. */
  async sdkPath(asked: Asked, path: string): Promise<string | undefined> {
    const names = await this.names(asked);
    return names && withSdkPath(path, names.shapes, names.request);
  }

  /** The names of the release, which are loaded once. Without a network, names are shown as they are on the wire. */
  async load(): Promise<WireNames | undefined> {
    const url = this.#release()?.names?.url;
    if (url === undefined) return undefined;
    const known = loaded.get(url) ?? load(url);
    loaded.set(url, known);
    try {
      return await known;
    } catch {
      loaded.delete(url);
      return undefined;
    }
  }
}

const loaded = new Map<string, Promise<WireNames>>();

async function load(url: string): Promise<WireNames> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return response.json();
}
