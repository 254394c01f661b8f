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

  it('makes nothing of a config that cannot be read', async () => {
    await expect(generate(project([], {}))).rejects.toThrow('docs.config.ts');
  });
});
