import { once } from 'node:events';
import { createServer } from 'node:net';

/** Ports of this machine that nobody listens at, each another one. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, 'localhost'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const addresses = servers.map((server) => server.address());
  for (const server of servers) server.close();
  await Promise.all(servers.map((server) => once(server, 'close')));
  return addresses.map((address) => {
    if (typeof address === 'string' || address === null) throw new Error('there is no free port');
    return address.port;
  });
}
