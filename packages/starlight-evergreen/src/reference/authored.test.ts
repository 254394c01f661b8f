import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadAuthored } from './authored.ts';
import { field, object, referenceOf, string } from './testing/reference.ts';
import { problemsOf } from './testing/problems-of.ts';
import { temporaryProject } from './testing/temporary-project.ts';

const reference = referenceOf(object('TrackResponse', [field('id', string)]));

it('takes value and text of each file', async () => {
  const source = 'export const trackResponse = { id: "track_123" };\n';
  const folder = temporaryProject({ 'track-response.ts': source, 'README.md': 'not an example' });
  expect(await loadAuthored(folder, reference)).toEqual(
    new Map([['TrackResponse', { value: { id: 'track_123' }, source }]]),
  );
});

it('is content without a folder', async () => {
  expect(await loadAuthored(join(temporaryProject({}), 'none'), reference)).toEqual(new Map());
});

it('reports every file that is no example', async () => {
  const folder = temporaryProject({
    'unknown.ts': 'export const a = 1;',
    'track-response.ts': 'export const a = 1; export const b = 2;',
    'broken.ts': 'throw new Error("no luck");',
  });
  const text = await problemsOf(() => loadAuthored(folder, reference));
  expect(text.replaceAll(folder, '.')).toMatchInlineSnapshot(`
    "./broken.ts - cannot be loaded: no luck
    ./track-response.ts - exports 2 values
      Export the example, and nothing else: export const value: Model = { … }
    ./unknown.ts - no model of shop-sdk has a page unknown
      Name the file as the page of its model."
  `);
});
