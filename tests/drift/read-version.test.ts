import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { values } from '../../src/examples/values.ts';
import { loadConfig } from '../../packages/starlight-evergreen/src/config/load-config.ts';
import { type DocsConfig, parseConfig } from '../../packages/starlight-evergreen/src/config/index.ts';
import { problemsOf } from '../../packages/starlight-evergreen/src/reference/testing/problems-of.ts';
import { temporaryProject } from '../../packages/starlight-evergreen/src/reference/testing/temporary-project.ts';
import { ownZodVersion } from '../../packages/starlight-evergreen/src/drift/versions/installed.ts';
import { readVersion } from '../../packages/starlight-evergreen/src/drift/versions/read-version.ts';
import { parseSpec } from '../../packages/starlight-evergreen/src/drift/versions/spec.ts';

const config = parseConfig({
  values: './values.ts',
  releases: [
    {
      id: 'current',
      label: 'SDK',
      slug: 'reference',
      package: 'sdk',
      client: 'Client',
      allow: [{ model: 'Gone', reason: 'It is right in the current version.' }],
    },
  ],
});

/** A project that has fetched version 1.2.0, made of these files. */
function fetched(code: string, declarations: string): string {
  const folder = '.cache/releases/sdk@1.2.0';
  const manifest = {
    name: 'sdk',
    version: '1.2.0',
    type: 'module',
    main: './index.js',
    types: './index.d.ts',
  };
  return temporaryProject({
    [`${folder}/package.json`]: JSON.stringify({ dependencies: { zod: ownZodVersion(), sdk: '1.2.0' } }),
    [`${folder}/node_modules/sdk/package.json`]: JSON.stringify(manifest),
    [`${folder}/node_modules/sdk/index.js`]: code,
    [`${folder}/node_modules/sdk/index.d.ts`]: declarations,
  });
}

function read(text: string, root: string, of: DocsConfig = config) {
  const npm = () => Promise.reject(new Error('nothing needs to be fetched'));
  const cacheDir = resolve(root, '.cache/releases');
  return readVersion(parseSpec(text, of), { root, cacheDir, rules: values, log: () => {}, npm });
}

const schema = `import { z } from "zod"; export const Plan$inboundSchema = z.object({ id: z.string() });`;
const types =
  'export type Plan = { id: string };\nexport declare class Client { get(request: Plan): Promise<Plan>; }';

describe('readVersion', () => {
  it('reads the installed release, with the path of every operation', async () => {
    const project = await loadConfig(process.cwd());
    const { reference, problems } = await read(project.releases[0]?.id ?? '', process.cwd(), project);
    expect(problems).toEqual([]);
    expect(Object.keys(reference.models).length).toBeGreaterThan(1000);
    expect(reference.operations.length).toBeGreaterThan(10);
    expect(reference.operations.filter(({ method, path }) => !method || !path)).toEqual([]);
  });

  it('reads a version that was fetched', async () => {
    const code = `${schema}
      export class HTTPClient { constructor({ fetcher }) { this.fetcher = fetcher; } }
      export class Client {
        constructor({ httpClient }) { this.http = httpClient; }
        get() { return this.http.fetcher('https://api.example/v1/plans', { method: 'PUT' }); }
      }`;
    const { reference, problems } = await read('sdk@1.2.0', fetched(code, types));
    expect(problems).toEqual([]);
    expect(reference.version).toBe('1.2.0');
    expect(reference.operations).toMatchObject([{ name: 'get', method: 'PUT', path: '/v1/plans' }]);
  });

  it('hands disagreements back, with what can be compared all the same', async () => {
    const root = fetched(schema, 'export type Plan = { id?: string };');
    const { reference, problems } = await read('sdk@1.2.0', root);
    expect(Object.keys(reference.models)).toEqual(['Plan']);
    expect(problems.map(({ where, message }) => `${where} - ${message}`)).toMatchInlineSnapshot(`
      [
        "sdk@1.2.0: Plan.id - the declaration says optional, the schema says required",
        "sdk@1.2.0: Client - the client of release "current" has no operations: no class of this name declares any",
      ]
    `);
  });

  it.each([
    ['', 'the package exports no such class'],
    [
      'export class HTTPClient {} export class Client { constructor() { throw new Error("no key"); } }',
      'no key',
    ],
  ])('reads a version whose client is %j', async (client, reason) => {
    const { reference, problems } = await read('sdk@1.2.0', fetched(schema + client, types));
    expect(reference.operations).toMatchObject([{ name: 'get' }]);
    const message = `the paths of its operations are unknown, as it cannot be used: ${reason}`;
    expect(problems).toMatchObject([{ where: 'sdk@1.2.0: Client', message }]);
  });

  it('lets no request out, whatever a client does with the HTTP client it is given', async () => {
    const code = `${schema}
      export class HTTPClient {}
      export class Client { async get() { globalThis.leaked = await fetch('data:,leak').then((answer) => answer.text()); } }`;
    const { problems } = await read('sdk@1.2.0', fetched(code, types));
    expect(Reflect.get(globalThis, 'leaked')).toBe('{}');
    // What is answered without a request has no path, and nothing is wrong with it.
    expect(problems).toEqual([]);
    expect(await fetch('data:,back').then((answer) => answer.text())).toBe('back');
  });

  it('says of a version without schemas that it cannot be compared', async () => {
    expect(await problemsOf(() => read('sdk@1.2.0', fetched('export {};', types)))).toMatchInlineSnapshot(`
      "sdk@1.2.0 - the package "sdk" of release "current" exports no zod schema
        Reference pages are made from the zod schemas that a package exports beside its types. Name the entries that export them under \`entries\`, or describe the models with schemas of your own: \`module\` in the place of \`package\`.
        An early version may not carry what is read here: choose a later one."
    `);
  });
});
