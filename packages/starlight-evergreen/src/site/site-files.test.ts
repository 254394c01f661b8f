import { expect, test } from 'vitest';
import { temporaryProject } from '../reference/testing/temporary-project.ts';
import { warnOfMissingFiles } from './site-files.ts';

const settings = { base: '/', trailingSlash: 'ignore', build: { format: 'directory' } };
const complete = {
  'src/content.config.ts': "export { collections } from 'starlight-evergreen/content';",
  'ec.config.mjs': "export { default } from 'starlight-evergreen/expressive-code';",
};

function warnings(files: Record<string, string>, changes: Partial<typeof settings> = {}): string[] {
  const told: string[] = [];
  warnOfMissingFiles(
    temporaryProject(files),
    { ...settings, ...changes },
    { warn: (text) => told.push(text) },
  );
  return told;
}

test('a site that has everything is told nothing', () => {
  expect(warnings(complete)).toEqual([]);
});

test('says which lines are missing, and where', () => {
  expect(warnings({ ...complete, 'src/content.config.ts': 'export const collections = {};' })).toEqual([
    "src/content.config.ts does not speak of starlight-evergreen. It needs this line, or what it brings: export { collections } from 'starlight-evergreen/content';",
  ]);
  const { 'ec.config.mjs': _, ...rest } = complete;
  expect(warnings(rest)).toEqual([
    "There is no ec.config.mjs. Write it with this line: export { default } from 'starlight-evergreen/expressive-code';",
  ]);
});

test('says which settings the links of generated pages do not follow', () => {
  expect(warnings(complete, { base: '/docs' })).toHaveLength(1);
  expect(warnings(complete, { trailingSlash: 'never' })).toHaveLength(1);
  expect(warnings(complete, { build: { format: 'file' } })).toHaveLength(1);
});
