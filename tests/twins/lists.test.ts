import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loadConfig } from '../../packages/starlight-evergreen/src/config/load-config.ts';
import { loadSandboxes } from '../../packages/starlight-evergreen/src/sandbox/sandboxes.ts';
import { provideRunReleases } from '../../packages/starlight-evergreen/src/site/run/run-releases.ts';
import { SiteTwins } from '../../packages/starlight-evergreen/src/site/twins/site-twins.ts';
import { surroundings } from '../../packages/starlight-evergreen/src/site/twins/testing/surroundings.ts';
import { sidebar } from '../../src/sidebar.ts';

test('the lists of this site are short where they should be, and speak of no page furniture', async () => {
  const root = resolve(import.meta.dirname, '../..');
  const { releases } = await loadConfig(root);
  provideRunReleases(await loadSandboxes(root, releases));
  const site = {
    title: 'Autumn SDK',
    description: 'Billing.',
    url: 'https://docs.example',
    opening: '/guides/mistakes/',
  };
  const project = {
    root,
    title: 'Autumn SDK',
    sidebar,
    topics: [],
    cards: false,
    guides: 'guides',
    proof: '/proof/',
    playground: '/playground/',
  };
  const twins = new SiteTwins({ ...surroundings({ project, releases }), site });
  const lists = twins.lists();
  expect(twins.problems).toEqual([]);
  expect([...lists.keys()]).toEqual(['/llms.txt', '/llms-full.txt', '/llms-guides.txt', '/llms-small.txt']);
  expect(Buffer.byteLength(lists.get('/llms-small.txt') ?? '')).toBeLessThan(60_000);
  expect(lists.get('/llms.txt')).toContain('**Mistakes to avoid**');
  expect(lists.get('/llms-guides.txt')).not.toContain('# autumn.');
  for (const [address, text] of lists) {
    const [furniture] =
      /press run|run button|copy button|point at a name|in your browser, as/i.exec(text) ?? [];
    expect([address, furniture]).toEqual([address, undefined]);
  }
});
