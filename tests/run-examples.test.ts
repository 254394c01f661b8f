import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  mkdirSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runExamples } from '../packages/starlight-evergreen/src/cli/actions/examples.ts';
import {
  type Problem,
  ProblemError,
  sortProblems,
} from '../packages/starlight-evergreen/src/problem/problem.ts';
import { withMark } from '../packages/starlight-evergreen/src/files/generated-page.ts';
import { readExample } from '../packages/starlight-evergreen/src/examples/example-file.ts';

const root = resolve(import.meta.dirname, '..');

const start = `// @sandbox: pro-customer
// May this customer send a message?

`;

const check = `import { Autumn } from 'autumn-js';

const autumn = new Autumn();
const { allowed } = await autumn.check({ customerId: 'cus_123', featureId: 'messages' });
`;

// By its path here, so that it and what it imports are the same modules for all tests.
const sandbox = join(root, 'src/sandbox/index.ts');

const config = `export default {
  releases: [{ id: 'a', label: 'A', slug: 'reference', package: 'autumn-js', sandbox: ${JSON.stringify(sandbox)} }],
  values: './values.ts',
};
`;

/** A project with one file of examples. @returns where it is, and what `examples` makes of it */
function project(
  code: string,
  name = 'src/examples/check.ts',
): { path: string; run(update?: boolean, paths?: string[]): Promise<string[]> } {
  mkdirSync(join(root, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(root, '.cache/examples-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, name);
  for (const each of ['src/examples', dirname(name)]) mkdirSync(join(folder, each), { recursive: true });
  writeFileSync(join(folder, 'docs.config.ts'), config);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(path, code);
  return {
    path,
    async run(update = false, paths = []) {
      const lines: string[] = [];
      try {
        const { problems } = await runExamples({
          root: folder,
          paths,
          update,
          // How far it is gets told only where it takes long.
          log: (line) => void (/^ +\d+ of \d+ examples ran$/.test(line) || lines.push(line)),
        });
        return problems.length > 0 ? told(problems) : lines;
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        return told(error.problems);
      }
    },
  };
}

function told(problems: readonly Problem[]): string[] {
  return sortProblems(problems).map(({ where, message, frame = '' }) => `${where} ${message} ${frame}`);
}

test('an example that prints what it says passes', async () => {
  const { run } = project(`${start}${check}console.log(allowed); // => true\n`);
  expect(await run()).toEqual([expect.stringMatching(/^1 examples print what they say/)]);
});

test('an output that differs fails with a diff', async () => {
  const { run } = project(`${start}${check}console.log(allowed); // => false\n`);
  const [problem] = await run();
  expect(problem).toContain(
    'src/examples/check.ts it prints something else than it says (1 expected, 1 printed)',
  );
  expect(problem).toContain('-false\n+true');
});

test('outputs are written in when they are accepted', async () => {
  const { run, path } = project(`${start}${check}console.log(allowed);\nconsole.log([1, { two: 2 }]);\n`);
  await run(true);
  expect(readFileSync(path, 'utf8')).toBe(
    `${start}${check}console.log(allowed); // => true\nconsole.log([1, { two: 2 }]); // => [ 1, { two: 2 } ]\n`,
  );
  expect(await run()).toEqual([expect.stringMatching(/print what they say/)]);
});

test('an error that nothing catches fails the run', async () => {
  const { run } = project(`${start}${check.replace('messages', 'mesages')}`);
  expect(await run()).toEqual([expect.stringContaining('the run failed: it threw')]);
});

test('an unknown scenario is named', async () => {
  const { run } = project(`// @sandbox: nowhere\n\n${check}`);
  expect(await run()).toEqual([expect.stringContaining('the sandbox has no scenario "nowhere"')]);
});

test('outputs of a loop have to be written by hand', async () => {
  const { run } = project(`${start}for (const each of [1, 2]) console.log(each);\n`);
  expect(await run(true)).toEqual([expect.stringContaining('it has 1 print statements and printed 2 times')]);
});

test('a module without a scenario is not an example', () => {
  const { path } = project(check);
  expect(existsSync(path)).toBe(true);
  expect(readExample(path)).toBeUndefined();
});

test('the lines that name scenario and title are not part of the code', () => {
  const { path } = project(`${start}${check}`);
  expect(readExample(path)).toMatchObject({
    scenario: 'pro-customer',
    title: 'May this customer send a message?',
    code: check.trimEnd(),
  });
});

/** A page with a list, since a block may be indented, and text after it. */
const page = (first: string, second: string) =>
  `# Page

- In a list:

  \`\`\`ts sandbox="pro-customer"
  ${check.trimEnd().replaceAll(/\n(?=.)/g, '\n  ')}
  ${first}
  \`\`\`

\`\`\`tsx sandbox="pro-customer" node-only
${second}
\`\`\`

\`\`\`ts
console.log('names no scenario');
\`\`\`
`;

test('blocks of a page run too, and an update changes nothing else on the page', async () => {
  const { run, path } = project(
    page('console.log({ allowed });', 'console.log(1);\nconsole.log([2]);'),
    'src/content/docs/guides/page.md',
  );
  expect(await run()).toEqual([
    expect.stringMatching(/^src\/content\/docs\/guides\/page\.md:6 it prints something else/),
    expect.stringMatching(/^src\/content\/docs\/guides\/page\.md:14 it prints something else/),
  ]);
  await run(true);
  expect(readFileSync(path, 'utf8')).toBe(
    page(
      'console.log({ allowed }); // => { allowed: true }',
      'console.log(1); // => 1\nconsole.log([2]); // => [ 2 ]',
    ),
  );
  expect(await run()).toEqual([expect.stringMatching(/^2 examples print what they say/)]);
});

test('a block that does not parse is named with its place', async () => {
  const { run } = project(page('const x = {', ''), 'src/content/docs/guides/page.md');
  expect(await run()).toEqual([
    expect.stringMatching(/^src\/content\/docs\/guides\/page\.md:\d+:\d+ the block does not parse: /),
  ]);
});

test('a path that leads nowhere is refused', async () => {
  const { run } = project('');
  expect(await run(false, ['src/exampels'])).toEqual([
    expect.stringMatching(/^src\/exampels there is no such file/),
  ]);
});

test('pages that are generated are left to what generates them', async () => {
  const generated = withMark('reference/page.md', `---\ntitle: Page\n---\n\n${page('console.log(1);', '')}`);
  const { run } = project(generated, 'src/content/docs/reference/page.md');
  expect(await run()).toEqual([expect.stringMatching(/^0 examples/)]);
});
