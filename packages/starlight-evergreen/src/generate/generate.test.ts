import { describe, expect, it } from 'vitest';
import { formatProblem } from '../problem/problem.ts';
import { temporaryProject } from '../reference/testing/temporary-project.ts';
import { generate } from './generate.ts';

const pets = `import { z } from 'zod';
export const Pet = z.object({ id: z.string(), name: z.string() });
`;

/** A release that is a module beside the config. */
function release(id: string, more: object = {}): object {
  const common = { label: `Shop ${id}`, slug: `releases/${id}`, module: `./${id}.ts`, import: 'shop' };
  return { id, ...common, version: '1.0.0', ...more };
}

function project(releases: object[], files: Record<string, string>): string {
  const config = `export default ${JSON.stringify({ releases })};`;
  return temporaryProject({ 'docs.config.ts': config, ...files });
}

function lines(problems: Awaited<ReturnType<typeof generate>>['problems']): string[] {
  return problems.map((problem) => formatProblem(problem).split('\n')[0] ?? '');
}

describe('generate', () => {
  it('tells the findings of all releases and stages at once, and makes what can be made', async () => {
    const root = project(
      [
        release('good'),
        release('gone'),
        release('broken'),
        release('noted', { notes: [{ field: 'Pet.price', note: 'In cents.' }] }),
        release('endless'),
      ],
      {
        'good.ts': pets,
        'broken.ts': 'throw new Error("not today");',
        'noted.ts': pets,
        'endless.ts': `${pets}export const Loop = z.object({ get next() { return Loop; } });
export const Holder = z.object({ loop: Loop });
`,
        'src/examples/models/good/pett.ts': 'export const pet = 1;',
      },
    );
    const { releases, changes, problems } = await generate(root);
    expect(lines(problems)).toMatchInlineSnapshot(`
      [
        "broken.ts:1:7 - the module "./broken.ts" of release "broken" cannot be loaded: not today",
        "docs.config.ts - a note is about Pet.price, and shop has no such field",
        "docs.config.ts - the module "./gone.ts" of release "gone" does not exist",
        "Holder.loop - no finite example: every value of this type contains the type itself",
        "Loop.next - no finite example: every value of this type contains the type itself",
        "src/examples/models/good/pett.ts - no model of shop has a page pett",
      ]
    `);
    expect(releases.map(({ pages }) => pages.map(({ file }) => file))).toMatchInlineSnapshot(`
      [
        [
          "releases/good/index.md",
          "releases/good/models/pet.md",
        ],
        [
          "releases/noted/index.md",
          "releases/noted/models/pet.md",
        ],
        [
          "releases/endless/index.md",
          "releases/endless/models/holder.md",
          "releases/endless/models/loop.md",
          "releases/endless/models/pet.md",
        ],
      ]
    `);
    expect(changes).toBe(undefined);
  });

  it('takes out what is allowed and excluded, and names the entries that nothing needs', async () => {
    const reason = 'known to be right';
    const allow = [
      { model: 'Loop', field: '*', reason },
      { says: 'purple', reason },
    ];
    const exclude = [
      { models: 'In*', reason },
      { operations: 'x', reason },
    ];
    const root = project(
      [release('shop', { allow, exclude }), release('bad', { allow: [{ says: 'not today', reason }] })],
      {
        'shop.ts': `${pets}export const Loop = z.object({ get next() { return Loop; } });
export const Inner = z.object({ id: z.string() });
export const Outer = z.object({ inner: Inner.optional(), get loop() { return Loop; } });`,
        'bad.ts': 'throw new Error("not today");',
      },
    );
    const { releases, problems } = await generate(root);
    expect(problems.map(formatProblem)).toMatchInlineSnapshot(`
      [
        "docs.config.ts - release "shop" allows a finding that says "purple", and there is none
        Remove the entry from \`allow\`, or correct it.",
        "docs.config.ts - release "shop" excludes x, which it does not have
        Remove the entry from \`exclude\`, or correct it.",
        "Outer.loop - no finite example: every value of this type contains the type itself
        Give one in the schema, .meta({ examples: [...] }), or write an example by hand: src/examples/models/shop/outer.ts, which exports one value.
        Where it cannot be fixed, allow it in docs.config.ts: allow: [{ model: 'Outer', field: 'loop', reason: '…' }]",
      ]
    `);
    expect(
      releases.map(({ release: { allowed, excluded, reference }, isWhole }) => ({
        allowed: allowed.map(({ where }) => where),
        excluded,
        models: Object.keys(reference.models),
        isWhole,
      })),
    ).toMatchInlineSnapshot(`
      [
        {
          "allowed": [
            "Loop.next",
          ],
          "excluded": [
            {
              "models": [
                "Inner",
              ],
              "operations": [],
              "reason": "known to be right",
            },
            {
              "models": [],
              "operations": [],
              "reason": "known to be right",
            },
          ],
          "isWhole": true,
          "models": [
            "Loop",
            "Outer",
            "Pet",
          ],
        },
      ]
    `);
  });

  it('goes on with the rest of a release when one model cannot be read', async () => {
    const root = project([release('shop')], {
      'shop.ts': `${pets}export const Bad = z.object({ get id() { throw new Error('not this one'); } });`,
    });
    const { releases, problems } = await generate(root);
    expect(lines(problems)).toEqual([
      expect.stringMatching(/shop\.ts:3:\d+ - Bad failed for a reason that nobody expected: not this one$/),
    ]);
    expect(
      releases.map(({ release: { reference }, isWhole }) => [Object.keys(reference.models), isWhole]),
    ).toEqual([[['Pet'], false]]);
  });

  it('makes nothing of a config that cannot be read', async () => {
    await expect(generate(project([], {}))).rejects.toThrow('docs.config.ts');
  });
});
