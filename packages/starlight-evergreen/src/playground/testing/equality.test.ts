import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Block } from '../../blocks/block.ts';
import { loadTypeScript } from '../../blocks/options.ts';
import type { TypesPack } from '../language/types-pack.ts';
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

let pack: TypesPack;
beforeAll(() => {
  const [release] = config.releases;
  if (release === undefined) throw new Error('Acme has a release.');
  pack = makePack(release, config, root);
});

const sources = { root, modules: {} };
const blockOf = (code: string): Block => ({
  file: join(root, 'page.md'),
  line: 1,
  column: 0,
  lang: 'ts',
  code,
});

test('an editor finds what the build finds in examples with slips', async () => {
  const random = numbers(7);
  const ts = loadTypeScript();
  const mutated = Array.from({ length: 25 }, () => blocks)
    .flat()
    .flatMap((block): Block[] => {
      const mutation = mutate(ts, block.code, random);
      return mutation === undefined ? [] : [{ ...block, code: mutation.code }];
    });
  const compared = await compareErrors([...blocks, ...mutated], sources, () => pack);
  expect(compared.slice(0, blocks.length).map(({ built }) => built)).toEqual(blocks.map(() => ''));
  expect(compared.filter(({ built }) => built !== '').length).toBeGreaterThan(50);
  for (const { block, built, edited } of compared) expect(edited, block.code).toBe(built);
});

/** What no example does, and readers do: the document, what Node has, and slips in both. */
test('an editor knows the globals that the build knows', async () => {
  const codes = [
    'document.title;',
    'documnt.title;',
    'const one: HTMLElment = null!;',
    'const two: CustomEvent<string> | undefined = undefined;\nconsole.log(two);',
    'winow.alert(1);',
    'setTimeot(() => 1, 1);',
    'setTimeout(() => 1, "1", 2, 3);',
    'const timer: NodeJS.Timeout = setTimeout(() => 1, 1);\nclearTimeout(timer.hasReff());',
    'process.env.HOME.length;',
    'process.exitt(1);',
    'console.tabel([1]);',
    'const answer = await fetch(1);',
    "const answer = await fetch('/', { method: 1 });",
    "const answer: number = await fetch('/').then((response) => response.json());",
    'new URL().searchParam;',
    "const { bodyy } = new Request('/');",
    'new AbortController().signal.addEventListener("abort", (event: string) => event);',
    'crypto.randomUUID().lenght;',
    'structuredClone();',
    'new TextEncoder().encode(1);',
    'Buffr.from("a");',
    '[1].toSortd();',
    'Object.groupBy([1], (one) => one.x);',
    'const name = 1;\nconst status = nam;',
    'localStorag.getItem("a");',
    'type Answer = Respons;',
    'Reac.useState;',
  ];
  const compared = await compareErrors(codes.map(blockOf), sources, () => pack);
  for (const { block, built, edited } of compared) expect(edited, block.code).toBe(built);
});
