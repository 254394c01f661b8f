import { expect, it } from 'vitest';
import { speakeasy } from './speakeasy.ts';

it('sends the requests of its clients through a function', async () => {
  class HTTPClient {
    readonly fetcher: typeof fetch;
    constructor(options: { fetcher: typeof fetch }) {
      this.fetcher = options.fetcher;
    }
  }
  const options = speakeasy.fetchOptions({ HTTPClient }, () => Promise.resolve(new Response('mine')));
  expect(options).toEqual({ httpClient: expect.any(HTTPClient) });
  const { httpClient } = options as { httpClient: HTTPClient };
  expect(await (await httpClient.fetcher('https://example.com')).text()).toBe('mine');
});

it('leaves packages without its HTTP client to others', () => {
  const answer = () => Promise.resolve(new Response());
  expect(speakeasy.fetchOptions({ Client: Response }, answer)).toBe(undefined);
});
