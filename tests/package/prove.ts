import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { engine, pack } from './pack.ts';
import { makeProject, run } from './site-project.ts';
import { type Visit, visit } from './visit.ts';

/**
 * Proves that the packed package makes a site, outside this repository: from an empty folder, and in a Starlight project that
 * is there already. `--site NAME` takes one of them, `--lowest` the lowest versions of what the package claims to work
 * with, `--keep` leaves the folders.
 */
const { values } = parseArgs({
  options: {
    site: { type: 'string' },
    lowest: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});

const fixtures = join(import.meta.dirname, 'fixtures');
const acme = join(engine, 'fixtures/acme');

const sites: { name: string; sources: string[]; look: Visit }[] = [
  {
    name: 'new',
    sources: [join(acme, 'site'), join(fixtures, 'new')],
    look: {
      pages: {
        '/': 'Acme SDK',
        '/install/': 'Install',
        '/errors/': 'Errors',
        '/reference/': 'acme-sdk 2',
        '/reference/models/': 'Models',
        '/reference/models/parcel/': 'Parcel',
        '/reference/operations/get-parcel/': 'acme.getParcel',
        '/proof/': 'Proof',
      },
      run: { address: '/install/', prints: 'in_transit The Hague' },
    },
  },
  {
    name: 'existing',
    sources: [join(fixtures, 'existing')],
    look: {
      pages: {
        '/': 'Parcels',
        '/guides/example/': 'Example Guide',
        '/reference/example/': 'Example Reference',
        '/sdk/': 'Acme',
        '/sdk/models/item/': 'Item',
      },
    },
  },
];

const folder = mkdtempSync(join(tmpdir(), 'package-'));
const start = performance.now();
const tell = (what: string) =>
  console.log(`\n-- ${what} (${((performance.now() - start) / 1000).toFixed(0)} s)`);
try {
  tell('pack');
  const tarballs = {
    'starlight-evergreen': pack(engine, folder).tarball,
    'acme-sdk': pack(join(acme, 'sdk'), folder).tarball,
  };
  for (const { name, sources, look } of sites.filter((site) =>
    [undefined, site.name].includes(values.site),
  )) {
    const project = join(folder, name);
    tell(`${name}: install`);
    makeProject({ folder: project, sources, tarballs, versions: values.lowest ? 'lowest' : 'tested' });
    tell(`${name}: generate`);
    run(project, 'npx', 'starlight-evergreen', 'generate');
    tell(`${name}: check`);
    run(project, 'npx', 'starlight-evergreen', 'check');
    tell(`${name}: build`);
    run(project, 'npx', 'astro', 'build');
    tell(`${name}: look`);
    // oxlint-disable-next-line no-await-in-loop -- one site after the other
    await visit(project, look);
  }
  tell('the packed package works');
} finally {
  if (values.keep) console.log(`kept in ${folder}`);
  else if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
}
