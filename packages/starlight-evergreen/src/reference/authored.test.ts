import { expect, it } from 'vitest';
import { loadAuthored } from './authored.ts';
import { field, object, referenceOf, string } from './testing/reference.ts';
import { problemsOf } from './testing/problems-of.ts';
import { temporaryProject } from './testing/temporary-project.ts';

const reference = referenceOf(object('TrackResponse', [field('id', string)]));

it('takes value and text of each file', async () => {
  const source = 'export const trackResponse = { id: "track_123" };\n';
  const root = temporaryProject({ 'a/track-response.ts': source, 'a/README.md': 'not an example' });
  expect(await loadAuthored(root, 'a', reference)).toEqual(
    new Map([['TrackResponse', { value: { id: 'track_123' }, source }]]),
  );
});

it('is content without a folder', async () => {
  expect(await loadAuthored(temporaryProject({}), 'none', reference)).toEqual(new Map());
});

it('reports every file that is no example', async () => {
  const root = temporaryProject({
    'a/unknown.ts': 'export const a = 1;',
    'a/track-response.ts': 'export const a = 1; export const b = 2;',
    'a/broken.ts': 'throw new Error("no luck");',
  });
  expect(await problemsOf(() => loadAuthored(root, 'a', reference))).toMatchInlineSnapshot(`
    "a/broken.ts:1:7 - cannot be loaded: no luck
    a/track-response.ts - exports 2 values
      Export the example, and nothing else: export const value: Model = { … }
    a/unknown.ts - no model of shop-sdk has a page unknown
      Name the file as the page of its model."
  `);
});
