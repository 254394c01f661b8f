import GithubSlugger from 'github-slugger';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  generate,
  type Generated,
  type GeneratedRelease,
} from '../packages/starlight-evergreen/src/generate/generate.ts';
import type { Model } from '../packages/starlight-evergreen/src/reference/model.ts';
import {
  type PageField,
  type ParsedPage,
  parsePage,
} from '../packages/starlight-evergreen/src/reference/pages/testing/parse-page.ts';
import { factsOfModel, factsOfPage, unsaid } from './generate/facts.ts';

// The real releases, generated once and held to account from several sides.

let generated: Generated;
/** Every page by its file, code blocks emptied: they are proven elsewhere, and make most of the bytes. */
const pages = new Map<string, ParsedPage>();
/** Addresses within each page that are no headings. */
const ids = new Map<string, ReadonlySet<string>>();

beforeAll(async () => {
  generated = await generate(process.cwd());
  const all = [...generated.releases.flatMap((release) => release.pages), ...(generated.changes ?? [])];
  // Pages of changes have data beside them.
  for (const { file, text } of all.filter(({ file: name }) => name.endsWith('.md'))) {
    ids.set(file, new Set(Array.from(text.matchAll(/ id="([^"]+)"/g), ([, id = '']) => id)));
    pages.set(file, parsePage(text.replace(/^(`{3,})(\w+)[^\n]*\n[\s\S]*?\n\1$/gm, '$1$2\n$1')));
  }
});

// The files that come next in this process need the room.
afterAll(() => {
  generated = { ...generated, releases: [], changes: [] };
  pages.clear();
  ids.clear();
});

function pageOf({ context }: GeneratedRelease, model: string): ParsedPage {
  const page = pages.get(context.links.file(model));
  if (!page) throw new Error(`${model} has no page`);
  return page;
}

function modelsOf({ context }: GeneratedRelease): Model[] {
  return Object.values(context.reference.models);
}

it('finds nothing wrong', () => {
  expect(generated.problems).toEqual([]);
  expect(generated.changes?.length).toBeGreaterThan(1);
});

describe('every model', () => {
  it('is read back from its page as it is in the reference', () => {
    let compared = 0;
    for (const release of generated.releases) {
      for (const model of modelsOf(release)) {
        const page = pageOf(release, model.name);
        if (page.frontMatter['title'] !== model.name) continue;
        compared += 1;
        expect({ name: model.name, ...factsOfPage(page) }).toEqual({
          name: model.name,
          ...factsOfModel(model, release),
        });
      }
    }
    expect(compared).toBe(987);
  });

  it('has its name, and all that is said of it, on the page of its shape', () => {
    let others = 0;
    for (const release of generated.releases) {
      for (const model of modelsOf(release)) {
        const page = pageOf(release, model.name);
        if (page.frontMatter['title'] === model.name) continue;
        others += 1;
        expect(namesOn(page)).toContain(model.name);
        if (model.kind === 'object') expect(unsaid(model.fields, page)).toEqual([]);
        else if (model.kind === 'enum')
          expect(page.values).toEqual(model.values.map(({ value }) => JSON.stringify(value)));
        else expect(page.variants.length).toBe(model.variants.length);
      }
    }
    expect(others).toBe(4855 + 2643 + 79 - 987);
  });

  it('has the notes of the site at their fields', () => {
    const noted = [...pages.values()].flatMap(({ fields }) => fields.filter(({ notes }) => notes.length > 0));
    expect(noted.map(({ name }) => name)).toEqual(['total', 'total']);
  });

  it('is described by more than a status', () => {
    const models = [...pages].filter(([, { frontMatter }]) => frontMatter['model'] !== undefined);
    expect(models.length).toBe(987);
    const empty = models.filter(([, { introduction }]) =>
      /^(?:ok|n\/a)?\.?$/i.test(introduction.join(' ').trim()),
    );
    expect(empty.map(([file]) => file)).toEqual([]);
  });

  it('is led to by an operation or another model, but for those that are only exported', () => {
    const alone = generated.releases.map((release) => {
      const linked = new Set(
        // The page of a field name leads to whatever has such a field.
        release.pages
          .filter(({ file }) => pages.get(file)?.frontMatter['field'] === undefined)
          .flatMap(({ file }) =>
            (pages.get(file)?.links ?? []).filter((url) => pageFile(url) !== file).map(pageFile),
          ),
      );
      const { file, shownAs } = release.context.links;
      const unlinked = modelsOf(release).filter(
        ({ name }) => shownAs(name) === name && !linked.has(file(name)),
      );
      // A page that nothing leads to says so.
      for (const { name, description } of unlinked) {
        if (description !== undefined) continue;
        expect(pageOf(release, name).introduction.join(' ')).toContain(
          'no other type refers to it by this name',
        );
      }
      return [release.release.config.id, unlinked.length];
    });
    expect(Object.fromEntries(alone)).toMatchInlineSnapshot(`
      {
        "0.8.26": 1,
        "autumn-js": 1,
        "autumn-js@1.2.56": 1,
      }
    `);
  });
});

it('every link inside the site leads to a page and an anchor that exist', () => {
  const anchors = new Map([...pages].map(([file, page]) => [file, anchorsOf(page)]));
  for (const [file, found] of ids) for (const id of found) anchors.get(file)?.add(id);
  // What is not generated: the list of a release's models, and pages written by hand, whose anchors the build checks.
  for (const { context } of generated.releases) anchors.set(pageFile(context.links.models), new Set());
  const broken: string[] = [];
  let links = 0;
  for (const [file, page] of pages) {
    for (const url of page.links.filter((each) => !/^(?:https?|mailto):/.test(each))) {
      links += 1;
      const hash = url.indexOf('#');
      if (isWrittenByHand(url)) continue;
      const target = url.startsWith('#') ? anchors.get(file) : anchors.get(pageFile(url));
      if (!target || (hash !== -1 && !target.has(url.slice(hash + 1)))) broken.push(`${file} -> ${url}`);
    }
  }
  expect(broken).toEqual([]);
  expect(links).toBeGreaterThan(10_000);
});

describe('the release that is committed', () => {
  const Facts = z.object({
    models: z.record(
      z.string(),
      z.discriminatedUnion('kind', [
        z.object({
          kind: z.literal('object'),
          fields: z.record(z.string(), z.object({ type: z.string(), required: z.boolean() })),
        }),
        z.object({ kind: z.enum(['open enum', 'closed enum']), values: z.array(z.string()) }),
        z.object({ kind: z.literal('union'), type: z.string() }),
      ]),
    ),
  });

  it('shows the models as they were recorded, field by field, in order', () => {
    const release = generated.releases.find(({ release: { config } }) => config.committed);
    if (!release || !('module' in release.release.config)) throw new Error('no release is committed');
    const file = join(dirname(release.release.config.module), 'facts.json');
    const { models } = Facts.parse(JSON.parse(readFileSync(file, 'utf8')));
    const count: Record<string, number> = { fields: 0, nullable: 0 };
    for (const [name, fact] of Object.entries(models)) {
      const page = pageOf(release, name);
      // Models of the same shape share a page, which names the models in it as the best-known of them does.
      const shownAs = (type: string) =>
        type.replaceAll(/\w+/g, (word) => release.context.links.shownAs(word));
      count[fact.kind] = (count[fact.kind] ?? 0) + 1;
      if (fact.kind === 'object') {
        const alike = ({ type, ...field }: ReturnType<typeof recorded>) => ({
          ...field,
          type: shownAs(type),
        });
        const fields = Object.entries(fact.fields).map(recorded).map(alike);
        expect({ name, fields: page.fields.map((field) => alike(shown(field, models))) }).toEqual({
          name,
          fields,
        });
        count['fields'] = (count['fields'] ?? 0) + fields.length;
        count['nullable'] =
          (count['nullable'] ?? 0) + fields.filter(({ type }) => type.endsWith(' | null')).length;
      } else if (fact.kind === 'union') {
        expect({ name, type: shownAs(page.variants.join(' | ')) }).toEqual({
          name,
          type: shownAs(fact.type),
        });
      } else {
        expect({ name, open: page.open, values: page.values.map((value) => JSON.parse(value)) }).toEqual({
          name,
          open: fact.kind === 'open enum',
          values: fact.values,
        });
      }
    }
    expect(count).toEqual({
      object: 49,
      union: 8,
      'open enum': 20,
      'closed enum': 2,
      fields: 245,
      nullable: 61,
    });
  });

  type Models = z.output<typeof Facts>['models'];

  /** A field as the page shows it, in the words of the record: what a named union stands for is written out. */
  function shown({ name, type, nullable, optional }: PageField, models: Models) {
    const fact = models[type];
    const written = fact?.kind === 'union' ? fact.type : type;
    return { name, type: nullable ? `${written} | null` : written, required: !optional };
  }

  function recorded([name, { type, required }]: [string, { type: string; required: boolean }]) {
    const written = type
      .replace(/^Array<(.*)>/, '$1[]')
      .replace(/^\{ \[k: string\]: (.*) \}/, 'Record<string, $1>');
    return { name, type: written, required };
  }
});

/** `/reference/models/plan/#id` -> `reference/models/plan.md` */
function pageFile(url: string): string {
  const path = url.replace(/[?#].*$/, '').replace(/^\/|\/$/g, '');
  return pages.has(`${path}/index.md`) ? `${path}/index.md` : `${path}.md`;
}

function isWrittenByHand(url: string): boolean {
  const path = url.replace(/[?#].*$/, '').replace(/^\/|\/$/g, '');
  return !pages.has(pageFile(url)) && existsSync(`src/content/docs/${path}.mdx`);
}

function anchorsOf({ headings }: ParsedPage): Set<string> {
  const slugger = new GithubSlugger();
  return new Set(headings.map(({ text }) => slugger.slug(text)));
}

function namesOn(page: ParsedPage): string[] {
  const model = z.object({ names: z.array(z.string()).default([]) }).default({ names: [] });
  return model.parse(page.frontMatter['model']).names;
}
