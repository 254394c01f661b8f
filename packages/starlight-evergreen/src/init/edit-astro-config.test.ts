import { expect, test } from 'vitest';
import { addPlugin, extendContent } from './edit-astro-config.ts';

const starter = `// @ts-check
import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';

// https://astro.build/config
export default defineConfig({
	integrations: [
		starlight({
			title: 'My Docs',
			sidebar: [
				{
					label: 'Guides',
					items: [{ label: 'Example Guide', slug: 'guides/example' }],
				},
			],
		}),
	],
});
`;

const code = (text: string): string => {
  const edit = addPlugin(text);
  if ('reason' in edit) throw new Error(edit.reason);
  return edit.code;
};

test('adds the plugin and the reference to the config that Starlight starts with, and keeps the rest', () => {
  const edited = code(starter);
  expect(edited).toMatch(/^\/\/ @ts-check\n/);
  expect(edited).toContain("import evergreen, { sdkSidebar } from 'starlight-evergreen';");
  expect(edited).toContain('plugins: [evergreen()]');
  expect(edited).toContain('sdkSidebar.reference()');
  for (const line of ['// @ts-check', '// https://astro.build/config', "slug: 'guides/example'"])
    expect(edited).toContain(line);
});

test('changes no line that is there', () => {
  const lines = new Set(code(starter).split('\n'));
  expect(starter.split('\n').filter((line) => !lines.has(line))).toEqual([]);
  expect(code(starter)).toContain('\t\t\t\t},\n\t\t\t\tsdkSidebar.reference(),\n');
});

test('a second time changes nothing', () => {
  expect(code(code(starter))).toBe(code(starter));
});

test('puts the plugin behind those that are there, and leaves a sidebar that Starlight makes itself', () => {
  const edited = code(
    `import starlight from '@astrojs/starlight';\nexport default { integrations: [starlight({ title: 'A', plugins: [other()] })] };\n`,
  );
  expect(edited).toContain('plugins: [other(), evergreen()]');
  expect(edited).not.toContain('sidebar');
});

test('says why it cannot edit', () => {
  expect(addPlugin('export default {};')).toEqual({
    reason: 'there is no call of starlight({ … }) among its integrations',
  });
  expect(addPlugin('const options = load();\nexport default { integrations: options };')).toHaveProperty(
    'reason',
  );
  expect(addPlugin('export default { integrations: [starlight({ sidebar })] };')).toHaveProperty('reason');
  expect(addPlugin('export default { integrations: [starlight({ sidebar: makeSidebar() })] };')).toEqual({
    reason: 'its sidebar is not written out as a list',
  });
});

test('extends the front matter of a plain collection', () => {
  const stock = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;
  const edit = extendContent(stock);
  expect(edit).toHaveProperty('code', expect.stringContaining('docsSchema({ extend: pageSchema })'));
  if ('code' in edit) expect(extendContent(edit.code)).toEqual(edit);
  expect(extendContent('docsSchema({ extend: mine })')).toEqual({ reason: 'it has no plain docsSchema()' });
});
