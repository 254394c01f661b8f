import { expect, it } from 'vitest';
import { text } from '../../markdown/build.ts';
import { renderMarkdown } from '../../markdown/write.ts';
import { referenceOf } from '../testing/reference.ts';
import { changesSection } from './operation-changes.ts';
import { contextOf } from './testing/context.ts';
import type { OperationChanges } from './version-changes.ts';

function sectionOf(lines: number): string {
  const line: OperationChanges['lines'][number] = { class: 'breaking', phrases: [text('It is gone.')] };
  const step = (range: string, count: number) => ({
    range,
    href: `/news/${range.at(-1)}/`,
    lines: Array.from({ length: count }, () => line),
  });
  const context = contextOf(
    referenceOf(),
    {},
    {
      history: {
        since: { model: () => undefined, field: () => undefined },
        changesOf: () => undefined,
        operationChanges: () => [step('1.1 to 1.2', lines), step('1.0 to 1.1', 0)],
      },
    },
  );
  return renderMarkdown(changesSection('shops.get', context));
}

it('tells what changed in which version, and that nothing did', () => {
  expect(sectionOf(1)).toMatchInlineSnapshot(`
    "## Changes

    <div class="changes-of">

    - [1.1 to 1.2](/news/2/):
      - **Breaking:** It is gone.
    - [1.0 to 1.1](/news/1/): nothing changed.

    </div>
    "
  `);
});

it('leads to the rest when there is much', () => {
  expect(sectionOf(7).match(/gone/g)).toHaveLength(7);
  expect(sectionOf(9).match(/gone/g)).toHaveLength(6);
  expect(sectionOf(9)).toContain('[3 more](/news/2/)');
});

it('is not there for a release without a past', () => {
  expect(changesSection('shops.get', contextOf(referenceOf()))).toEqual([]);
});
