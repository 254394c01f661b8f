import { expect, test } from 'vitest';
import { editBase } from './edit-link.ts';

const actions = { GITHUB_SERVER_URL: 'https://github.example', GITHUB_REPOSITORY: 'acme/docs' };

test.each([
  ['https://git.example/a/b', {}, 'https://git.example/a/b/edit/main/'],
  ['https://git.example/a/b/', actions, 'https://git.example/a/b/edit/main/'],
  [undefined, actions, 'https://github.example/acme/docs/edit/main/'],
  [undefined, { GITHUB_REPOSITORY: 'acme/docs' }, undefined],
  [undefined, {}, undefined],
])('%s, built with %j, is edited at %s', (repository, environment, base) => {
  expect(editBase(repository, environment)).toBe(base);
});
