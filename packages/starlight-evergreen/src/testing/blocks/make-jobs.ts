import { blockLanguage } from '../../blocks/block.ts';
import { readExpectations } from '../../examples/expectations/expectations.ts';
import { compileBlock } from './compile-block.ts';
import type { CopiedPage } from './copied-blocks.ts';
import type { Job } from './job.ts';
import type { Preparation } from './prepare.ts';

/** What is to be run of some pages, and what is wrong with them already. */
export interface Work {
  jobs: Job[];
  failures: string[];
}

/** Compiles the blocks of pages that no button runs, and holds each page against its source. */
export async function makeJobs(
  pages: readonly CopiedPage[],
  { models, imports, blocks: sources }: Preparation,
): Promise<Work> {
  const work: Work = { jobs: [], failures: [] };
  for (const { address, blocks, schema } of pages) {
    const source = sources[address] ?? [];
    const model = models[address];
    const shown = blocks.filter(({ lang }) => blockLanguage(lang) !== undefined).length;
    if (shown !== source.length)
      work.failures.push(`${address} shows ${shown} blocks, and its source has ${source.length}`);
    if (schema !== model?.schema)
      work.failures.push(`${address} names the schema ${schema}, and its source ${model?.schema}`);
    const remaining = source.values();
    for (const [index, { lang, code, showsErrors }] of blocks.entries()) {
      const language = blockLanguage(lang);
      if (language === undefined) continue;
      const { runs = 'here' } = remaining.next().value ?? {};
      if (showsErrors || runs !== 'here') continue;
      const next = blocks[index + 1];
      const expected = readExpectations(code);
      try {
        work.jobs.push({
          page: address,
          index: index + 1,
          module: await compileBlock(code, language, imports),
          ...(expected.length > 0 && { prints: expected.join('\n') }),
          ...(model && { example: { ...model, ...(next?.lang === 'json' && { wire: next.code }) } }),
        });
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        work.failures.push(`${address} block ${index + 1}: ${reason}`);
      }
    }
  }
  return work;
}
