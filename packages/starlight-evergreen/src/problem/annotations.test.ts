import { expect, test } from 'vitest';
import { annotationLine, problemAnnotations } from './annotations.ts';

test('a problem is annotated where it is', () => {
  expect(
    problemAnnotations([
      { where: 'reports/shop/current/a.txt:3:1', message: 'wrong', hint: 'Fix it.' },
      { where: 'docs.config.ts', message: 'cannot be loaded' },
      { where: 'shop: Order.sum', message: 'unclear' },
    ]),
  ).toEqual([
    '::error file=reports/shop/current/a.txt,line=3,col=1,title=reports/shop/current/a.txt%3A3%3A1::wrong%0AFix it.',
    '::error file=docs.config.ts,title=docs.config.ts::cannot be loaded',
    '::error title=shop%3A Order.sum::unclear',
  ]);
});

test('what a message or a place holds cannot end it or begin another', () => {
  expect(
    annotationLine({
      level: 'warning',
      file: 'a,b:c%.md',
      line: 2,
      title: 'x::y\r\n::error ::',
      message: '50%\n::error ::z',
    }),
  ).toBe('::warning file=a%2Cb%3Ac%25.md,line=2,title=x%3A%3Ay%0D%0A%3A%3Aerror %3A%3A::50%25%0A::error ::z');
});
