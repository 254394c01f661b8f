import { expect, test } from 'vitest';
import { parseConfig } from '../../config/index.ts';
import { temporaryProject } from '../../reference/testing/temporary-project.ts';
import { SiteTwins } from './site-twins.ts';
import { surroundings } from './testing/surroundings.ts';

const config = parseConfig({
  releases: [{ id: 'shop', label: 'Shop 2', slug: 'api', package: 'shop', versions: ['1.0.0'] }],
});

const page = (title: string, more = '') => `---\ntitle: ${title}\n${more}---\n\nText of ${title}.\n`;

function twins(): SiteTwins {
  const root = temporaryProject({
    'src/content/docs/install.md': page('Install'),
    'src/content/docs/api/index.md': page('Shop 2', 'editUrl: false\n'),
    'src/content/docs/1.0.0/api/index.md': page('shop 1.0.0', 'editUrl: false\n'),
    'src/content/docs/1.0.0/api/operations/index.md': page('Old operations', 'editUrl: false\n'),
  });
  const around = surroundings();
  const sidebar = ['install', { label: 'API', link: '/api/' }, { label: 'shop 1.0.0', link: '/1.0.0/api/' }];
  return new SiteTwins({
    ...around,
    releases: config.releases,
    project: { ...around.project, root, sidebar },
    site: { title: 'Shop', description: undefined, url: 'https://shop.example' },
  });
}

test('pages of earlier versions are there as Markdown, and in no list', () => {
  const all = twins().all();
  expect(all.get('/1.0.0/api.md')).toContain('Text of shop 1.0.0.');
  const lists = [...all].filter(([address]) => address.startsWith('/llms'));
  expect(lists).not.toEqual([]);
  for (const [, text] of [...lists, ...twins().lists()]) expect(text).not.toContain('1.0.0');
  expect(all.get('/llms.txt')).toContain('https://shop.example/api.md');
});
