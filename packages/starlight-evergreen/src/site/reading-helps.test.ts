import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toolVersion } from '../blocks/options.ts';
import { lookAt } from '../proof/seen.ts';
import { checkedAgainst, readChecks } from './checked-against.ts';
import { installCommands } from './install-commands.ts';
import { pagePath } from './page-id.ts';
import { neighbours, readingLine } from './pagination.ts';

const releases = [
  { id: 'now', slug: 'reference' },
  { id: 'old', slug: 'releases/1.0' },
];

const folders = { releases, changes: { slug: 'changes' }, guides: 'guides' };

function link(href: string) {
  return { type: 'link' as const, href, label: href };
}

const sidebar = [
  { type: 'group' as const, entries: [link('/'), link('/guides/'), link('/install/')] },
  {
    type: 'group' as const,
    entries: [
      link('/reference/models/'),
      link('/reference/operations/'),
      {
        type: 'group' as const,
        entries: [link('/reference/operations/buy/'), link('/reference/operations/sell/')],
      },
      { type: 'group' as const, entries: [link('/reference/operations/cart/add/')] },
    ],
  },
  {
    type: 'group' as const,
    entries: [link('/changes/'), link('/changes/shop/1.2/'), link('/changes/shop/1.1/')],
  },
  { type: 'group' as const, entries: [link('/guides/a/'), link('https://elsewhere.example/')] },
];

test.each([
  ['/', undefined, '/install/'],
  ['/guides/', undefined, undefined],
  ['/install/', '/', '/guides/a/'],
  ['/guides/a/', '/install/', undefined],
  ['/reference/operations/buy/', undefined, '/reference/operations/sell/'],
  ['/reference/operations/sell/', '/reference/operations/buy/', undefined],
  ['/reference/operations/cart/add/', undefined, undefined],
  ['/reference/operations/', undefined, undefined],
  ['/reference/models/', undefined, undefined],
  ['/changes/', undefined, undefined],
  ['/changes/shop/1.1/', undefined, '/changes/shop/1.2/'],
  ['/changes/shop/1.2/', '/changes/shop/1.1/', undefined],
  ['/not-in-the-sidebar/', undefined, undefined],
])('what comes before and after %s', (path, prev, next) => {
  const found = neighbours(path, sidebar, folders);
  expect([found.prev?.href, found.next?.href]).toEqual([prev, next]);
});

test('thousands of models stand in no line', () => {
  expect(readingLine('/reference/models/balance/', folders)).toBeUndefined();
  expect(readingLine('/releases/1.0/models/balance/', folders)).toBeUndefined();
});

test('a page from its id', () => {
  expect(['', 'index', 'releases/1.0'].map((id) => pagePath(id))).toEqual(['/', '/', '/releases/1.0/']);
});

test('each package manager has its own words', () => {
  expect(installCommands('a').map(({ command }) => command)).toEqual([
    'npm install a',
    'pnpm add a',
    'yarn add a',
    'bun add a',
  ]);
});

test('a page was checked against its own release, any other against the current one', () => {
  const root = mkdtempSync(join(tmpdir(), 'checked-'));
  expect(checkedAgainst('/', readChecks(join(root, 'nothing-proven')), releases)).toBeUndefined();
  const common = {
    digest: '',
    pages: 1,
    models: 1,
    operations: 0,
    fields: 1,
    agreed: 1,
    allowed: [],
    proven: 1,
    run: 0,
  };
  const generated = {
    stamp: 'a',
    folders: ['reference', 'releases/1.0'],
    examples: [],
    releases: [
      { id: 'now', label: 'now', package: 'shop', version: '2.0.0', ...common },
      { id: 'old', label: 'old', package: 'old-shop', version: '1.0.0', ...common },
    ],
  };
  mkdirSync(join(root, '.cache/proof'), { recursive: true });
  writeFileSync(join(root, '.cache/proof/generated.json'), JSON.stringify(generated));
  writeFileSync(
    join(root, '.cache/proof/checked.json'),
    JSON.stringify({ ...lookAt(root), files: 1, blocks: 1, hovers: 1, excused: [] }),
  );
  const checks = readChecks(root);
  const shop = { package: 'shop', version: '2.0.0', typescript: toolVersion('typescript') };
  expect(checkedAgainst('/install/', checks, releases)).toEqual(shop);
  expect(checkedAgainst('/reference/models/a/', checks, releases)).toEqual(shop);
  expect(checkedAgainst('/releases/1.0/models/a/', checks, releases)).toEqual({
    ...shop,
    package: 'old-shop',
    version: '1.0.0',
  });
});
