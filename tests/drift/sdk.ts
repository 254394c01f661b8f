import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { $ZodType } from 'zod/v4/core';
import { values } from '../../src/examples/values.ts';
import { loadConfig } from '../../packages/starlight-evergreen/src/config/load-config.ts';
import { findCallPaths } from '../../packages/starlight-evergreen/src/reference/call-paths.ts';
import type { Problem } from '../../packages/starlight-evergreen/src/problem/problem.ts';
import type { PackageRelease } from '../../packages/starlight-evergreen/src/config/index.ts';
import type {
  Direction,
  Model,
  Operation,
  Reference,
} from '../../packages/starlight-evergreen/src/reference/model.ts';
import {
  assemble,
  type SchemaSource,
} from '../../packages/starlight-evergreen/src/reference/read/assemble.ts';
import { declarationsIn } from '../../packages/starlight-evergreen/src/reference/read/testing/declarations-in.ts';
import { defaultSuffixes } from '../../packages/starlight-evergreen/src/reference/read/dialects/index.ts';
import {
  type LoadedRelease,
  readRelease,
} from '../../packages/starlight-evergreen/src/reference/read/index.ts';
import { readOnce } from '../../packages/starlight-evergreen/src/reference/read/testing/read-once.ts';
import { isSchema } from '../../packages/starlight-evergreen/src/reference/read/is-schema.ts';
import { readOperations } from '../../packages/starlight-evergreen/src/reference/read/operations.ts';
import { findPackage } from '../../packages/starlight-evergreen/src/files/find-package.ts';
import { docOf, readDeclared, splitDeclarations, statementsOf, writeDeclared } from './declaration-text.ts';
import { neighbours } from './neighbours.ts';
import { findMethods, type Method, withClassEdit } from './methods.ts';
import { definitionFor, propertiesOf, type Side, withDefinition } from './schema-parts.ts';
import type { Source } from './source.ts';
import { createSplice, type Splice } from './splice.ts';

/** Which of the two sources of a model are changed. */
export type Authority = 'both' | 'declaration' | 'schema';

/** The changed source of one model. */
export interface ModelSource {
  model: string;
  source: Source;
  /** What the model is called after the change. */
  name?: string;
}

/** What was read of one changed model, and what the readers have to say of it. */
export interface ReadModel {
  model: Model | undefined;
  problems: Problem[];
}

/** The installed SDK, taken apart so that one model or operation can be changed and read again. */
export interface Sdk {
  config: PackageRelease;
  /** As read from the installed package, with the paths of its operations. */
  base: Reference;
  problems: Problem[];
  directionOf(model: string): Direction;
  schemaOf(model: string): $ZodType;
  sourceOf(model: string): Source;
  /** Reads models from changed sources, by the readers of a whole release and all at once. */
  readModels(changes: readonly ModelSource[], authority?: Authority): ReadModel[];
  splice: Splice;
  /** Methods of the client's classes, by operation. */
  methods: ReadonlyMap<string, Method>;
  /** Reads the operations again after an edit of one class's text; paths are those of before. */
  readOperations(method: Method, edit: (text: string) => string): Operation[];
  /** Finds an operation's method and path while requests are changed on their way out. */
  findPathAgain(operation: string, reroute: (request: Request) => Request): Promise<Operation>;
  close(): void;
}

