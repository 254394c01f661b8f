import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import type { ProjectFacts } from './project-facts.ts';
import { type InstallableRelease, isInstallable, projectOf } from './project-files.ts';
import { fileName } from './project-names.ts';
import { shellScript } from './shell-script.ts';
import { zipOf } from './zip.ts';

const shop: InstallableRelease = {
  id: 'shop',
  label: 'Shop 1',
  specifier: 'shop/client',
  package: { name: 'shop', version: '1.2.3' },
  environment: { SHOP_KEY: 'sk_test_docs' },
  servingNote: "new Shop({ url: 'http://localhost:4111' })",
};
const facts: ProjectFacts = { typescript: '6.0.3', nodeTypes: '24.1.0', releases: [shop] };
const example = {
  name: 'Buy a thing',
  lang: 'ts',
  page: 'https://shop.example/guides/buy/',
  scenario: 'full',
} as const;

const project = (code: string) => projectOf({ ...example, code }, shop, facts);
const fileOf = (code: string, name: string): string =>
  project(code).files.find((file) => file.name === name)?.text ?? '';

test('a project has exact versions and a start that runs its file', () => {
  expect(JSON.parse(fileOf('let a;', 'package.json'))).toEqual({
    name: 'buy-a-thing',
    private: true,
    type: 'module',
    engines: { node: '>=22.18.0' },
    scripts: { start: 'node --env-file=.env buy-a-thing.ts' },
    dependencies: { shop: '1.2.3' },
    devDependencies: { '@types/node': '24.1.0', typescript: '6.0.3' },
  });
  expect(JSON.parse(fileOf('let a;', 'tsconfig.json'))).toMatchObject({ files: ['buy-a-thing.ts'] });
  expect(fileOf('let a;', '.env')).toContain('SHOP_KEY=sk_test_docs');
  expect(fileOf('let a;', '.gitignore')).toContain('.env');
  expect(fileOf('let a;', 'README.md')).toMatchInlineSnapshot(`
    "# buy-a-thing

    An example for shop 1.2.3, from https://shop.example/guides/buy/.

    Run it with \`npm install\` and \`npm start\`. It asks the real API: put your \`SHOP_KEY\` into \`.env\`. \`npx tsc\` looks at its types.

    On its page it ran against an API in memory. With the source of the documentation that can be served on this computer, by \`npx starlight-evergreen sandbox --scenario full\`; then the client reaches it so:

        new Shop({ url: 'http://localhost:4111' })
    "
  `);
});

test('a site without types of Node, and a release without variables', () => {
  const bare = projectOf(
    { ...example, code: '' },
    { ...shop, environment: {} },
    { typescript: '6.0.3', releases: [] },
  );
  const texts = new Map(bare.files.map(({ name, text }) => [name, text]));
  expect(JSON.parse(texts.get('package.json') ?? '')).toMatchObject({
    devDependencies: { typescript: '6.0.3' },
  });
  expect(JSON.parse(texts.get('tsconfig.json') ?? '')).toMatchObject({ compilerOptions: { types: [] } });
  expect(texts.get('README.md')).not.toContain('.env');
});

test('a release that is nowhere to be had gives no project', () => {
  const { package: _, ...module } = shop;
  expect(isInstallable(module)).toBe(false);
});

test.each([
  ['messages.ts', 'ts', 'messages.ts'],
  ['Wer darf? Übrigens: $(rm -rf ~)', 'js', 'wer-darf-u-brigens-rm-rf.js'],
  ['../../etc/passwd', 'ts', 'etc-passwd.ts'],
  ['…', 'ts', 'example.ts'],
] as const)('%s is in a file of its own', (name, lang, file) => {
  expect(fileName(name, lang)).toBe(file);
});

/** Runs a script as somebody who pastes it, and gives what it wrote. */
function written(script: string, file: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'project-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  execFileSync('sh', ['-s'], { cwd: folder, input: script });
  return readFileSync(join(folder, file), 'utf8');
}

test('the script writes the code as it is, whatever stands in it', () => {
  const code = 'const a = `$(touch hacked) ${1}`;\nEND_OF_FILE\nEND_OF_FILE_\n\'\\"\ntouch hacked';
  const script = shellScript(project(code)) ?? '';
  expect(written(script, 'buy-a-thing/buy-a-thing.ts')).toBe(`${code}\n`);
  expect(written(script, 'buy-a-thing/package.json')).toBe(fileOf(code, 'package.json'));
});

test('characters that a terminal may take for commands give no script', () => {
  expect(shellScript(project('a\u001B[201~\nrm -rf ~'))).toBeUndefined();
  expect(shellScript(project('a\u0003'))).toBeUndefined();
  expect(shellScript(project('const tab = "\t";\r\n'))).toBeDefined();
});

test('random code comes out of the script as it went in', () => {
  const line = fc.oneof(fc.string(), fc.constantFrom('END_OF_FILE', "'", '$HOME', '`id`', '\\'));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
      const code = lines.join('\n').trimEnd();
      const script = shellScript(project(code));
      if (script === undefined) return;
      expect(written(script, 'buy-a-thing/buy-a-thing.ts')).toBe(`${code}\n`);
    }),
    { numRuns: 20 },
  );
});

test('the archive holds the same files', () => {
  const { files } = project('let a;');
  const entries = Object.entries(unzipSync(zipOf(project('let a;'))));
  expect(
    entries.map(([name, bytes]) => ({ name: name.replace('buy-a-thing/', ''), text: strFromU8(bytes) })),
  ).toEqual(files);
});
