import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Block, normaliseCode } from '../../blocks/block.ts';
import type { DocsConfig } from '../../config/index.ts';
import { parseConfig } from '../../config/parse-config.ts';

const engine = join(import.meta.dirname, '../../..');
const packages = ['zod', '@types/node', 'undici-types'];

/** A project about Acme, with what its blocks import and see. */
export interface AcmeProject {
  root: string;
  config: DocsConfig;
  /** Its examples. */
  blocks: Block[];
  remove(): void;
}

/** Makes a project in a folder of its own, outside of this repository. */
export function acmeProject(): AcmeProject {
  const root = mkdtempSync(join(tmpdir(), 'playground-'));
  const fixture = join(engine, 'fixtures/acme');
  const install = (from: string, name: string): void =>
    cpSync(from, join(root, 'node_modules', name), { recursive: true });
  install(join(fixture, 'sdk'), 'acme-sdk');
  for (const name of packages) install(join(engine, '../../node_modules', name), name);
  writeFileSync(
    join(root, 'package.json'),
    JSON.stringify({ dependencies: { 'acme-sdk': '*', express: '*' } }),
  );
  const release = { id: 'acme', label: 'Acme', slug: 'acme', package: 'acme-sdk', client: 'Acme' };
  const blocks = globSync(join(fixture, 'site/src/examples/*.ts')).map((path): Block => ({
    file: join(root, 'page.md'),
    line: 1,
    column: 0,
    lang: 'ts',
    code: normaliseCode(readFileSync(path, 'utf8')),
  }));
  return {
    root,
    config: parseConfig({ releases: [release] }),
    blocks,
    remove: () => rmSync(root, { recursive: true }),
  };
}
