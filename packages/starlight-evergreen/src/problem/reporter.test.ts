import { expect, test } from 'vitest';
import { chosenReporters, type Outcome, report, type ReporterName } from './reporter.ts';
import { wantsColours } from './terminal.ts';

const outcome: Outcome = {
  problems: [
    { where: 'b.md:10:2', message: 'is wrong', hint: 'Fix it.', frame: '> 10 | x' },
    { where: 'Plan.id', message: 'is missing' },
    { where: 'b.md:9', message: 'is odd' },
  ],
  text: 'Three are wrong.',
  annotations: ['::notice ::new'],
  facts: { steps: [1] },
};

function told(names: readonly ReporterName[], what: Outcome = outcome, hasColours = false) {
  const streams = { out: '', error: '' };
  report(what, names, {
    out: (text) => (streams.out += `${text}\n`),
    error: (text) => (streams.error += `${text}\n`),
    hasColours,
  });
  return streams;
}

test('as text all problems stand on the standard error, in order of place, and are counted', () => {
  expect(told(['text'])).toEqual({
    out: 'Three are wrong.\n',
    error:
      '\nb.md:9 - is odd\n\nb.md:10:2 - is wrong\n> 10 | x\n  Fix it.\n\nPlan.id - is missing\n\n3 problems\n',
  });
  expect(told(['text'], { problems: [] })).toEqual({ out: '', error: '' });
});

test('as JSON each has its place in parts, and nothing else is on the standard output', () => {
  const { out, error } = told(['json']);
  expect(error).toBe('');
  expect(JSON.parse(out)).toEqual({
    problems: [
      { file: 'b.md', line: 9, where: 'b.md:9', message: 'is odd' },
      {
        file: 'b.md',
        line: 10,
        column: 2,
        where: 'b.md:10:2',
        message: 'is wrong',
        hint: 'Fix it.',
        frame: '> 10 | x',
      },
      { where: 'Plan.id', message: 'is missing' },
    ],
    steps: [1],
  });
  expect(JSON.parse(told(['json'], { problems: [] }).out)).toEqual({ problems: [] });
});

test('on GitHub annotations come with the text, of problems first', () => {
  const { out, error } = told(chosenReporters(undefined, { GITHUB_ACTIONS: 'true' }));
  expect(error).toContain('3 problems');
  expect(out.split('\n').map((line) => line.slice(0, 20))).toEqual([
    'Three are wrong.',
    '::error file=b.md,li',
    '::error file=b.md,li',
    '::error title=Plan.i',
    '::notice ::new',
    '',
  ]);
});

test('a form that was chosen is the only one', () => {
  expect(chosenReporters('json', { GITHUB_ACTIONS: 'true' })).toEqual(['json']);
  expect(chosenReporters(undefined, {})).toEqual(['text']);
});

test('colours are for terminals whose owner has nothing against them', () => {
  expect(told(['text'], outcome, true).error).toContain('\u001B[36mPlan.id\u001B[39m');
  expect(wantsColours({ isTTY: true }, {})).toBe(true);
  expect(wantsColours({ isTTY: true }, { NO_COLOR: '1' })).toBe(false);
  expect(wantsColours({}, {})).toBe(false);
});
