import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { runInProcess } from '../packages/starlight-evergreen/src/cli/testing/run-in-process.ts';

/** The drift command in a project of somebody's own, which documents a module of zod schemas and another one after it. */
const root = resolve(import.meta.dirname, '..');
let project: string;

const config = `export default {
  values: './values.ts',
  releases: [{ id: 'shop', label: 'Shop 2', slug: 'reference', module: './schemas.ts', import: 'shop-sdk', version: '2.0.0' }],
};
`;

const schemas = `import { z } from 'zod';

export const OrderSchema = z.object({
  id: z.string(),
  state: z.enum(['open', 'paid']),
  quantity: z.number().optional(),
});
export type Order = z.output<typeof OrderSchema>;
`;

const guide = `# Orders

The word quantity alone is no mention.

\`\`\`ts
import type { Order } from 'shop-sdk';

export const order: Order = { id: 'o1', state: 'open', quantity: 2 };
\`\`\`
`;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'drift-command-'));
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
  write('docs.config.ts', config);
  write('schemas.ts', schemas);
  write('values.ts', `export { values } from '${join(root, 'src/examples/values.ts')}';\n`);
  write('package.json', '{ "type": "module" }');
  write('src/content/docs/orders.md', guide);
  mkdirSync(join(project, 'src/examples'));
});

afterEach(() => rmSync(project, { recursive: true }));

function write(name: string, text: string): void {
  mkdirSync(dirname(join(project, name)), { recursive: true });
  writeFileSync(join(project, name), text);
}

async function drift(args: readonly string[] = [], env: Record<string, string> = {}) {
  // Modules stay as they were when this process first loaded them: each run finds them in another folder.
  const moved = mkdtempSync(join(tmpdir(), 'drift-command-'));
  renameSync(project, moved);
  project = moved;
  const none = { GITHUB_ACTIONS: undefined, GITHUB_STEP_SUMMARY: undefined };
  return runInProcess(['drift', '--root', project, ...args], { ...none, ...env });
}

test('without reports it says how to write them, and with them it is content', async () => {
  const { status, stderr } = await drift();
  expect(status).toBe(1);
  expect(stderr).toContain('reports/shop/current - there is no report of release "shop"');
  expect(stderr).toContain('starlight-evergreen drift --update');
  expect(await drift(['--update'])).toMatchObject({ status: 0, stderr: '' });
  expect(readdirSync(join(project, 'reports/shop/current'))).toEqual(['other.txt']);
  const second = await drift();
  expect(second.stdout).toContain('shop: nothing has changed since reports/shop/current was written');
  expect(second).toMatchObject({ status: 0, stderr: '' });
});

test('a changed field is told with its class, where it is mentioned and what no longer compiles', async () => {
  await drift(['--update']);
  write(
    'schemas.ts',
    schemas.replace('quantity: z.number().optional()', 'quantities: z.number().optional()'),
  );
  const { status, stdout } = await drift();
  expect(status).toBe(1);
  expect(stdout).toContain('shop-sdk 2.0.0 -> 2.0.0: 2 breaking changes\n\nBREAKING\n  other\n');
  expect(stdout).toContain('`Order.quantity` is now `quantities`');
  expect(stdout).toContain('src/content/docs/orders.md:8:56 TS2353');
  expect(stdout).toContain("- export const order: Order = { id: 'o1', state: 'open', quantity: 2 };");
  expect(stdout).toContain("+ export const order: Order = { id: 'o1', state: 'open', quantities: 2 };");
  expect((await drift(['--update'])).stdout).toContain('2 breaking changes');
  expect((await drift()).status).toBe(0);
  expect(readFileSync(join(project, 'reports/shop/current/other.txt'), 'utf8')).toContain(
    '  quantities?: number\n',
  );
});

