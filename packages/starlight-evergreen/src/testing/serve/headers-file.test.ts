import { expect, test } from 'vitest';
import { headersFor, readHeaders } from './headers-file.ts';

const rules = readHeaders(`/*
  Policy: strict; a: b
  Other: 1

/run/frame.html
  Policy: sandbox

/_astro/*
  Cache: long
`);

test('sends what every matching rule says', () => {
  expect(headersFor(rules, '/')).toEqual({ Policy: 'strict; a: b', Other: '1' });
  expect(headersFor(rules, '/run/frame.html')).toEqual({ Policy: 'strict; a: b, sandbox', Other: '1' });
  expect(headersFor(rules, '/_astro/x.js')).toEqual({ Policy: 'strict; a: b', Other: '1', Cache: 'long' });
});
