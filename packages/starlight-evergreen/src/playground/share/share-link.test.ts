import fc from 'fast-check';
import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { isShareHash, readShareHash, writeShareHash } from './share-link.ts';
import { shareLimits } from './shared-code.ts';

test('what is written is read again', async () => {
  const shared = { code: "console.log('ä 🚀');\n", lang: 'ts', release: 'shop', scenario: 'one' } as const;
  const hash = (await writeShareHash(shared)) ?? '';
  expect(isShareHash(hash)).toBe(true);
  expect(hash).toMatch(/^#code=[\w-]+$/);
  expect(await readShareHash(hash)).toEqual({ shared });
});

test('any code comes back as it was, but for its line ends', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), async (code) => {
      const hash = (await writeShareHash({ code, lang: 'js' })) ?? '';
      expect(await readShareHash(hash)).toEqual({
        shared: { code: code.replaceAll(/\r\n?/g, '\n'), lang: 'js' },
      });
    }),
  );
});

test('code that is too long gives no link', async () => {
  expect(await writeShareHash({ code: 'x'.repeat(shareLimits.decoded), lang: 'ts' })).toBeUndefined();
  const random = Array.from({ length: 60_000 }, (_, index) => ((index * 7919) ** 3 % 1e6).toString(36));
  expect(await writeShareHash({ code: random.join('').slice(0, 190_000), lang: 'ts' })).toBeUndefined();
});

/** A link that holds a text, whatever it is. */
const linkWith = (text: string): string => `#code=${deflateRawSync(text).toString('base64url')}`;

test.each([
  ['no code', '#code=', 'The link holds no code.'],
  ['another anchor', '#_top', 'The link holds no code.'],
  ['characters of no alphabet', '#code=<script>', 'The link is broken: a part of it may be missing.'],
  ['bytes that nothing was deflated to', '#code=AAAA', 'The link is broken: a part of it may be missing.'],
  [
    'a link that was cut',
    linkWith(JSON.stringify({ code: 'let a;', lang: 'ts' })).slice(0, -6),
    'The link is broken: a part of it may be missing.',
  ],
  ['no JSON', linkWith('{ code'), 'The link is broken: a part of it may be missing.'],
  ['null', linkWith('null'), 'The link holds something other than code.'],
  ['a list', linkWith('["code"]'), 'The link holds something other than code.'],
  ['code that is no text', linkWith('{"code":{},"lang":"ts"}'), 'The link holds something other than code.'],
  [
    'a language that does not run',
    linkWith('{"code":"","lang":"tsx"}'),
    'The link holds something other than code.',
  ],
  [
    'a release that is no text',
    linkWith('{"code":"","lang":"ts","release":1}'),
    'The link holds something other than code.',
  ],
  [
    'an id without end',
    linkWith(JSON.stringify({ code: '', lang: 'ts', scenario: 'x'.repeat(201) })),
    'The link holds something other than code.',
  ],
  ['too many characters', `#code=${'A'.repeat(48_001)}`, 'The link is too long to be read.'],
])('%s is told in a sentence', async (_, hash, fault) => {
  expect(await readShareHash(hash)).toEqual({ fault });
});

test('what else stands in a link is not taken over', async () => {
  const hash = linkWith('{"code":"a","lang":"ts","run":true,"__proto__":{"scenario":"x"},"history":[1]}');
  expect(await readShareHash(hash)).toEqual({ shared: { code: 'a', lang: 'ts' } });
});

test('few bytes that hold very many are given up at once', async () => {
  const hash = linkWith(JSON.stringify({ code: ' '.repeat(20_000_000), lang: 'ts' }));
  expect(hash.length).toBeLessThan(shareLimits.encoded);
  const started = performance.now();
  expect(await readShareHash(hash)).toEqual({ fault: 'The link holds more code than can be edited here.' });
  expect(performance.now() - started).toBeLessThan(5_000);
});

test('no end of an address throws', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), fc.boolean(), async (text, isPacked) => {
      const read = await readShareHash(isPacked ? linkWith(text) : `#code=${text}`);
      expect('shared' in read || read.fault.endsWith('.')).toBe(true);
    }),
  );
});
