import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { freePort } from './free-port.ts';
import { copyEngine, engine, pack } from './pack.ts';
import { makeProject, run } from './site-project.ts';
import { sites } from './sites.ts';
import { visit } from './visit.ts';

/**
 * Proves that the packed package makes sites, outside this repository. `--site NAME` takes one of them, `--lowest` takes the
 * lowest versions of what the package claims to work with, `--keep` leaves the folders, `--picture FILE` takes the picture of
 * the package's README.
 */
const { values } = parseArgs({
  options: {
    site: { type: 'string' },
    lowest: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    picture: { type: 'string' },
  },
});

const start = performance.now();
const folder = mkdtempSync(join(tmpdir(), 'package-'));

function tell(what: string): void {
  console.log(`\n-- ${what} (${((performance.now() - start) / 1000).toFixed(0)} s)`);
}

try {
  tell('pack');
  const tarballs = {
    'starlight-evergreen': pack(copyEngine(folder), folder).tarball,
    'acme-sdk': pack(join(engine, 'fixtures/acme/sdk'), folder).tarball,
  };
  const chosen = sites.filter(({ name }) => values.site === undefined || values.site === name);
  for (const { name, sources, init, commands, look } of chosen) {
    const project = join(folder, name);
    tell(`${name}: install`);
    makeProject({ folder: project, sources, tarballs, versions: values.lowest ? 'lowest' : 'tested' });
    const steps =
      init === undefined ? commands : [['npx', 'starlight-evergreen', 'init', ...init], ...commands];
    // oxlint-disable-next-line no-await-in-loop -- one site after the other
    const port = String(await freePort());
    for (const step of steps) {
      tell(`${name}: ${step.join(' ')}`);
      run(project, step, { PORT: port });
    }
    tell(`${name}: look`);
    // oxlint-disable-next-line no-await-in-loop
    await visit(project, look, values.picture);
  }
  tell('the packed package works');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  if (values.keep) console.log(`kept in ${folder}`);
  else rmSync(folder, { recursive: true, force: true });
}
