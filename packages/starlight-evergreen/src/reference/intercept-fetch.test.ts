import { expect, it } from 'vitest';
import { interceptFetch } from './intercept-fetch.ts';

const answer = (text: string) => () => Promise.resolve(new Response(text));
const ask = (url = 'https://example.com/') => fetch(url).then((response) => response.text());

it('answers each work by its own function, and lets nothing out', async () => {
  const [first, second] = await Promise.all([
    interceptFetch(answer('one'), ask),
    interceptFetch(answer('two'), ask),
  ]);
  expect([first, second]).toEqual(['one', 'two']);
});

it('lasts until the last of those who ask for it is done', async () => {
  const outside = () => ask('data:,x');
  const { promise, resolve: end } = Promise.withResolvers<void>();
  const first = interceptFetch(answer(''), () => promise);
  await interceptFetch(answer(''), () => Promise.resolve());
  await expect(outside()).rejects.toThrow('no request leaves');
  end();
  await first;
  expect(await outside()).toBe('x');
});
