import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Sandbox } from './create-sandbox.ts';

/** A sandbox that answers over HTTP. */
export interface SandboxServer {
  /** Without a slash at the end, such as `http://localhost:4111`. */
  readonly url: string;
  /** Lets go of the port, also of clients that keep connections open. */
  close(): Promise<void>;
}

/**
 * Serves a sandbox on this computer only.
 * @param port - 0 for any that is free
 * @throws the error of `listen`, such as one with the code `EADDRINUSE`
 */
export async function serveSandbox(sandbox: Sandbox, port: number): Promise<SandboxServer> {
  const server = createServer((incoming, outgoing) => {
    answer(sandbox, incoming, outgoing).catch((error: unknown) => {
      // A request that is no request, such as one cut short: there is nobody to tell but the client.
      if (!outgoing.headersSent) outgoing.writeHead(400, { 'content-type': 'application/json' });
      outgoing.end(JSON.stringify({ message: String(error), code: 'invalid_request', env: 'sandbox' }));
    });
  });
  await listen(server, port);
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  return { url: `http://localhost:${bound}`, close: () => close(server) };
}

/** Pages in a browser may ask too: every answer allows every origin. */
const crossOrigin = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*, authorization',
  'access-control-allow-methods': 'POST',
};

async function answer(sandbox: Sandbox, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  if (incoming.method === 'OPTIONS') {
    outgoing.writeHead(204, crossOrigin).end();
    return;
  }
  const response = await sandbox.fetch(await requestOf(incoming));
  outgoing.writeHead(response.status, { ...Object.fromEntries(response.headers), ...crossOrigin });
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const { method = 'GET', url = '/', headers } = incoming;
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const entries = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
  );
  const bodyless = method === 'GET' || method === 'HEAD';
  return new Request(new URL(url, `http://${headers.host ?? 'localhost'}`), {
    method,
    headers: new Headers(entries),
    ...(bodyless ? {} : { body }),
  });
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    // By name rather than by address, so that clients find it whatever "localhost" is to them.
    server.listen(port, 'localhost', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeAllConnections();
  });
}
