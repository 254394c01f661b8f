import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Block } from '../../packages/starlight-evergreen/src/blocks/block.ts';
import { checkOptions } from '../../packages/starlight-evergreen/src/blocks/check-options.ts';
import { resolveModuleMap } from '../../packages/starlight-evergreen/src/blocks/modules.ts';
import { loadTypeScript } from '../../packages/starlight-evergreen/src/blocks/options.ts';
import { earlierOf, releasesWithPages } from '../../packages/starlight-evergreen/src/config/earlier.ts';
import { loadConfig } from '../../packages/starlight-evergreen/src/config/load-config.ts';
import { isInside } from '../../packages/starlight-evergreen/src/files/is-inside.ts';
import { makePack } from '../../packages/starlight-evergreen/src/playground/pack/make-pack.ts';
import {
  type Comparison,
  compareErrors,
} from '../../packages/starlight-evergreen/src/playground/testing/compare.ts';
import { mutate } from '../../packages/starlight-evergreen/src/playground/testing/mutate.ts';
import { releaseOfCode } from '../../packages/starlight-evergreen/src/sandbox/release-of-code.ts';
import { specifierOf } from '../../packages/starlight-evergreen/src/sandbox/sandboxes.ts';
import { createRandom } from '../drift/random.ts';
import { siteBlocks } from '../site-blocks.ts';

/** How many blocks are looked at, and how many of them with a slip. */
export interface EqualityOptions {
  /** Undefined for all blocks of the site. */
  blocks?: number;
  mutations: number;
  seed: number;
}

export interface MutatedComparison extends Comparison {
  /** The kind of slip; undefined for a block as it stands. */
  kind: string | undefined;
}

const root = resolve(import.meta.dirname, '../..');

/** Holds what an editor in the page says of the site's blocks against what the build says. */
export async function compareSite({
  blocks: count,
  mutations,
  seed,
}: EqualityOptions): Promise<MutatedComparison[]> {
  const config = await loadConfig(root);
  const options = checkOptions(config, root);
  const random = createRandom(seed);
  const all = siteBlocks(config).filter(({ excuse }) => excuse === undefined);
  const packs = releasesWithPages(config).map((release) => ({
    specifier: specifierOf(release),
    pages: join(root, 'src/content/docs', release.slug),
    isEarlier: earlierOf(release) !== undefined,
    pack: makePack(release, config, root),
  }));
  const packOf = ({ code, file }: Block) => {
    const earlier = packs.find(({ isEarlier, pages }) => isEarlier && isInside(file, pages));
    const found = earlier ?? releaseOfCode(packs, code);
    if (found === undefined) throw new Error('the site has no release');
    return found.pack;
  };
  const chosen = count === undefined ? all : shuffled(all, random).slice(0, count);
  const ts = loadTypeScript();
  const mutated: { kind: string; block: Block }[] = [];
  const pool = all.filter(
    ({ code, lang }) => lang === 'ts' && /from ['"](?:autumn-js|@useautumn\/sdk)['"]/.test(code),
  );
  while (mutated.length < mutations) {
    const block = pool[Math.floor(random() * pool.length)];
    if (block === undefined) break;
    const mutation = mutate(ts, block.code, random);
    if (mutation !== undefined)
      mutated.push({ kind: mutation.kind, block: { ...block, code: mutation.code } });
  }
  const kinds = [...chosen.map(() => undefined), ...mutated.map(({ kind }) => kind)];
  const { modules = {}, versions = [] } = options;
  const sources = { root, modules: resolveModuleMap(modules, root), versions };
  const compared = await compareErrors([...chosen, ...mutated.map(({ block }) => block)], sources, packOf);
  return compared.map((comparison, index) => ({ ...comparison, kind: kinds[index] }));
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => [random(), item] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, item]) => item);
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      all: { type: 'boolean' },
      mutations: { type: 'string', default: '2000' },
      seed: { type: 'string', default: '1' },
    },
  });
  const compared = await compareSite({
    ...(values.all ? {} : { blocks: 200 }),
    mutations: Number(values.mutations),
    seed: Number(values.seed),
  });
  const rows = new Map<string, { equal: number; all: number }>();
  for (const { kind = 'as it stands', built, edited, untyped } of compared) {
    const name = untyped.length > 0 ? `${kind}, with imports that have no types here` : kind;
    const row = rows.get(name) ?? { equal: 0, all: 0 };
    rows.set(name, { equal: row.equal + Number(built === edited), all: row.all + 1 });
  }
  for (const [name, { equal, all }] of [...rows].toSorted()) console.log(`${equal} of ${all} equal: ${name}`);
  const different = compared.filter(({ built, edited, untyped }) => built !== edited && untyped.length === 0);
  for (const { block, kind, built, edited } of different) {
    console.log(
      `\n${block.file}:${block.line} (${kind ?? 'as it stands'})\n${block.code}\n--- built\n${built}\n--- edited\n${edited}`,
    );
  }
  process.exitCode = different.length === 0 ? 0 : 1;
}
