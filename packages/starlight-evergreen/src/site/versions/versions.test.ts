import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../config/index.ts';
import { temporaryProject } from '../../reference/testing/temporary-project.ts';
import { familiesOf, versionAt } from './families.ts';
import { markEarlier } from './mark-earlier.ts';
import { versionLinks } from './version-links.ts';
import { versionSidebar } from './version-sidebar.ts';

const config = parseConfig({
  releases: [
    { id: 'shop', label: 'Shop 3', slug: 'api', package: 'shop', versions: ['1.0.0', '2.0.0'] },
    { id: 'other', label: 'Other', slug: 'other', package: 'other' },
  ],
});

function families() {
  const root = temporaryProject({ 'node_modules/shop/package.json': '{ "version": "3.1.0" }' });
  return familiesOf(config, root);
}

/** Where a page leads, by version. */
function linksAt(path: string, places?: Record<string, string>) {
  const found = versionAt(path, families());
  return found === undefined ? undefined : versionLinks(path, found, places);
}

describe('versions of a release', () => {
  it('are those that have pages, the current one first', () => {
    expect(families().map((family) => family.map(({ version }) => version))).toEqual([
      ['3.1.0', '2.0.0', '1.0.0'],
    ]);
  });

  it('are told for the pages of that release alone', () => {
    expect(versionAt('/api/models/plan/', families())?.own.version).toBe('3.1.0');
    expect(versionAt('/1.0.0/api/models/plan/', families())?.own.version).toBe('1.0.0');
    expect(linksAt('/other/models/plan/')).toBeUndefined();
    expect(linksAt('/guides/start/')).toBeUndefined();
    expect(linksAt('/apiary/')).toBeUndefined();
  });

  it('lead to the same where they have it, else to their first page', () => {
    const places = { '3.1.0': '/api/models/plan/', '2.0.0': '/2.0.0/api/models/tariff/#Plan' };
    expect(linksAt('/api/models/plan/', places)).toEqual([
      { version: '3.1.0', href: '/api/models/plan/', isOwn: true, isCurrent: true, isSame: true },
      {
        version: '2.0.0',
        href: '/2.0.0/api/models/tariff/#Plan',
        isOwn: false,
        isCurrent: false,
        isSame: true,
      },
      { version: '1.0.0', href: '/1.0.0/api/', isOwn: false, isCurrent: false, isSame: false },
    ]);
  });

  it('each have a list of models, which is no file', () => {
    expect(linksAt('/2.0.0/api/models/')?.map(({ href }) => href)).toEqual([
      '/api/models/',
      '/2.0.0/api/models/',
      '/1.0.0/api/models/',
    ]);
  });
});

describe('the sidebar of an earlier version', () => {
  it('lists what that version has, and the way back', () => {
    const operations = [
      { folders: [], label: 'ping', href: '/1.0.0/api/operations/ping/' },
      { folders: ['plans'], label: 'get', href: '/1.0.0/api/operations/plans/get/' },
      { folders: ['plans'], label: 'list', href: '/1.0.0/api/operations/plans/list/' },
    ];
    const release = { label: 'shop 1.0.0', slug: '1.0.0/api' };
    const path = '/1.0.0/api/operations/plans/list/';
    const sidebar = versionSidebar(release, operations, '/api/operations/plans/list/', path);
    expect(outline(sidebar)).toEqual([
      'shop 1.0.0',
      '  Overview /1.0.0/api/',
      '  Models /1.0.0/api/models/',
      '  Operations',
      '    All operations /1.0.0/api/operations/',
      '    ping /1.0.0/api/operations/ping/',
      '    plans',
      '      get /1.0.0/api/operations/plans/get/',
      '      list /1.0.0/api/operations/plans/list/ (here)',
      'Current version /api/operations/plans/list/',
    ]);
    expect(outline(versionSidebar(release, [], '/api/', '/1.0.0/api/'))).toEqual([
      'shop 1.0.0',
      '  Overview /1.0.0/api/ (here)',
      '  Models /1.0.0/api/models/',
      'Current version /api/',
    ]);
  });
});

function outline(entries: ReturnType<typeof versionSidebar>, indent = ''): string[] {
  return entries.flatMap((entry) =>
    entry.type === 'link'
      ? [`${indent}${entry.label} ${entry.href}${entry.isCurrent ? ' (here)' : ''}`]
      : [`${indent}${entry.label}`, ...outline(entry.entries, `${indent}  `)],
  );
}

describe('the head of an earlier page', () => {
  const site = new URL('https://shop.example');
  const head: Parameters<typeof markEarlier>[0] = [
    { tag: 'title', attrs: {}, content: '$& | Shop' },
    { tag: 'meta', attrs: { property: 'og:title', content: '$&' }, content: '' },
    {
      tag: 'link',
      attrs: { rel: 'canonical', href: 'https://shop.example/1.0.0/api/models/x/' },
      content: '',
    },
  ];
  const mark = (isSame: boolean) => {
    const current = { version: '3.1.0', href: '/api/models/y/#X', isOwn: false, isCurrent: true, isSame };
    return markEarlier(head, { title: '$&', version: '1.0.0', links: [current] }, site);
  };

  it('says its version, and asks not to be listed', () => {
    const [title, social, , robots, version] = mark(true);
    expect(title?.content).toBe('$& (1.0.0) | Shop');
    expect(social?.attrs).toEqual({ property: 'og:title', content: '$& (1.0.0)' });
    expect(robots?.attrs).toEqual({ name: 'robots', content: 'noindex' });
    expect(version?.attrs).toEqual({ name: 'docsearch:version', content: '1.0.0' });
    // Other pages may share its entries.
    expect(head[0]?.content).toBe('$& | Shop');
  });

  it('names the current page of the same, where there is one', () => {
    const canonical = (isSame: boolean) => mark(isSame)[2]?.attrs?.['href'];
    expect(canonical(true)).toBe('https://shop.example/api/models/y/');
    expect(canonical(false)).toBe('https://shop.example/1.0.0/api/models/x/');
  });
});
