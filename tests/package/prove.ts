import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { freePorts } from './free-port.ts';
import { copyEngine, engine, pack } from './pack.ts';
import { type Print, sideBySide } from './side-by-side.ts';
import { makeProject, run } from './site-project.ts';
import { type Site, sites } from './sites.ts';
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
  console.log(`-- ${what} (${((performance.now() - start) / 1000).toFixed(0)} s)`);
}

/** A chosen site, in a folder where its packages are installed. */
interface Project {
  site: Site;
  root: string;
}

/** One after another: npm uses all there is of the machine. What was installed once is linked, and only looked at again. */
async function install(tarballs: Readonly<Record<string, string>>): Promise<Project[]> {
  const projects = sites
    .filter(({ name }) => values.site === undefined || values.site === name)
    .map((site) => ({ site, root: join(folder, site.name) }));
  const versions = values.lowest ? 'lowest' : 'tested';
  const [first] = projects;
  for (const { site, root } of projects) {
    tell(`${site.name}: install`);
    const like = root === first?.root ? undefined : first?.root;
    // oxlint-disable-next-line no-await-in-loop -- see above
    await makeProject({ folder: root, sources: site.sources, tarballs, versions, like }, console.log);
  }
  return projects;
}

async function prove({ site, root }: Project, port: number, print: Print): Promise<void> {
  const { name, init, commands, look } = site;
  const steps =
    init === undefined ? commands : [['npx', 'starlight-evergreen', 'init', ...init], ...commands];
  for (const step of steps) {
    tell(`${name}: ${step.join(' ')}`);
    print(`\n-- ${name}: ${step.join(' ')}`);
    // Two browsers for each site, and no more, since there are three sites at a time.
    // oxlint-disable-next-line no-await-in-loop -- each needs what the one before made
    await run(root, step, print, { PORT: String(port), EVERGREEN_TESTS_WORKERS: '2' });
  }
  tell(`${name}: look`);
  print(`\n-- ${name}: look`);
  // The tests have ended, and their server with them.
  await visit(root, look, { port, print, picture: values.picture });
  tell(`${name}: works`);
}

try {
  tell('pack');
  const projects = await install({
    'starlight-evergreen': pack(copyEngine(folder), folder).tarball,
    'acme-sdk': pack(join(engine, 'fixtures/acme/sdk'), folder).tarball,
  });
  const ports = await freePorts(projects.length);
  await sideBySide(
    projects.map((project, index) => ({
      name: project.site.name,
      run: (print) => prove(project, ports[index] ?? 0, print),
    })),
    console.log,
  );
  tell('the packed package works');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  if (values.keep) console.log(`kept in ${folder}`);
  else rmSync(folder, { recursive: true, force: true });
}
