import { quoted } from './config.ts';

/** `astro.config.mjs` of a new site. */
export function astroConfig(title: string): string {
  return `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import evergreen, { sdkSidebar } from 'starlight-evergreen';

export default defineConfig({
  integrations: [
    starlight({
      title: ${quoted(title)},
      plugins: [evergreen()],
      // Tabs; that of changes is there as soon as a release has a history.
      sidebar: [
        sdkSidebar.topic({ label: 'Guides', items: [{ label: 'Start here', link: '/' }] }),
        sdkSidebar.topic({ label: 'Reference', items: [sdkSidebar.reference(), sdkSidebar.releases()] }),
        sdkSidebar.topic({ label: 'Changes', items: [sdkSidebar.changes()] }),
        sdkSidebar.topic({ label: 'Playground', items: [sdkSidebar.playground()] }),
      ],
    }),
  ],
});
`;
}

/** A page with a tick, for the tab of the browser. */
export const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none">
  <rect x="5" y="3" width="22" height="26" rx="4" fill="#2f7d4f" />
  <path d="m10.500 16.500 4 4 7.500-9" stroke="#fff" stroke-width="3" stroke-linecap="round" stroke-linejoin="round" />
</svg>
`;

export const contentConfig = "export { collections } from 'starlight-evergreen/content';\n";

export const expressiveCodeConfig = "export { default } from 'starlight-evergreen/expressive-code';\n";

export const playwrightConfig = `import { siteTests } from 'starlight-evergreen/testing/config';

export default siteTests();
`;

export const siteSpec = `import { testSite } from 'starlight-evergreen/testing';

// Every block of every page is compiled and run, every link is followed, every kind of page is looked at with axe.
testSite();
`;

export const tsconfig = `{
  "extends": "astro/tsconfigs/strict",
  "compilerOptions": { "allowImportingTsExtensions": true, "noEmit": true },
  "include": [".astro/types.d.ts", "**/*"],
  "exclude": ["dist", ".cache"]
}
`;

/** What git leaves alone: what is installed, what is built, and what is generated. */
export const ignored = [
  'node_modules/',
  'dist/',
  '.astro/',
  '.cache/',
  'test-results/',
  'playwright-report/',
];

/** `.gitignore` with the lines that it lacks. */
export function gitignore(before: string | undefined, slug: string): string {
  const lines = (before ?? '')
    .split('\n')
    .filter((line, index, all) => line !== '' || index < all.length - 1);
  const known = new Set(lines.map((line) => line.replace(/^\/|\/$/g, '')));
  const missing = [...ignored, `src/content/docs/${slug}/`].filter(
    (line) => !known.has(line.replace(/\/$/, '')),
  );
  return `${[...lines, ...missing].join('\n')}\n`;
}

export const workflow = `name: Documentation
on:
  push:
  pull_request:
  # Once a week: does the newest version of the SDK still do what the pages say?
  schedule:
    - cron: '17 5 * * 1'
permissions:
  contents: read
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-node@v5
        with:
          node-version: 24
          cache: npm
      - run: npm ci
      - run: npx playwright install --with-deps chromium
      - run: npm test
`;
