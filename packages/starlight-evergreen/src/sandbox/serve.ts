import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Sandbox } from './contract.ts';

/** A sandbox that answers over HTTP. */
export interface SandboxServer {
  /** Without a slash at the end, such as `http://localhost:4111`. */
  readonly url: string;
  /** Lets go of the port, also of clients that keep connections open. */
  close(): Promise<void>;
}

export interface ServeOptions {
  /** The origin that the sandbox stands for: it sees requests as if they had been sent there. */
  origin: string;
  /** 0 for any that is free. */
  port: number;
}

/**
 * Serves a sandbox on this computer only.
 * @throws the error of `listen`, such as one with the code `EADDRINUSE`
 */
export async function serveSandbox(sandbox: Sandbox, { origin, port }: ServeOptions): Promise<SandboxServer> {
  const server = createServer((incoming, outgoing) => {
    answer(sandbox, origin, incoming, outgoing).catch((error: unknown) => {
      // A request that is no request, such as one cut short: there is nobody to tell but the client.
      refuse(outgoing, 400, String(error));
    });
  });
  await listen(server, port);
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  return { url: `http://localhost:${bound}`, close: () => close(server) };
}

/** The largest body that is taken, in bytes. */
const maxBody = 1_000_000;

/** Pages in a browser may ask too: every answer allows every origin. */
const crossOrigin = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*, authorization',
  'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE',
};

async function answer(
  sandbox: Sandbox,
  origin: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  if (incoming.method === 'OPTIONS') {
    outgoing.writeHead(204, crossOrigin).end();
    return;
  }
  const body = await readBody(incoming);
  if (body === 'too large') {
    refuse(outgoing, 413, `The body is larger than ${maxBody} bytes`);
    return;
  }
  const response = await sandbox.fetch(requestOf(origin, incoming, body));
  outgoing.writeHead(response.status, { ...Object.fromEntries(response.headers), ...crossOrigin });
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}

/** Says why on a connection whose answer has not begun. */
function refuse(outgoing: ServerResponse, status: 400 | 413, message: string): void {
  if (!outgoing.headersSent)
    outgoing.writeHead(status, { 'content-type': 'application/json', ...crossOrigin });
  outgoing.end(JSON.stringify({ message, code: 'invalid_request' }));
}

/**
 * Reads a body of bounded size. Of a larger one nothing is kept: the rest is let through unread, so that the client,
 * which is still sending, gets to see the answer.
 */
async function readBody(incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | 'too large'> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of incoming.iterator({ destroyOnReturn: false })) {
    if (!(chunk instanceof Uint8Array)) continue;
    size += chunk.byteLength;
    if (size > maxBody) {
      incoming.resume();
      return 'too large';
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function requestOf(origin: string, incoming: IncomingMessage, body: Uint8Array<ArrayBuffer>): Request {
  const { method = 'GET', url = '/', headers } = incoming;
  const entries = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
  );
  const bodyless = method === 'GET' || method === 'HEAD';
  return new Request(new URL(url, origin), {
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