export async function loadSdk(root: string): Promise<Sdk> {
  const [config] = (await loadConfig(root)).releases;
  if (!config || !('package' in config)) throw new Error('the first release is not a package');
  const { client } = config;
  if (client === undefined) throw new Error('the release names no client');
  const release = await withPaths(await readOnce(config, root));
  const { reference: base, exported } = release;
  const texts = splitDeclarations(readFileSync(findPackage(config.package, root).declarations, 'utf8'));
  const methods = findMethods(texts.classes, client);
  const sources = schemaSources(exported, config);
  const folder = mkdtempSync(join(tmpdir(), 'drift-mutations-'));
  const entry = join(folder, 'index.d.ts');
  const declare = (text: string) => {
    writeFileSync(entry, `${text}\n${texts.renames}\n`);
    return declarationsIn(entry);
  };
  const schemaOf = (model: string) => {
    const schema = release.schemas.get(model);
    if (!schema) throw new Error(`${model} has no schema`);
    return schema;
  };
  const directionOf = (model: string) => {
    const found = base.models[model];
    if (!found) throw new Error(`${model} is not in the reference`);
    return found.direction;
  };
  const sideOf = (model: string): Side => {
    const direction = directionOf(model);
    if (direction !== 'both') return direction;
    throw new Error(`${model} travels both ways: both of its schemas would have to be changed`);
  };
  const sourceOf = (model: string): Source => {
    const declared = readDeclared(model, texts);
    if (declared.kind !== 'object') return declared;
    const properties = propertiesOf(schemaOf(model));
    const read = base.models[model];
    const wireNames = new Map(
      read?.kind === 'object' ? read.fields.map(({ name, wireName }) => [name, wireName]) : [],
    );
    const fields = declared.fields.map((field) => {
      const wireName = wireNames.get(field.name) ?? field.name;
      const schema = properties[sideOf(model) === 'request' ? field.name : wireName];
      if (!schema) throw new Error(`${model}.${field.name} is not in the schema`);
      return { ...field, wireName, schema };
    });
    return { kind: 'object', fields };
  };
  return {
    config,
    base,
    problems: release.problems,
    methods,
    splice: createSplice(base),
    directionOf,
    schemaOf,
    sourceOf,
    readModels(changes, authority = 'both') {
      const named = changes.map(({ model, source, name = model }) => ({ model, source, name }));
      const written = named.map(({ model, source, name }) =>
        authority === 'schema'
          ? statementsOf(model, texts)
          : writeDeclared(name, docOf(model, texts), source),
      );
      // The models that the types are made of: what a reader finds inside them decides whether two types are the same.
      const own = new Set(named.flatMap(({ model, name }) => [model, name]));
      const others = neighbours(written.join('\n'), base).filter((other) => !own.has(other));
      const declarations = declare(
        [...written, ...others.map((other) => statementsOf(other, texts))].join('\n'),
      );
      const known = new Set([...named.map(({ name }) => name), ...others]);
      const renames = new Map(named.map(({ model, name }) => [model, name]));
      const read = () =>
        assemble({
          config,
          package: base.package,
          version: base.version,
          codec: 'wire',
          exported: {},
          // All are named, so that a reference to one is recognised; what has no declaration here is not read.
          sources: sources.map((each) => renamed(each, renames.get(each.model))),
          declarationOf: (each) => (known.has(each) ? declarations.get(each) : undefined),
          operations: [],
          typeNames: 'declaration',
          file: config.package,
          declarationProblems: [],
        });
      const withSchemas = named.reduce((inner, { model, source }) => {
        const schema = schemaOf(model);
        return () => withDefinition(schema, definitionFor(source, sideOf(model), schema), inner);
      }, read);
      const { reference, problems } = authority === 'declaration' ? read() : withSchemas();
      const byModel = Map.groupBy(problems, ({ where }) => where.split('.')[0]);
      return named.map(({ name }) => ({
        model: reference.models[name],
        problems: byModel.get(name) ?? [],
      }));
    },
    readOperations(method, edit) {
      const classes = withClassEdit(texts.classes, methods, method, edit);
      // A type that is not declared is none to the compiler; what is in it makes no difference to a call.
      const types = neighbours(classes, base).map((model) => `export interface ${model} {}`);
      const found = readOperations(declare([classes, ...types].join('\n')), client);
      const before = new Map(base.operations.map((operation) => [operation.name, operation]));
      return found.map((operation) => ({ ...pathOf(before.get(operation.name)), ...operation }));
    },
    async findPathAgain(operation, reroute) {
      const operations = base.operations.filter(({ name }) => name === operation);
      const changed = { ...exported, HTTPClient: rerouted(exported['HTTPClient'], reroute) };
      const paths = await findCallPaths(
        { config, reference: { ...base, operations }, exported: changed },
        values,
      );
      const [found] = paths.operations;
      if (!found) throw new Error(`${operation} is not an operation`);
      return found;
    },
    close: () => rmSync(folder, { recursive: true }),
  };
}

/** A release as `generate` has it: read, with the paths of its operations. */
export async function readWithPaths(config: PackageRelease, root: string): Promise<LoadedRelease> {
  return withPaths(await readRelease(config, root));
}

async function withPaths(release: LoadedRelease): Promise<LoadedRelease> {
  const { operations, problems } = await findCallPaths(release, values);
  return {
    ...release,
    reference: { ...release.reference, operations },
    problems: [...release.problems, ...problems],
  };
}

/** Every exported schema with its model, as the reader of a package tells them apart. */
function schemaSources(
  exported: Readonly<Record<string, unknown>>,
  { suffixes = defaultSuffixes }: PackageRelease,
): SchemaSource[] {
  return Object.entries(exported).flatMap(([exportName, schema]): SchemaSource[] => {
    const direction = (['response', 'request'] as const).find((each) => exportName.endsWith(suffixes[each]));
    if (direction === undefined || !isSchema(schema)) return [];
    return [
      {
        model: exportName.slice(0, -suffixes[direction].length),
        exportName,
        schema,
        direction,
        naming: { side: direction === 'response' ? 'output' : 'input', wireName: (property) => property },
      },
    ];
  });
}

function renamed(source: SchemaSource, name = source.model): SchemaSource {
  if (source.model === name) return source;
  return { ...source, model: name, exportName: source.exportName.replace(source.model, name) };
}

function pathOf(operation: Operation | undefined): Pick<Operation, 'method' | 'path'> {
  return {
    ...(operation?.method !== undefined && { method: operation.method }),
    ...(operation?.path !== undefined && { path: operation.path }),
  };
}

type Fetcher = (input: Request | URL | string, init?: RequestInit) => Promise<Response>;

/** The SDK's own HTTP client, but what it sends is changed before anyone sees it. */
function rerouted(HttpClient: unknown, reroute: (request: Request) => Request): unknown {
  if (typeof HttpClient !== 'function') throw new Error('the SDK exports no HTTPClient');
  return function Rerouted({ fetcher }: { fetcher: Fetcher }) {
    const changed: Fetcher = (input, init) => fetcher(reroute(new Request(input, init)));
    return Reflect.construct(HttpClient, [{ fetcher: changed }]);
  };
}
