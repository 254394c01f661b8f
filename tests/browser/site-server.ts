import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { headersFor, readHeaders } from './headers-file.ts';

/**
 * Serves `dist/` as a plain static host does, with the headers of its `_headers`, and beside it the bundle that runs blocks. Astro's preview server resolves every request through its router, which
 * makes thousands of page loads needlessly slow.
 */
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
};

const dist = join(import.meta.dirname, '../../dist');
const runner = join(import.meta.dirname, '../../.cache/runner');

const headersFile = join(dist, '_headers');
const rules = existsSync(headersFile) ? readHeaders(readFileSync(headersFile, 'utf8')) : [];

/** @param onRequest - told the path of each request */
export function siteServer(onRequest: (path: string) => void = () => undefined): Server {
  return createServer((request, response) => {
    onRequest(request.url ?? '');
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const candidates = path.startsWith('/__runner/')
      ? [join(runner, path.slice('/__runner/'.length))]
      : [join(dist, path), join(dist, path, 'index.html')];
    const found = candidates.find((file) => existsSync(file) && statSync(file).isFile());
    const file = found ?? join(dist, '404.html');
    response.writeHead(found ? 200 : 404, {
      ...headersFor(rules, path),
      'content-type': types[extname(file)] ?? 'application/octet-stream',
    });
    createReadStream(file).pipe(response);
  });
}
