import { isDeepStrictEqual } from 'node:util';
import type { Block, CheckedBlock } from '../block.ts';
import { type ModuleSources, createColdChecker } from '../cold-checker.ts';
import { loadTypeScript } from '../options.ts';

/** What the checking of blocks and TypeScript itself say of the same blocks. */
export interface Compared {
  blocks: number;
  hovers: number;
  /** Blocks of which they say something else. */
  differences: string[];
}

/** Holds all that is found in blocks, hovers included, against what TypeScript finds as it is installed. */
export function compareCompilers(blocks: readonly Block[], sources: ModuleSources): Compared {
  const ours = createColdChecker(sources)(blocks);
  const theirs = createColdChecker(sources, loadTypeScript())(blocks);
  const differences = blocks.flatMap(({ file, line }, index) => {
    const difference = differenceOf(ours[index], theirs[index]);
    return difference === undefined ? [] : [`${file}:${line} ${difference}`];
  });
  return {
    blocks: blocks.length,
    hovers: theirs.reduce((sum, { hovers }) => sum + hovers.length, 0),
    differences,
  };
}

function differenceOf(ours: CheckedBlock | undefined, theirs: CheckedBlock | undefined): string | undefined {
  if (isDeepStrictEqual(ours, theirs)) return undefined;
  const hover =
    theirs?.hovers.findIndex((each, index) => !isDeepStrictEqual(each, ours?.hovers[index])) ?? -1;
  if (hover === -1) return 'finds something else';
  return `says ${JSON.stringify(ours?.hovers[hover]?.text)} instead of ${JSON.stringify(theirs?.hovers[hover]?.text)}`;
}
