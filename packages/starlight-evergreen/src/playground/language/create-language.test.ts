import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadTypeScript } from '../../blocks/options.ts';
import { makePack } from '../pack/make-pack.ts';
import { acmeProject } from '../testing/acme-project.ts';
import { createLanguage } from './create-language.ts';
import type { Edit, Language } from './language.ts';
import type { TypesPack } from './types-pack.ts';

const { root, config, remove } = acmeProject();
let pack: TypesPack;
let language: Language;

beforeAll(() => {
  const [release] = config.releases;
  if (release === undefined) throw new Error('Acme has a release.');
  pack = makePack(release, config, root);
});
const ts = loadTypeScript();
const registry = ts.createDocumentRegistry();
beforeEach(() => {
  language = createLanguage(ts, pack, registry);
});
afterAll(remove);

const before = "import { Acme } from 'acme-sdk';\nconst acme = new Acme();\n";

/** Code in which `|` marks a position. */
async function open(code: string): Promise<number> {
  const whole = before + code;
  const position = whole.indexOf('|');
  await language.update(whole.replace('|', ''), 'ts');
  return position;
}

function applied(code: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((text, { from, to, insert }) => text.slice(0, from) + insert + text.slice(to), code);
}

describe('errors', () => {
  it('have their place, and the name that was meant', async () => {
    const code =
      "const parcel = await acme.getParcel({ parcelIdd: 'parcel_1' });\nconsole.log(parcel.statsu);\n";
    await open(code);
    const errors = await language.errors();
    expect(errors.map(({ line, column, code: number }) => [line, column, number])).toEqual([
      [3, 39, 2561],
      [4, 20, 2551],
    ]);
    expect(errors[1]?.message).toBe(
      "Property 'statsu' does not exist on type 'Parcel'. Did you mean 'status'?",
    );
    const edits = errors.flatMap(({ fixes }) => fixes[0]?.edits ?? []);
    expect(applied(before + code, edits)).toBe(
      before + code.replace('parcelIdd', 'parcelId').replace('statsu', 'status'),
    );
  });

  it.each([
    ['consoel.log(1);', 'console.log(1);'],
    ['console.lgo(1);', 'console.log(1);'],
    ["fetch('/', { metod: 'GET' });", "fetch('/', { method: 'GET' });"],
    ["acme.getParcel({ parcleId: '' });", "acme.getParcel({ parcelId: '' });"],
    ["acme.listParcels({ status: 'deliverd' });", "acme.listParcels({ status: 'delivered' });"],
    ['new AcmeError(1, "", "");', undefined],
    ["acme.getParcel({ parcelId: '' }).status;", "(await acme.getParcel({ parcelId: '' })).status;"],
    [
      "const one = acme.getParcel({ parcelId: '' });\none.status;",
      "const one = await acme.getParcel({ parcelId: '' });\none.status;",
    ],
    ['acme.nothingOfTheKind;', undefined],
  ])('in %s have a way out', async (code, right) => {
    await language.update(before + code, 'ts');
    const [error] = await language.errors();
    const edits = error?.fixes[0]?.edits ?? [];
    const expected = code.startsWith('new AcmeError')
      ? before.replace('{ Acme }', '{ Acme, AcmeError }') + code
      : before + (right ?? code);
    expect(error).toBeDefined();
    expect(applied(before + code, edits)).toBe(expected);
  });

  it('are the last code told of, in its language', async () => {
    await open('const a: number = 1;');
    expect(await language.errors()).toEqual([]);
    await language.update('const a: number = 1;', 'js');
    expect((await language.errors()).map(({ code }) => code)).toEqual([8010]);
  });

  it('of what has no types here are not told, but what has none is', async () => {
    await open(
      "import { parseArgs } from 'node:util';\nimport express from 'express';\nexpress().get('/', (request) => request.headers);\nacme.getParcl;",
    );
    expect(await language.untyped()).toEqual(['node:util', 'express']);
    expect((await language.errors()).map(({ code }) => code)).toEqual([2551]);
  });

  it('of a package that there is not are told', async () => {
    await open("import 'expres';\nimport { A } from 'acme-sdkk';");
    expect(await language.untyped()).toEqual([]);
    expect((await language.errors()).map(({ code }) => code)).toEqual([2882, 2307]);
  });

  it('cannot be switched off, as on the pages', async () => {
    await open('// @ts-ignore\nacme.getParcl;');
    expect((await language.errors()).map(({ code }) => code)).toEqual([2551]);
  });
});

