import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { bundleAddress, siteFolders } from '../site-folders.ts';
import { headersFor, readHeaders } from './headers-file.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
};

/** A page with nothing on it, for tests that need a browser and no page. */
const emptyPage = '<!doctype html><html lang="en"><title>Tests</title><link rel="icon" href="data:,">';

/**
 * Serves a built site as a plain static host does, with the headers of its `_headers`, and beside it what runs blocks in
 * the tests. Astro's preview server resolves every request through its router, which makes thousands of page loads
 * needlessly slow.
 * @param onRequest - told the path of each request
 */
export function siteServer(onRequest: (path: string) => void = () => undefined): Server {
  const { dist, cache } = siteFolders();
  const headersFile = join(dist, '_headers');
  const rules = existsSync(headersFile) ? readHeaders(readFileSync(headersFile, 'utf8')) : [];
  return createServer((request, response) => {
    onRequest(request.url ?? '');
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const headers = headersFor(rules, path);
    if (path === bundleAddress) {
      response.writeHead(200, { ...headers, 'content-type': types['.html'] }).end(emptyPage);
      return;
    }
    const candidates = path.startsWith(bundleAddress)
      ? [join(cache, 'bundle', path.slice(bundleAddress.length))]
      : [join(dist, path), join(dist, path, 'index.html')];
    const found = candidates.find((file) => existsSync(file) && statSync(file).isFile());
    const file = found ?? join(dist, '404.html');
    if (!existsSync(file)) {
      response.writeHead(404, headers).end();
      return;
    }
    response.writeHead(found ? 200 : 404, {
      ...headers,
      'content-type': types[extname(file)] ?? 'application/octet-stream',
    });
    createReadStream(file).pipe(response);
  });
}
