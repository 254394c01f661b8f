import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadConfig } from '../../packages/starlight-evergreen/src/config/load-config.ts';
import { findPackage } from '../../packages/starlight-evergreen/src/files/find-package.ts';
import type { Bench } from './bench.ts';
import { installTools } from './install-tools.ts';
import { best, bestByTurns, measure, seconds } from './measure.ts';
import { cli, copyCurrentRelease } from './project.ts';
import type { Row } from './row.ts';

const reader = fileURLToPath(new URL('./read-release.ts', import.meta.url));

/**
 * `generate` for the current release, as a first run that writes every page, against two tools on the same package:
 *
 * - TypeDoc with typedoc-plugin-markdown: declarations in, Markdown files out. It proves no examples and reads no schemas.
 *   It is spared its search for type errors.
 * - zod2md: schemas in, one Markdown file out. It reads no declarations. It cannot read without writing, so its whole
 *   run stands against ours, and also against our reading alone (which includes the declarations).
 */
export async function measureGenerate({ root, folder, log }: Bench): Promise<Row[]> {
  const [release] = (await loadConfig(root)).releases;
  if (release === undefined || !('package' in release))
    throw new Error('The current release is not a package.');
  const installed = installTools(root, log);
  const project = join(folder, 'current');
  copyCurrentRelease(root, project);
  const tools = join(folder, 'tools');
  writeInputs(tools, release.package);

  const { declarations } = findPackage(release.package, root);
  log('  generate and TypeDoc, twice by turns');
  const [generate, typedoc] = await bestByTurns(
    () => {
      rmSync(join(project, 'src/content'), { recursive: true, force: true });
      return measure([cli, 'generate'], project);
    },
    // Not `bin/typedoc`, which starts this one as a process of its own and would hide its use of the processor.
    () => measure([join(installed, 'typedoc/dist/cli.js'), ...typedocOptions, declarations], tools),
  );
  // Whoever runs it again waits for the whole process, Node's start included.
  const unchanged = await best(() => measure([cli, 'generate'], project));
  log('  reading, and zod2md');
  const read = await best(() => measure([reader], root));
  const zod2md = await measure([join(installed, 'zod2md/dist/bin.js'), ...zod2mdOptions], tools);

  return [
    {
      name: 'generate / TypeDoc with Markdown, CPU time',
      // Both are busy on one thread: beside other work of the machine the times on the clock say little.
      measured: generate.cpu / typedoc.cpu,
      bound: 0.15,
      unit: 'x',
      // No single part is left that would make it twice as fast.
      detail: `${seconds(generate)} against ${seconds(typedoc)}; a third of it is on V8's own threads, which compile and collect; of the rest 20 % reads packages (half of it TypeScript's parser), 16 % makes and proves examples, 14 % makes pages, 11 % collects garbage, 6 % loads modules`,
    },
    {
      name: 'generate, nothing changed',
      measured: unchanged.wall,
      bound: 1,
      unit: 's',
      detail: `${seconds(unchanged)}; ${unchanged.output.trimEnd().split('\n').at(-1)}`,
    },
    {
      name: 'generate / zod2md',
      measured: generate.wall / zod2md.wall,
      bound: 1 / 2,
      unit: 'x',
      detail: `${seconds(generate)} against ${seconds(zod2md)}`,
    },
    {
      name: 'reading / zod2md',
      measured: read.wall / zod2md.wall,
      bound: 1 / 4,
      unit: 'x',
      detail: `${seconds(read)} against ${seconds(zod2md)}`,
    },
  ];
}

const typedocOptions =
  '--tsconfig tsconfig.json --plugin typedoc-plugin-markdown --out typedoc --readme none --skipErrorChecking --logLevel Error'.split(
    ' ',
  );

const zod2mdOptions = '--entry entry.ts --title Models --output zod2md.md'.split(' ');

function writeInputs(folder: string, packageName: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'tools', private: true, type: 'module' }),
  );
  writeFileSync(join(folder, 'entry.ts'), `export * from '${packageName}';\n`);
  const compilerOptions = {
    target: 'ES2024',
    lib: ['ES2024', 'DOM', 'DOM.Iterable'],
    module: 'ESNext',
    moduleResolution: 'bundler',
    skipLibCheck: true,
    strict: true,
    noEmit: true,
    types: ['node'],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['entry.ts'] }));
}
