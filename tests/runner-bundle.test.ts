import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadConfig } from '../packages/starlight-evergreen/src/config/load-config.ts';
import { bundleRunner, type RunnerBundle } from '../packages/starlight-evergreen/src/runner/bundle/bundle.ts';
import {
  frameAddress,
  frameDocument,
  framePolicy,
} from '../packages/starlight-evergreen/src/runner/bundle/frame-document.ts';

const root = resolve(import.meta.dirname, '..');

describe('what a reader loads at the first run', () => {
  let bundle: RunnerBundle;
  beforeAll(async () => {
    bundle = await bundleRunner(await loadConfig(root), root);
  });

  const size = (...addresses: (string | undefined)[]): number =>
    addresses.reduce((sum, address) => sum + gzipSync(bundle.files.get(address ?? '') ?? '').length, 0);

  test('is at most 280 kB with what the page itself needs, gzipped', () => {
    const { frame, frameScript, releases } = bundle.manifest;
    for (const { client, schemas } of releases) {
      for (const part of [client, ...schemas]) {
        if (part !== undefined) expect(size(frame, frameScript, part.url)).toBeLessThan(275_000);
      }
    }
  });

  test('has names that change with their text', () => {
    for (const [address, text] of bundle.files) {
      if (address === frameAddress) continue;
      const hash = createHash('sha256').update(text).digest('base64url').slice(0, 10);
      expect(address).toMatch(/^\/_astro\/run-/);
      expect(address).toContain(`.${hash}.js`);
    }
  });

  test('holds every schema in one file of its release', () => {
    for (const { schemas } of bundle.manifest.releases) {
      expect(schemas.length).toBeGreaterThan(0);
      expect(schemas.map(({ from }) => from)).toEqual(schemas.map(({ from }) => from).toSorted());
    }
  });
});

test('the policy of the frame names its one script, and no connection', () => {
  const [, script = ''] = /<script>(.*)<\/script>/s.exec(frameDocument) ?? [];
  const hash = createHash('sha256').update(script).digest('base64');
  expect(framePolicy).toBe(
    `default-src 'none'; script-src 'sha256-${hash}' blob:; worker-src blob:; base-uri 'none'; form-action 'none'`,
  );
  expect(frameDocument).toContain(`content="${framePolicy}"`);
});
