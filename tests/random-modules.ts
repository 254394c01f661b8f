/**
 * Reads many random modules of zod schemas, and holds their pages, facts, types, examples and blocks against zod and
 * TypeScript: `node tests/random-modules.ts --runs 10000`. The unit tests do so for a sample.
 */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { randomFindings } from '../packages/starlight-evergreen/src/reference/testing/random-findings.ts';
import { randomModules } from '../packages/starlight-evergreen/src/reference/testing/random-modules.ts';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
});
const runs = Number(values.runs);
const firstSeed = Number(values.seed);

/** Modules that are compiled together. */
const batch = 50;
/** So many findings are printed; more of them seldom say more. */
const mostFindings = 40;

let found = 0;
for (let done = 0; done < runs; done += batch) {
  const seed = firstSeed + done / batch;
  const modules = fc.sample(randomModules, { numRuns: Math.min(batch, runs - done), seed });
  const root = mkdtempSync(join(tmpdir(), 'random-modules-'));
  mkdirSync(join(root, 'node_modules'));
  symlinkSync(resolve('node_modules/zod'), join(root, 'node_modules/zod'));
  try {
    const findings = randomFindings(modules, root);
    for (const finding of findings.slice(0, Math.max(0, mostFindings - found)))
      console.log(`seed ${seed}: ${finding}\n`);
    found += findings.length;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  console.error(`${Math.min(done + batch, runs)} of ${runs} modules, ${found} findings`);
}
process.exitCode = found > 0 ? 1 : 0;