test('on GitHub the lines that it is about are annotated, and the job has a summary', async () => {
  await drift(['--update']);
  write(
    'schemas.ts',
    schemas.replace("'paid'", "'paid', 'gone'").replace('  quantity: z.number().optional(),\n', ''),
  );
  const summary = `${project}-summary.md`;
  onTestFinished(() => rmSync(summary));
  const { status, stdout } = await drift([], { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary });
  expect(status).toBe(1);
  const lines = stdout.split('\n').filter((line) => line.startsWith('::'));
  expect(lines).toEqual([
    expect.stringMatching(/^::error file=src\/content\/docs\/orders\.md,line=8,col=56,title=TS2353::/),
    expect.stringMatching(
      /^::error file=reports\/shop\/current\/other\.txt,line=5,title=breaking%3A Order\.quantity::`Order\.quantity` is gone/,
    ),
    expect.stringMatching(
      /^::\w+ file=reports\/shop\/current\/other\.txt(,line=\d+)?,title=\w+%3A Order\.state::/,
    ),
  ]);
  const told = readFileSync(summary, 'utf8');
  expect(told).toContain('## No longer compiles\n\n- `src/content/docs/orders.md:8:56` TS2353: ');
  expect(told).toContain('## Mentions what changed\n\n- `src/content/docs/orders.md`: 8:');
  expect(told).toContain('## Breaking');
});

test('a report that is wrong hides no change of another release, and is annotated and told as JSON as well', async () => {
  const second = `{ id: 'cart', label: 'Cart', slug: 'cart', module: './cart.ts', import: 'cart-sdk', version: '1.0.0' }`;
  write('docs.config.ts', config.replace('}],', `}, ${second}],`));
  write('cart.ts', schemas.replaceAll('Order', 'Cart'));
  await drift(['--update']);
  write('schemas.ts', schemas.replace('id: z.string()', 'id: z.string().nullable()'));
  const report = join(project, 'reports/cart/current/other.txt');
  writeFileSync(report, readFileSync(report, 'utf8').replace('object Cart', 'thing Cart'));
  const { status, stdout, stderr } = await drift([], { GITHUB_ACTIONS: 'true' });
  expect(status).toBe(1);
  expect(stdout).toContain('`Order.id` may now be null');
  expect(stdout).toMatch(/^::error file=reports\/cart\/current\/other\.txt,line=\d+,col=\d+,title=/m);
  expect(stderr).toContain('reports/cart/current/other.txt:');
  const asJson = await drift(['--reporter', 'json']);
  expect(asJson.status).toBe(1);
  expect(JSON.parse(asJson.stdout)).toMatchObject({
    problems: [{ where: expect.stringMatching(/^reports\/cart\/current\/other\.txt:/) }],
    steps: [{ release: 'shop' }],
  });
});

test('as JSON there is nothing else on the standard output', async () => {
  await drift(['--update']);
  write('schemas.ts', schemas.replace('id: z.string()', 'id: z.string().nullable()'));
  const { status, stdout } = await drift(['--reporter', 'json']);
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    problems: [],
    steps: [
      {
        release: 'shop',
        from: { package: 'shop-sdk', version: '2.0.0' },
        to: { package: 'shop-sdk', version: '2.0.0' },
        changes: [
          {
            where: 'Order.id',
            kind: 'field-null-added',
            class: 'breaking',
            sentence: '`Order.id` may now be null',
            places: [{ where: 'src/content/docs/orders.md:8:31' }],
            pages: { count: 1, first: [{ title: 'Order', href: '/reference/models/order/' }] },
            errors: [],
          },
        ],
        unexplained: [],
      },
    ],
  });
});

test('a new version without a change, and a report edited by hand, are accepted anew', async () => {
  await drift(['--update']);
  const report = 'reports/shop/current/other.txt';
  const text = readFileSync(join(project, report), 'utf8');
  write('docs.config.ts', config.replace('2.0.0', '2.1.0'));
  expect((await drift()).stderr).toContain('the reports are of shop-sdk 2.0.0, and 2.1.0 is here');
  write('docs.config.ts', config);
  write(report, text.replace('id: string', 'id: strin"g'));
  expect(await drift()).toMatchObject({ status: 1 });
  write(report, text.replace('object Order', 'thing Order'));
  const damaged = await drift();
  expect(damaged.stderr).toMatch(/reports\/shop\/current\/other\.txt:\d+:\d+ - /);
  expect(damaged.stderr).not.toContain('    at ');
  expect((await drift(['--update'])).status).toBe(0);
  expect(readFileSync(join(project, report), 'utf8')).toBe(text);
});

test('what is asked wrongly is answered in words, all at once', async () => {
  const { status, stderr } = await drift(['--to', 'shop', '--markdown']);
  expect(status).toBe(1);
  expect(stderr).toContain('"--to" stands without "--from"');
  expect(stderr).toContain('"--markdown" stands without "--from"');
  expect((await drift(['--from', 'nowhere'])).stderr).toContain('there is no release "nowhere"');
  expect((await drift(['--from', 'shop', '--update'])).stderr).toContain('exclude each other');
});
