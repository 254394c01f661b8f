import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loadConfig } from '../packages/starlight-evergreen/src/config/load-config.ts';
import { readOnce } from '../packages/starlight-evergreen/src/reference/read/testing/read-once.ts';
import { sidebar } from '../src/sidebar.ts';

const root = resolve(import.meta.dirname, '..');
const readme = readFileSync(resolve(root, 'README.md'), 'utf8').replaceAll(/\s+/g, ' ');

/** The README is a page too: its figures are those of what is installed. */
test('the figures of the README are true', async () => {
  const { releases } = await loadConfig(root);
  const [current, older] = await Promise.all(releases.map((release) => readOnce(release, root)));
  if (!current || !older) throw new Error('the README is about two releases');
  const figures = ({ reference, comparison }: typeof current) => ({
    models: Object.keys(reference.models).length.toLocaleString('en'),
    operations: reference.operations.length,
    agreed: comparison.agreed.toLocaleString('en'),
    name: `\`${reference.package}\` ${reference.version}`,
  });
  const [now, then] = [figures(current), figures(older)];
  expect(readme).toContain(`${now.models} models and ${now.operations} operations of ${now.name}`);
  expect(readme).toContain(`the ${then.models} \`balances\` models of the older ${then.name}`);
  expect(readme).toContain(`${now.agreed} fields of ${now.name} agree`);
  expect(current.comparison.agreed).toBe(current.comparison.fields);
  expect(readme).toContain(`${guides(sidebar).length} guides teach`);
});

function guides(entries: typeof sidebar): string[] {
  return entries.flatMap((entry) => {
    if (typeof entry === 'string') return entry.startsWith('guides/') ? [entry] : [];
    return 'items' in entry ? guides(entry.items) : [];
  });
}
