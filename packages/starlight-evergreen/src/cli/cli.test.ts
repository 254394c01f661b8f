import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryProject } from '../reference/testing/temporary-project.ts';
import { runInProcess } from './testing/run-in-process.ts';

const cli = join(import.meta.dirname, 'cli.ts');

/** What the program does as a process of its own. */
function spawned(args: readonly string[]) {
  const { GITHUB_ACTIONS: _, NO_COLOR: _colour, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: temporaryProject({}),
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** What it does in this process, which takes a tenth of the time, in an empty folder. */
async function starlightEvergreen(args: readonly string[], env: Record<string, string> = {}) {
  const before = process.cwd();
  process.chdir(temporaryProject({}));
  try {
    return await runInProcess(args, { GITHUB_ACTIONS: undefined, NO_COLOR: undefined, ...env });
  } finally {
    process.chdir(before);
  }
}

test('without a command it prints what there is', () => {
  const { status, stdout, stderr } = spawned([]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  for (const name of ['generate', 'check', 'examples', 'prose', 'drift', 'sandbox'])
    expect(stdout).toMatch(new RegExp(`^  ${name} \\[options\\]`, 'm'));
});

test('a process of its own ends with a refusal as well', () => {
  const { status, stdout, stderr } = spawned(['chek']);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain('command line - unknown command "chek"');
  expect(stderr).not.toContain('    at ');
});

test.each([
  [['chek'], 'unknown command "chek"', 'Did you mean check? See `starlight-evergreen --help`.'],
  [
    ['check', '--rot'],
    'unknown option "--rot"',
    'Did you mean --root? See `starlight-evergreen check --help`.',
  ],
  [
    ['drift', '--from'],
    'option "--from <version>" argument missing',
    'See `starlight-evergreen drift --help`.',
  ],
  [['drift', '--to', '1.0.0'], '"--to" stands without "--from"', '--from package@1.2.3'],
  [
    ['prose', '--reporter', 'xml'],
    'argument "xml" is invalid. Allowed choices are text, github, json',
    'prose',
  ],
  [['generate', 'here'], 'too many arguments for "generate"', 'See `starlight-evergreen generate --help`.'],
])('%j is refused in words', async (args, message, hint) => {
  const { status, stdout, stderr } = await starlightEvergreen(args);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain(`command line - `);
  expect(stderr).toContain(message);
  expect(stderr).toContain(hint);
  expect(stderr).not.toContain('    at ');
});

test.each(['generate', 'check', 'examples', 'prose', 'drift'])('%s reports in all forms', async (command) => {
  const problem = 'there is no such file in';
  const text = await starlightEvergreen([command]);
  expect(text).toMatchObject({ status: 1, stdout: '' });
  expect(text.stderr).toContain(`docs.config.ts - ${problem}`);
  const { status, stdout } = await starlightEvergreen([command, '--reporter', 'json']);
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    problems: [
      { file: 'docs.config.ts', where: 'docs.config.ts', message: expect.stringContaining(problem) },
    ],
  });
  const annotated = await starlightEvergreen([command], { GITHUB_ACTIONS: 'true' });
  expect(annotated.stdout).toMatch(
    /^::error file=docs\.config\.ts,title=docs\.config\.ts::there is no such file in/,
  );
});

test('another folder can be the project', () => {
  const root = temporaryProject({});
  expect(spawned(['prose', '--root', root]).stderr).toContain(`there is no such file in ${root}`);
});
