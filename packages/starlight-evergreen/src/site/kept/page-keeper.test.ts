import type { AstroPrerenderer } from 'astro';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { temporaryProject } from '../../reference/testing/temporary-project.ts';
import { Trace } from '../../files/trace/trace.ts';
import type { Collections } from './content-digests.ts';
import { PageKeeper } from './page-keeper.ts';
import { RenderingBundle } from './rendering-bundle.ts';

afterEach(() => vi.unstubAllEnvs());

const starlight = '../node_modules/@astrojs/starlight/dist/routes/static/index.astro';

/** A site of which pages show what a file and a variable say. */
class Site {
  readonly root = temporaryProject({ 'fact.txt': 'fact' });
  texts: Record<string, string> = { index: 'first', 'a/b': 'second', 'by-hand': 'third' };
  code = 'code';
  address = '/_astro/search.1.json';
  surroundings = 'today';
  rendered: string[] = [];
  #trace = new Trace();

  constructor() {
    mkdirSync(join(this.root, 'dist/_astro'), { recursive: true });
    writeFileSync(join(this.root, 'dist/_astro/a.css'), '');
  }

  get #collections(): Collections {
    const docs = Object.entries(this.texts).map(([id, html]) => {
      const filePath = `src/content/docs/${id}.${id === 'by-hand' ? 'mdx' : 'md'}`;
      return [id, { data: { title: id }, filePath, rendered: { html } }] as const;
    });
    return new Map([['docs', new Map<string, unknown>(docs)]]);
  }

  /** @returns what the build made, by path */
  async build(picture = '/_astro/a.css'): Promise<Record<string, string>> {
    const bundle = new RenderingBundle();
    vi.spyOn(bundle, 'digest').mockReturnValue(this.code);
    const keeper = new PageKeeper({
      store: join(this.root, 'kept/all'),
      folder: join(this.root, 'dist'),
      bundleFolder: '',
      bundle,
      made: [join(this.root, 'kept')],
      assets: '_astro',
      base: '/docs/',
      surroundings: this.surroundings,
      addresses: () => [this.address],
      startTrace: () => this.#trace,
      collections: () => this.#collections,
    });
    this.rendered = [];
    this.#trace = new Trace();
    const page = keeper.wrap(this.#astro(picture));
    await page.setup?.();
    const paths = await page.getStaticPaths();
    const made: Record<string, string> = {};
    for (const { pathname, route } of paths) {
      const request = new Request(`http://localhost/docs${pathname}`);
      // oxlint-disable-next-line no-await-in-loop -- as Astro does it
      const rendered = await page.render(request, { routeData: route });
      // oxlint-disable-next-line no-await-in-loop -- as Astro does it
      made[pathname] = await (rendered instanceof Response ? rendered : rendered.response).text();
    }
    await page.teardown?.();
    keeper.store();
    expect(keeper.kept).toBe(paths.length - this.rendered.length);
    return made;
  }

  #astro(picture: string): AstroPrerenderer {
    return {
      name: 'astro',
      getStaticPaths: () =>
        // Only what a keeper asks of a route is there.
        Promise.resolve(
          ['/by-hand/', '/', '/a/b/', '/other/'].map((pathname) => ({
            pathname,
            route: { component: pathname === '/other/' ? 'other.astro' : starlight },
          })) as unknown as Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>,
        ),
      render: (request) => {
        const { pathname } = new URL(request.url);
        const id = pathname.replace(/^\/docs\/|\/$/g, '') || 'index';
        this.rendered.push(id);
        const fact = join(this.root, 'fact.txt');
        this.#trace.asks('content', fact);
        const told = [readFileSync(fact, 'utf8'), process.env['KEPT_FACT']];
        const parts = [this.texts[id], ...told, this.code, this.surroundings];
        const links = `<link href="${picture}"><i data-index="${this.address}">`;
        return Promise.resolve(new Response(`${links}${parts.join()}`));
      },
    };
  }
}

const own = ['by-hand', 'other'];

test('pages that would be the same are given out again, and those are rendered that are no Markdown', async () => {
  const site = new Site();
  const first = await site.build();
  expect(site.rendered).toEqual(['index', 'a/b', 'by-hand', 'other']);
  expect(await site.build()).toEqual(first);
  expect(site.rendered).toEqual(own);
  expect(await site.build()).toEqual(first);
  expect(site.rendered).toEqual(own);
});

test('a page of which the text changed is rendered, and no other', async () => {
  const site = new Site();
  await site.build();
  site.texts['a/b'] = 'new';
  const after = await site.build();
  expect(site.rendered).toEqual(['a/b', ...own]);
  expect(after['/a/b/']).toContain('new');
});

test('an address that changes with the text of pages is put into those that are kept', async () => {
  const site = new Site();
  await site.build();
  for (const number of [2, 3]) {
    site.address = `/_astro/search.${number}.json`;
    // oxlint-disable-next-line no-await-in-loop -- one build after another
    const after = await site.build();
    expect(site.rendered).toEqual(own);
    expect(after['/']).toContain(`data-index="${site.address}"`);
  }
});

test.each<[string, (site: Site) => void]>([
  ['a file that is read', ({ root }) => writeFileSync(join(root, 'fact.txt'), 'other')],
  ['a variable', () => vi.stubEnv('KEPT_FACT', 'other')],
  ['code', (site) => (site.code = 'other')],
  ['what the site is built with', (site) => (site.surroundings = 'tomorrow')],
  ['another page', (site) => (site.texts['c'] = '')],
])('all pages are rendered when something else changed: %s', async (_, change) => {
  const site = new Site();
  await site.build();
  await site.build();
  change(site);
  await site.build();
  expect(site.rendered).toEqual(['index', 'a/b', ...own]);
});

test('a page with a picture that Astro makes while it renders is rendered', async () => {
  const site = new Site();
  await site.build('/_astro/made.webp');
  await site.build('/_astro/made.webp');
  expect(site.rendered).toHaveLength(4);
});
