import { expect, test } from 'vitest';
import { readFacts } from './features.ts';

const page = (main: string): string =>
  `<html class="outside"><body><nav class="menu"></nav><main id="x">${main}</main><footer></footer></body></html>`;

test('elements, classes and the folder of the main part are features, helpers and code are not', () => {
  const facts = readFacts(
    '/guides/start/',
    page(`<h1 class="title astro-abc">Start <em>here</em></h1><usage-chart class="sl-flex chart"></usage-chart>
      <button data-code="const a: Promise<void> = b;"></button>`),
  );
  expect([...(facts?.features ?? [])].toSorted()).toEqual(
    ['.chart', '.title', '<button>', '<em>', '<h1>', '<main>', '<usage-chart>', 'folder /guides'].toSorted(),
  );
  expect(facts).toMatchObject({ title: 'Start here', isModel: false, scenarios: 0 });
});

test('a model is known by what its page says of it, and shows values where it has blocks', () => {
  const model = (blocks: string) =>
    page(`<div class="model" data-kind="object" data-release="acme" data-schema="Parcel">${blocks}</div>`);
  const facts = readFacts('/reference/models/parcel/', model('<pre data-language="ts"></pre>'));
  expect(facts).toMatchObject({ isModel: true });
  expect(facts?.features).toContain('model object of acme in blocks');
  const without = readFacts('/reference/models/parcel/', model('<pre data-language="json"></pre>'));
  expect(without).toMatchObject({ isModel: false });
  expect(without?.features).toContain('model object of acme');
});

test('blocks that name a scenario are counted', () => {
  const block = '<figure class="frame" data-sandbox="empty"></figure>';
  expect(readFacts('/', page(block + block))?.scenarios).toBe(2);
});

test('a page that leads on to another one has nothing to look at', () => {
  expect(readFacts('/old/', '<meta http-equiv="refresh" content="0;url=/new/">')).toBeUndefined();
});
