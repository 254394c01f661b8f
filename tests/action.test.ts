import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

/** The steps of the action, run in a clean folder as GitHub would: a site that documents the Acme SDK. */
const root = resolve(import.meta.dirname, '..');
const acme = join(root, 'packages/starlight-evergreen/fixtures/acme/sdk');

const actionSchema = z.object({
  inputs: z.record(z.string(), z.object({ default: z.string() })),
  runs: z.object({
    steps: z.array(z.object({ name: z.string(), env: z.record(z.string(), z.string()), run: z.string() })),
  }),
});
const action = actionSchema.parse(parse(readFileSync(join(root, 'action.yml'), 'utf8')));

let site: string;

beforeAll(() => {
  site = mkdtempSync(join(tmpdir(), 'action-'));
  const modules = join(site, 'node_modules');
  mkdirSync(join(modules, '.bin'), { recursive: true });
  cpSync(acme, join(modules, 'acme-sdk'), { recursive: true });
  for (const name of ['starlight-evergreen', 'zod'])
    symlinkSync(join(root, 'node_modules', name), join(modules, name));
  symlinkSync(join(root, 'node_modules/.bin/starlight-evergreen'), join(modules, '.bin/starlight-evergreen'));
  // The newest version, as far as this npm knows: one in which a parcel has lost its weight.
  mkdirSync(join(site, 'programs'));
  writeFileSync(
    join(site, 'programs/npm'),
    `#!/usr/bin/env bash\necho "$@" > npm.txt\nsed -i 's/weightGrams/weightOunces/g' node_modules/acme-sdk/*.{js,d.ts}\n`,
    { mode: 0o755 },
  );
  writeFileSync(join(site, 'package.json'), '{ "type": "module", "private": true }');
  writeFileSync(
    join(site, 'docs.config.ts'),
    `import { defineDocs } from 'starlight-evergreen/config';
export default defineDocs({ releases: [{ id: 'acme', label: 'Acme', slug: 'reference', package: 'acme-sdk', client: 'Acme', suffixes: { response: '$in', request: '$out' } }] });
`,
  );
  mkdirSync(join(site, 'src/content/docs'), { recursive: true });
  writeFileSync(
    join(site, 'src/content/docs/weight.md'),
    "---\ntitle: Weight\n---\n\n```ts\nimport type { Parcel } from 'acme-sdk';\n\nexport const weightOf = (parcel: Parcel) => parcel.weightGrams;\n```\n",
  );
  expect(run('npx --no-install starlight-evergreen drift --update', {})).toEqual({
    status: 0,
    output: expect.any(String),
  });
});

afterAll(() => rmSync(site, { recursive: true }));

function run(script: string, env: Readonly<Record<string, string>>) {
  const { error, status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script],
    {
      cwd: site,
      env: { ...process.env, ...env },
      encoding: 'utf8',
      // Where its input is a socket, as Node's pipes are, Bash may take itself for a remote login and read files of the system.
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  if (error) throw error;
  return { status, output: stdout + stderr };
}

/** Runs the steps until one fails. */
function runAction(given: Readonly<Record<string, string>>, event: string) {
  const summary = join(site, 'summary.md');
  writeFileSync(summary, '');
  const valueOf = (expression: string): string =>
    expression === 'github.event_name'
      ? event
      : (given[expression.replace(/^inputs\./, '')] ??
        action.inputs[expression.replace(/^inputs\./, '')]?.default ??
        expect.unreachable(`nothing is called ${expression}`));
  let output = '';
  for (const step of action.runs.steps) {
    const filled = Object.entries(step.env).map(([name, text]) => [
      name,
      text.replace(/\$\{\{ *([\w.]+) *\}\}/g, (_all, expression: string) => valueOf(expression)),
    ]);
    const result = run(step.run, {
      ...Object.fromEntries(filled),
      GITHUB_ACTIONS: 'true',
      GITHUB_STEP_SUMMARY: summary,
      PATH: [join(site, 'programs'), process.env['PATH'] ?? ''].join(delimiter),
    });
    output += result.output;
    if (result.status !== 0) return { step: step.name, output, summary: readFileSync(summary, 'utf8') };
  }
  return { step: undefined, output, summary: readFileSync(summary, 'utf8') };
}

test('passes while the SDK is what the pages say, and sums up', () => {
  const { step, output, summary } = runAction({ install: 'echo installed' }, 'push');
  expect(step, output).toBe(undefined);
  expect(output).toContain('installed');
  expect(output).toContain('nothing has changed');
  expect(summary).toContain('## Code blocks');
});

test('fails at an installation that fails, and at an input that it does not know', () => {
  expect(runAction({ install: 'false' }, 'push').step).toBe('Install');
  const { step, output } = runAction({ install: '', newest: 'sometimes' }, 'push');
  expect(step, output).toBe('Take the newest version of the SDK');
  expect(output).toContain('"sometimes" is none of schedule, always and never');
});

test('looks at the newest version when a schedule asks for it, and annotates what it breaks', () => {
  const { step, output, summary } = runAction({ install: '' }, 'schedule');
  expect(step, output).toBe('Compare the SDK with the reports, and check the code blocks');
  expect(readFileSync(join(site, 'npm.txt'), 'utf8')).toContain('acme-sdk@latest');
  expect(output).toMatch(/^::error .*file=src\/content\/docs\/weight\.md,line=8,/m);
  expect(summary).toContain('weightOunces');
});
