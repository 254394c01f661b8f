import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseConfig } from '../../config/parse-config.ts';
import { ProblemError } from '../../problem/problem.ts';
import { bundleRunner } from './bundle.ts';

const acme = join(import.meta.dirname, '../../../fixtures/acme');

/** The workers of a site about Acme: its files by the part of the release that they hold. */
async function workers(sandbox?: string): Promise<{ client: string; schemas: string; full: string }> {
  const root = mkdtempSync(join(tmpdir(), 'bundle-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'node_modules'));
  cpSync(join(acme, 'sdk'), join(root, 'node_modules/acme-sdk'), { recursive: true });
  cpSync(join(acme, 'site/src/sandbox.ts'), join(root, 'sandbox.ts'));
  cpSync(join(import.meta.dirname, '../../../../../node_modules/zod'), join(root, 'node_modules/zod'), {
    recursive: true,
  });
  const release = { id: 'acme', label: 'Acme', slug: 'acme', package: 'acme-sdk', client: 'Acme', sandbox };
  const config = parseConfig({ releases: [release] });
  const { manifest, files } = await bundleRunner(config, root);
  const [found] = manifest.releases;
  const text = (url = ''): string => files.get(url) ?? '';
  return {
    client: text(found?.client?.url),
    schemas: text(found?.schemas[0]?.url),
    full: text(found?.full.url),
  };
}

const words = 'No parcel has been sent.';

test('the sandbox is in the files of blocks that make calls, and in no other', async () => {
  const { client, schemas, full } = await workers('./sandbox.ts');
  expect([client, schemas, full].map((text) => text.includes('parcel_not_found'))).toEqual([
    true,
    false,
    true,
  ]);
  for (const text of [client, schemas, full]) expect(text).toContain('acme_test_123');
});

test('a release without a sandbox has all files, and none answers requests', async () => {
  const { client, schemas, full } = await workers();
  for (const text of [client, schemas, full]) {
    expect(text.length).toBeGreaterThan(1000);
    expect(text).not.toContain(words);
    expect(text).not.toContain('acme_test_123');
  }
});

test('a sandbox that keeps no contract is told in words', async () => {
  await expect(workers('./nowhere.ts')).rejects.toThrow(ProblemError);
});
