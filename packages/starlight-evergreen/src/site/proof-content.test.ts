import { toString } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import type { Proof } from '../proof/proof.ts';
import { proofIntroduction, proofSections, totalCounts } from './proof-content.ts';

const seen = { stamp: 'a', authored: 'b' };
const release = {
  id: 'shop',
  label: 'Shop 1',
  package: 'shop',
  version: '1.0.0',
  digest: 'd1',
  pages: 12,
  models: 1200,
  operations: 0,
  fields: 5000,
  agreed: 4999,
  allowed: [{ where: 'Order.sum', reason: 'known to be right' }],
  proven: 1200,
  run: 0,
};
const proof: Proof = {
  generated: { stamp: 'a', folders: [], examples: [], releases: [release] },
  checked: { ...seen, files: 30, blocks: 1, hovers: 2, excused: [] },
};
const links = {
  json: '/p.json',
  release: (id: string) => ({ models: `/${id}/m/`, operations: `/${id}/o/` }),
};

function told(of: Proof): string[] {
  return proofSections(of, links).flatMap(({ title, paragraphs, items }) => [
    `# ${title}`,
    ...paragraphs.map((each) => toString(each)),
    ...items.map((each) => `- ${toString(each)}`),
  ]);
}

test('what a site has none of is not counted', () => {
  expect(totalCounts(proof)).toEqual([
    { count: '1,200', noun: 'models' },
    { count: '1', noun: 'checked code block' },
  ]);
});

test('each number is told with what is counted', () => {
  expect(told(proof)).toMatchInlineSnapshot(`
    [
      "# In all",
      "1,200 models, 1 checked code block.",
      "A model is a named type that has a zod schema, and counts once for each release that has it. An operation is a method that sends a request.",
      "# Code blocks",
      "1 block of 30 files compile, with 2 types to look at. Counted are the blocks of TypeScript and JavaScript on all pages, generated ones too, and the modules of examples, each of which is a block. One that is to show an error has just that error.",
      "None is excused from the check.",
      "# Examples",
      "The examples have not run in Node since these pages were made: that is done by starlight-evergreen examples.",
      "# Shop 1",
      "- Read from shop 1.0.0, whose types have the SHA-256 d1.",
      "- 12 pages: 1,200 models.",
      "- Declarations and schemas agree on 4,999 of 5,000 fields.",
      "- 1,200 example values came through their model's own schema unchanged.",
      "- Allowed finding at Order.sum: known to be right",
    ]
  `);
  const examples = { ...seen, ran: 2, notRun: [{ where: 'a.md:3', reason: 'a server is needed' }] };
  expect(told({ ...proof, examples })).toContain('- a.md:3: a server is needed');
});

test('where nothing is proven it says why, and what to run', () => {
  const unproven = { unproven: 'the blocks have not been checked yet', commands: ['check them'] };
  expect(toString(proofIntroduction(unproven, links))).toBe(
    'Not proven: the blocks have not been checked yet. Run check them.',
  );
});
