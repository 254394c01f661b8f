import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { normaliseCode } from '../../blocks/block.ts';
import { blockProblems } from '../../blocks/block-problems.ts';
import { collect } from '../../blocks/collect.ts';
import type { Problem } from '../../problem/problem.ts';
import type { BlockFinding } from './findings.ts';

/**
 * What a finding says to people, with places in the page or example, relative to `root` (absolute). Expressive Code does
 * not say where a block stands, so its file is read again; that happens only when there is a finding.
 */
export function findingProblems({ checked, code, lang, file }: BlockFinding, root: string): Problem[] {
  const name = file === undefined ? 'a component' : relative(root, file);
  const sought = normaliseCode(code);
  const blocks = file === undefined ? [] : collect({ root, paths: [file] }).blocks;
  const block = blocks.find((candidate) => normaliseCode(candidate.code) === sought);
  if (checked === undefined) {
    const where = block === undefined ? name : `${name}:${block.line}:${block.column + 1}`;
    return [
      {
        where,
        message: `this ${lang} block has not been checked`,
        hint: 'Run `starlight-evergreen check`.',
      },
    ];
  }
  if (file !== undefined && block !== undefined) {
    return blockProblems(block, checked, readFileSync(file, 'utf8'), root);
  }
  const errors = checked.errors.filter(({ expected }) => !expected);
  return [
    ...errors.map((error): Problem => ({ where: name, message: `TS${error.code}: ${error.message}` })),
    ...checked.faults.map(({ message }): Problem => ({ where: name, message })),
  ];
}
