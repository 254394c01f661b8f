import { afterAll, expect, test } from 'vitest';
import type { Block } from '../../blocks/block.ts';
import { loadTypeScript } from '../../blocks/options.ts';
import { makePack } from '../pack/make-pack.ts';
import { acmeProject } from './acme-project.ts';
import { compareErrors } from './compare.ts';
import { mutate } from './mutate.ts';

const { root, config, blocks, remove } = acmeProject();
afterAll(remove);

/** Numbers from 0 up to 1 that are the same each time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

test('an editor finds what the build finds in examples with slips', async () => {
  const [release] = config.releases;
  if (release === undefined) throw new Error('Acme has a release.');
  const pack = makePack(release, config, root);
  const random = numbers(7);
  const ts = loadTypeScript();
  const mutated = Array.from({ length: 25 }, () => blocks)
    .flat()
    .flatMap((block): Block[] => {
      const mutation = mutate(ts, block.code, random);
      return mutation === undefined ? [] : [{ ...block, code: mutation.code }];
    });
  const compared = await compareErrors([...blocks, ...mutated], { root, modules: {} }, () => pack);
  expect(compared.slice(0, blocks.length).map(({ built }) => built)).toEqual(blocks.map(() => ''));
  expect(compared.filter(({ built }) => built !== '').length).toBeGreaterThan(50);
  for (const { block, built, edited } of compared) expect(edited, block.code).toBe(built);
});
