import type { HookParameters, StarlightUserConfig } from '@astrojs/starlight/types';
import { pathToFileURL } from 'node:url';
import { expect, test, vi } from 'vitest';
import { ProblemError } from '../problem/problem.ts';
import { temporaryProject } from '../reference/testing/temporary-project.ts';
import evergreen, { type EvergreenOptions, sdkSidebar } from './plugin.ts';

const files = {
  'docs.config.ts': `export default {
    releases: [{ id: 'shop', label: 'Shop 1', slug: 'api', module: './schemas.ts', import: 'shop', version: '1.0.0' }],
  };`,
  'src/content/docs/api/operations/index.md': '---\ntitle: Operations\n---\n',
  'src/content.config.ts': "export { collections } from 'starlight-evergreen/content';",
  'ec.config.mjs': "export { default } from 'starlight-evergreen/expressive-code';",
};

type Setup = HookParameters<'config:setup'>;

/** What the plugin makes of a site: Starlight's config, the names of its integrations, and what it warns of. */
async function setUp(config: StarlightUserConfig, options?: EvergreenOptions) {
  const root = pathToFileURL(`${temporaryProject(files)}/`);
  const addIntegration = vi.fn<Setup['addIntegration']>();
  const warn = vi.fn<(message: string) => void>();
  let updated = config;
  const parameters = {
    addIntegration,
    addRouteMiddleware: () => undefined,
    astroConfig: { root, base: '/', trailingSlash: 'ignore', build: { format: 'directory' } },
    command: 'build',
    config,
    logger: { warn },
    updateConfig: (change: Partial<StarlightUserConfig>) => (updated = { ...updated, ...change }),
  };
  // Only what the plugin asks for is there.
  await evergreen(options).hooks['config:setup']?.(parameters as unknown as Setup);
  const names = addIntegration.mock.calls.map(([{ name }]) => name);
  return { updated, names, warnings: warn.mock.calls.flat() };
}

test('brings its entries, styles and components to a site that says nothing', async () => {
  const { updated, names, warnings } = await setUp({ title: 'Shop', sidebar: [sdkSidebar.reference()] });
  expect(updated.sidebar).toMatchObject([
    {
      label: 'Reference',
      items: [{ link: '/api/' }, { link: '/api/models/' }, { link: '/api/operations/' }, {}],
    },
  ]);
  expect(updated.customCss).toEqual(['starlight-evergreen/styles']);
  expect(updated.components).toHaveProperty('PageTitle');
  expect(updated.head).toMatchObject([{ attrs: { 'http-equiv': 'Content-Security-Policy' } }]);
  expect(names).toContain('starlight-evergreen/virtual-modules');
  expect(warnings).toEqual([]);
});

test('leaves what the site says: its styles come last, its components stay, a sidebar made by Starlight too', async () => {
  const { updated, warnings } = await setUp({
    title: 'Shop',
    customCss: ['./mine.css'],
    components: { Footer: './Footer.astro' },
    head: [{ tag: 'meta', attrs: { name: 'a' } }],
    pagefind: false,
  });
  expect(updated.customCss).toEqual(['starlight-evergreen/styles', './mine.css']);
  expect(updated.components?.Footer).toBe('./Footer.astro');
  expect(updated.head).toHaveLength(2);
  expect(updated.pagefind).toBe(false);
  expect(updated.sidebar).toBeUndefined();
  expect(warnings).toHaveLength(1);
});

test('refuses options that do not exist, all at once', async () => {
  const options = { opening: 'guides/mistakes', markdown: { Price: 'text' } };
  // As somebody writes it without types.
  const error = await setUp({ title: 'Shop' }, options as unknown as EvergreenOptions).catch(
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ProblemError);
  expect(error).toHaveProperty('problems', [
    { where: 'astro.config', message: 'evergreen(): `opening` begins and ends with a slash' },
    { where: 'astro.config', message: 'evergreen(): `markdown.Price` is no function' },
  ]);
});
