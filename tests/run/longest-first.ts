import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, which their size does not tell: begun last, one would be waited for at the end. */
export const longest = [
  'tests/generate.test.ts',
  'tests/site-blocks.test.ts',
  'tests/drift-mutations.test.ts',
  'packages/starlight-evergreen/src/cli/actions/unless-unchanged.test.ts',
  'src/sandbox/conformance/conformance.test.ts',
  'tests/package/contents.test.ts',
  'tests/drift/round-trip.test.ts',
  'tests/hovers/all-hovers.test.ts',
  'tests/mutations.test.ts',
  'tests/action.test.ts',
  'packages/starlight-evergreen/src/reference/random-modules.test.ts',
  'packages/starlight-evergreen/src/blocks/fixtures.test.ts',
];

/** Begins with the files that take longest; where nothing is known of earlier runs the others come by their size. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- the sequencer's own method, and no array's
    const sorted = await super.sort(files);
    const place = ({ moduleId }: TestSpecification) => {
      const index = longest.findIndex((file) => moduleId.endsWith(`/${file}`));
      return index === -1 ? longest.length : index;
    };
    return sorted.toSorted((a, b) => place(a) - place(b));
  }
}
