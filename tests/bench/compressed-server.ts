import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { gzipSync } from 'node:zlib';
import { siteServer } from '../../packages/starlight-evergreen/src/testing/serve/site-server.ts';
import { setSiteFolders } from '../../packages/starlight-evergreen/src/testing/site-folders.ts';

/** A built site as a static host serves it: compressed. */
export interface CompressedServer {
  origin: string;
  close(): void;
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** Serves the site in a folder with its headers; each file is compressed once. */
export async function serveCompressed(root: string, dist: string): Promise<CompressedServer> {
  setSiteFolders({ root, dist });
  const plain = siteServer();
  const source = await listen(plain);
  const answers = new Map<string, Promise<Answer>>();
  const answer = (path: string): Promise<Answer> => {
    const known = answers.get(path) ?? read(source + path);
    answers.set(path, known);
    return known;
  };
  const server = createServer((request, response) => {
    void answer(request.url ?? '/').then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      () => response.destroy(),
    );
  });
  const origin = await listen(server);
  const close = (): void => {
    for (const each of [server, plain]) {
      each.close();
      each.closeAllConnections();
    }
  };
  return { origin, close };
}

/** Headers that belong to one connection, or to the body before it was compressed. */
const dropped = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'date']);

async function read(url: string): Promise<Answer> {
  const response = await fetch(url);
  const kept = [...response.headers].filter(([name]) => !dropped.has(name));
  return {
    status: response.status,
    headers: { ...Object.fromEntries(kept), 'content-encoding': 'gzip' },
    body: gzipSync(await response.bytes()),
  };
}

async function listen(server: Server): Promise<string> {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port.');
  return `http://localhost:${bound.port}`;
}
