import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMarkdown } from './parse.ts';
import { plainLine, withoutPlaces } from './plain-line.ts';

const sentence =
  'a B i x 1 12. 1) www. WWW.a.b http ://a.b mailto: a@b.c c_d _ - -- --- . , : / ( ) \' " % $ ? ; + = — ’ { }';
const words = [...sentence.split(' '), 'the plan', ' ', '  ', ': '];
const marks = [...'*`#><&\\[]!|é…~\n\t', '~~', '<b>', '&amp;'];

test('a line of words is the tree that the parser finds', () => {
  let plain = 0;
  const parts = fc.array(
    fc.oneof({ weight: 40, arbitrary: fc.constantFrom(...words) }, fc.constantFrom(...marks)),
  );
  fc.assert(
    fc.property(parts, (some) => {
      const markdown = some.join('');
      const line = plainLine(markdown);
      if (line === undefined) return;
      plain += 1;
      expect(line, JSON.stringify(markdown)).toEqual(withoutPlaces(parseMarkdown(markdown)));
    }),
    { numRuns: 5000, seed: 3 },
  );
  expect(plain).toBeGreaterThan(100);
});

test.each(['The plan, in cents.', 'Whether it is on (default: off).', "The customer's name / email?"])(
  '%s is a line of words',
  (line) => expect(plainLine(line)).toBeDefined(),
);

test.each(['- a', 'a\nb', 'see www.a.b', 'http://a.b', 'a@b.c', '`a`', ' a', 'a ', '1. a', ''])(
  '%j is left to the parser',
  (line) => expect(plainLine(line)).toBeUndefined(),
);
