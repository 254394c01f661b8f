import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TypesPack } from '../language/types-pack.ts';
import { acmeProject } from '../testing/acme-project.ts';
import { makePack } from './make-pack.ts';

const { root, config, remove } = acmeProject();
let pack: TypesPack;

beforeAll(() => {
  const [release] = config.releases;
  if (release === undefined) throw new Error('Acme has a release.');
  pack = makePack(release, config, root);
});
afterAll(remove);

const text = (ending: string): string =>
  Object.entries(pack.files).find(([file]) => file.endsWith(ending))?.[1] ?? '';

describe('the pack of a release', () => {
  it('is the same wherever the project lies', () => {
    expect(JSON.stringify(pack)).not.toContain(root);
    expect(JSON.stringify(pack)).not.toContain(import.meta.dirname);
    for (const file of Object.keys(pack.files)) expect(file).toMatch(/^\/(?:site|lib)\//);
  });

  it('leads from a block to the release, and from there on', () => {
    const entry = pack.modules['']?.['acme-sdk'] ?? '';
    expect(text('/acme-sdk/index.d.ts')).toBe(pack.files[entry]);
    expect(Object.values(pack.modules[entry] ?? {}).map((file) => file.split('/').at(-1))).toEqual([
      'client.d.ts',
      'error.d.ts',
      'schemas.d.ts',
    ]);
  });

  it('has what examples use of the globals, with their comments', () => {
    expect(text('/lib.dom.d.ts')).toContain('interface AbortController {');
    expect(text('/lib.dom.d.ts')).toContain('MDN Reference');
    expect(text('/node/process.d.ts')).toContain('interface Process ');
  });

  it('has the document by name alone', () => {
    expect(text('/lib.dom.d.ts')).toContain('declare var document: any;');
    expect(text('/lib.dom.d.ts')).toContain('type CustomEvent<T = any> = any;');
    expect(text('/lib.dom.d.ts')).not.toContain('getElementById');
  });

  it('has nothing of the modules of Node', () => {
    const all = Object.values(pack.files).join('\n');
    expect(all).toContain('declare module "globals of process"');
    expect(all).not.toMatch(/module "(?:node:|process|fs)/);
    expect(all).not.toContain('function readFile');
  });

  it('is small', () => {
    expect(gzipSync(JSON.stringify(pack), { level: 9 }).length).toBeLessThan(160_000);
  });
});
