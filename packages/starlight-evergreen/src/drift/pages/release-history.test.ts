import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { type DocsConfigInput, parseConfig } from '../../config/index.ts';
import { createLinks } from '../../reference/pages/links.ts';
import { field, object, referenceOf, string } from '../../reference/testing/reference.ts';
import { snapshotOf } from '../snapshot/index.ts';
import { changesEntries } from './changes-entries.ts';
import { changesPages } from './index.ts';
import { addressOfChanges, stepsOfChanges, type ReleaseHistory } from './release-history.ts';

const release = { id: 'shop', label: 'Shop 2', slug: 'sdk', package: 'shop-sdk' };
const older = {
  id: 'old',
  label: 'Shop 1',
  slug: 'old',
  module: './shop.ts',
  import: 'old-sdk',
  version: '0.9.0',
  counterparts: { release: 'shop', models: { Store: 'Shop' } },
};

function configOf(...releases: DocsConfigInput['releases']) {
  return parseConfig({ releases, changes: { slug: 'news' } });
}

function historyOf(release: ReleaseHistory['release'], version: string, earlier: string[]): ReleaseHistory {
  const reference = { ...referenceOf(object('Shop', [field('name', string)])), version };
  return {
    release,
    reference,
    links: createLinks(reference, release.slug),
    snapshot: snapshotOf(reference),
    earlier: earlier.map((each) => ({ ...snapshotOf(referenceOf()), version: each })),
  };
}

/** A project in which version 1.2.0 of the package is installed. */
function project(): string {
  const root = mkdtempSync(join(tmpdir(), 'changes-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const file = join(root, 'node_modules/shop-sdk/package.json');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    JSON.stringify({ name: 'shop-sdk', version: '1.2.0', types: 'index.d.ts', main: 'index.js' }),
  );
  writeFileSync(join(root, 'node_modules/shop-sdk/index.d.ts'), '');
  writeFileSync(join(root, 'node_modules/shop-sdk/index.js'), '');
  return root;
}

it('a release without a past has no page, no entry and no address', () => {
  const config = configOf(release);
  const [first] = config.releases;
  if (!first) throw new Error('there is no release');
  const history = historyOf(first, '1.2.0', []);
  expect(stepsOfChanges([history], 'news')).toEqual([]);
  expect(addressOfChanges(history, '1.2.0', 'news')).toBeUndefined();
  expect(changesEntries(config, '/nowhere')).toEqual([]);
});

it('pages, entries and addresses are in the folder of the config, the newest first', () => {
  const config = configOf({ ...release, history: ['1.0.0', '1.1.0'] }, older);
  const [first, second] = config.releases;
  if (!first || !second) throw new Error('there are not two releases');
  const history = historyOf(first, '1.2.0', ['1.0.0', '1.1.0']);
  const steps = stepsOfChanges([history, historyOf(second, '0.9.0', [])], 'news');
  expect(steps.map(({ slug, title, range }) => [slug, title, range])).toEqual([
    ['news/shop/1.2.0', 'shop-sdk 1.1.0 to 1.2.0', '1.1.0 to 1.2.0'],
    ['news/shop/1.1.0', 'shop-sdk 1.0.0 to 1.1.0', '1.0.0 to 1.1.0'],
    ['news/old/shop', 'shop-sdk 0.9.0 to 1.2.0', '0.9.0 to 1.2.0'],
  ]);
  expect(changesEntries(config, project())).toEqual([
    { label: '1.1.0 to 1.2.0', link: '/news/shop/1.2.0/' },
    { label: '1.0.0 to 1.1.0', link: '/news/shop/1.1.0/' },
    { label: 'Shop 1 to Shop 2', link: '/news/old/shop/' },
  ]);
  expect(addressOfChanges(history, '1.1.0', 'news')).toBe('/news/shop/1.1.0/');
  expect(addressOfChanges(history, '1.0.0', 'news')).toBeUndefined();
});

it('a step from a release to another links both sides', () => {
  const config = configOf(release, older);
  const [first, second] = config.releases;
  if (!first || !second) throw new Error('there are not two releases');
  const past: ReleaseHistory = {
    ...historyOf(second, '0.9.0', []),
    reference: referenceOf(object('Store', [field('name', string), field('size', string)])),
  };
  const old = { ...past, links: createLinks(past.reference, 'old'), snapshot: snapshotOf(past.reference) };
  const [step] = stepsOfChanges([historyOf(first, '1.2.0', []), old], 'news');
  if (!step) throw new Error('there is no step');
  const page = changesPages([step], 'news').find(({ file }) => file === 'news/old/shop.md')?.text;
  expect(page).toContain('- [`Store`](/old/models/store/) is now [`Shop`](/sdk/models/shop/)');
  expect(page).toContain('[`Shop.size`](/old/models/store/#size) is gone');
});
