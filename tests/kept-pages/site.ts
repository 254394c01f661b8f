import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Makes a site of the second SDK, with a page of Markdown by hand and a component that reads a file and a variable. */
export function makeSite(root: string, site: string): void {
  const acme = join(root, 'packages/starlight-evergreen/fixtures/acme');
  // A folder of the workspace: no lockfile tells when it changes.
  cpSync(join(acme, 'sdk'), join(site, 'sdk'), { recursive: true });
  mkdirSync(join(site, 'node_modules'), { recursive: true });
  symlinkSync('../sdk', join(site, 'node_modules/acme-sdk'), 'dir');
  cpSync(join(acme, 'site'), site, { recursive: true });
  cpSync(join(root, 'tests/package/fixtures/by-hand'), site, { recursive: true });
  const write = (path: string, text: string): void => {
    mkdirSync(join(site, path, '..'), { recursive: true });
    writeFileSync(join(site, path), text);
  };
  const names = ['acme-sdk', '@astrojs/starlight', 'astro', 'starlight-evergreen'];
  const dependencies = Object.fromEntries(names.map((name) => [name, '*']));
  write('package.json', JSON.stringify({ name: 'kept', private: true, type: 'module', dependencies }));
  write('astro.config.mjs', config);
  write('src/SiteTitle.astro', component);
  write('src/slogan.txt', 'Parcels');
  write('src/content/docs/note.md', '---\ntitle: A note\n---\n\nWritten by hand.\n\n## More\n\nText.\n');
}

const config = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import evergreen, { sdkSidebar } from 'starlight-evergreen';

export default defineConfig({
  site: 'https://docs.acme.example',
  trailingSlash: 'always',
  integrations: [
    starlight({
      title: 'Acme SDK',
      components: { SiteTitle: './src/SiteTitle.astro' },
      plugins: [evergreen()],
      sidebar: ['install', 'errors', 'note', sdkSidebar.proof(), sdkSidebar.reference()],
    }),
  ],
});
`;

const component = `---
import Default from '@astrojs/starlight/components/SiteTitle.astro';
import { readFileSync } from 'node:fs';

const slogan = readFileSync('src/slogan.txt', 'utf8');
const kind = process.env.SITE_KIND ?? 'public';
---

<Default />
<span>{slogan}, {kind}</span>
`;