it('keeps modules apart that share a pack', async () => {
  const other = createLanguage(ts, pack, registry);
  await open('acme.getParcl;');
  await other.update(`${before}acme.listParcls;`, 'ts');
  expect((await language.errors()).map(({ message }) => message)).toEqual([
    "Property 'getParcl' does not exist on type 'Acme'. Did you mean 'getParcel'?",
  ]);
  expect((await other.errors()).map(({ message }) => message)).toEqual([
    "Property 'listParcls' does not exist on type 'Acme'. Did you mean 'listParcels'?",
  ]);
});

describe('completion', () => {
  it('knows the members of a value, and which may be left out', async () => {
    const position = await open('acme.getP|');
    const found = await language.completions(position);
    expect(found).toMatchObject({ from: position - 4, to: position });
    expect(found?.items.map(({ name }) => name)).toContain('getParcel');
    const inside = await language.completions(
      await open("acme.getParcel({ parcelId: '' }).then(({ | }) => 1);"),
    );
    expect(inside?.items.map(({ name, optional }) => [name, optional])).toContainEqual(['deliverBy', true]);
  });

  it('suggests globals that are there where the code runs, and none of the document', async () => {
    const found = await language.completions(await open('const status = 1;\n|'));
    const names = found?.items.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['console', 'fetch', 'acme', 'status', 'structuredClone']));
    expect(names).not.toContain('document');
    expect(names).not.toContain('HTMLElement');
  });

  it('puts a question mark where the point was', async () => {
    const position = await open('const page = (await acme.listParcels()).parcels[0];\npage.sta|;');
    const found = await language.completions(position);
    expect(found?.items.find(({ name }) => name === 'status')).toEqual({
      name: 'status',
      kind: 'property',
      insert: '?.status',
      from: position - 4,
    });
  });

  it('knows what can be imported', async () => {
    const found = await language.completions(await open("import {} from '|';"));
    expect(found?.items.map(({ name }) => name)).toEqual(['acme-sdk']);
  });

  it('says what a name is', async () => {
    const position = await open('acme.getP|');
    expect(await language.completionInfo(position, 'getParcel')).toMatchObject({
      text: '(method) Acme.getParcel(request: ParcelRequest): Promise<Parcel>',
      docs: 'Gets one parcel.',
    });
  });
});

describe('questions', () => {
  it('says what a name is, with its description', async () => {
    const position = await open("await acme.cancel|Parcel({ parcelId: 'parcel_1' });");
    expect(await language.info(position)).toEqual({
      from: position - 6,
      to: position + 6,
      text: '(method) Acme.cancelParcel(request: CancelParcelRequest): Promise<Parcel>',
      docs: 'Takes a parcel back that has not arrived yet.',
    });
    expect(await language.info(0)).toBe(undefined);
  });

  it('says which parameter comes next', async () => {
    const found = await language.signature(await open('acme.getParcel(|)'));
    expect(found).toMatchObject({
      text: 'getParcel(request: ParcelRequest): Promise<Parcel>',
      docs: 'Gets one parcel.',
    });
    expect(found?.text.slice(found.parameter?.from, found.parameter?.to)).toBe('request: ParcelRequest');
  });

  it('finds all places of a name, and none of one that the SDK has', async () => {
    const position = await open(
      "const { sta|tus } = await acme.getParcel({ parcelId: 'a' });\nconsole.log({ status });",
    );
    expect(await language.renamed(position)).toEqual([
      { from: position - 3, to: position + 3, before: 'status: ' },
      { from: expect.any(Number), to: expect.any(Number), before: 'status: ' },
    ]);
    expect(await language.renamed(await open('acme.get|Parcel;'))).toEqual([]);
  });

  it('lays code out', async () => {
    const code = 'if(true){\nconsole.log( 1 )}\n';
    await open(code);
    expect(applied(before + code, await language.formatted())).toBe(
      `${before}if (true) {\n  console.log(1)\n}\n`,
    );
  });
});
