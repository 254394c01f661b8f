import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes a Starlight site without anything of ours: Markdown pages of a few paragraphs, a heading and one code block.
 * Its sidebar is small, as a sidebar that lists thousands of pages would slow it down; its settings are those that it
 * comes with.
 * @param pages - how many, the landing page included
 */
export function writeBareSite(folder: string, pages: number): void {
  const write = (path: string, content: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  // Vite bundles only such packages with Astro components as are named here.
  const dependencies = { '@astrojs/starlight': '*', astro: '*' };
  write('package.json', JSON.stringify({ name: 'bare', private: true, type: 'module', dependencies }));
  write('astro.config.mjs', config);
  write('src/content.config.ts', contentConfig);
  write('src/content/docs/index.md', page(0));
  for (let number = 1; number < pages; number += 1)
    write(`src/content/docs/models/page-${number}.md`, page(number));
}

const config = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://bare.example',
  integrations: [starlight({ title: 'Bare', sidebar: [{ label: 'Start', link: '/' }], pagination: false })],
});
`;

const contentConfig = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

function page(number: number): string {
  return `---
title: Page ${number}
description: What page ${number} is about.
---

This is page ${number}. It tells in a few sentences what a customer may use, how much of it is left, and when the
count starts anew. There is a [link](/) to the start, some \`code\` and a **strong** word.

## Example

\`\`\`ts
import { Client } from 'client-${number}';

const client = new Client({ key: 'secret' });
const result = await client.check({ customerId: 'cus_123', featureId: 'messages', amount: ${number} });

console.log(result.allowed, result.remaining);
\`\`\`

The answer says whether page ${number} may be read. Nothing else is to be done here.
`;
}
