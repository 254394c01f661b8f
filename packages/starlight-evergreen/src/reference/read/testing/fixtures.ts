import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatProblem, sortProblems } from '../../../problem/problem.ts';
import { type ReleaseConfig, parseConfig } from '../../../config/index.ts';
import type { Field } from '../../model.ts';
import { toJson } from '../../json.ts';
import { linkPackage } from '../../testing/temporary-project.ts';
import { type LoadedRelease, readRelease } from '../index.ts';

/**
 * Makes a test of each folder in a folder: its `schemas.ts` is read as a module, or as a package if there is a package.json.
 * `config.json` adds to its entry in the config. A missing `expected.json` is written by the first run: read it before you commit it.
 */
export function testFixtures(folder: string): void {
  test.each(readdirSync(folder))('reads the fixture %s', async (name) => {
    const release = await read(folder, name);
    const text = `${JSON.stringify(factsOf(release), null, 2)}\n`.replace(/\/[^ "]*node_modules\//g, '');
    await expect(text).toMatchFileSnapshot(join(folder, name, 'expected.json'));
  });
}

async function read(folder: string, name: string): Promise<LoadedRelease> {
  const path = join(folder, name);
  const extra: object = existsSync(join(path, 'config.json'))
    ? JSON.parse(readFileSync(join(path, 'config.json'), 'utf8'))
    : {};
  const common = { id: name, label: name, slug: name, ...extra };
  if (!existsSync(join(path, 'package.json'))) {
    return readRelease(configOf({ ...common, module: 'schemas.ts', import: name, version: '1.0.0' }), path);
  }
  return readRelease(configOf({ ...common, package: name }), linkPackage(name, path));
}

function configOf(release: object): ReleaseConfig {
  const [config] = parseConfig({ values: './values.ts', releases: [release] }).releases;
  if (!config) throw new Error('a config has at least one release');
  return config;
}

function factsOf(release: LoadedRelease) {
  const { reference, comparison, allowed, problems } = release;
  const json = toJson([release]).releases[reference.id];
  const models = Object.entries(json?.models ?? {}).map(([name, facts]) => {
    const model = reference.models[name];
    return [
      name,
      {
        ...facts,
        ...(model?.examples && { examples: model.examples }),
        ...('fields' in facts &&
          model?.kind === 'object' && {
            fields: facts.fields.map((field, index) => ({ ...field, ...beyondJson(model.fields[index]) })),
          }),
        ...(model?.kind === 'enum' && { values: model.values }),
      },
    ];
  });
  return {
    version: reference.version,
    comparison,
    models: Object.fromEntries(models),
    ...(reference.operations.length > 0 && { operations: json?.operations }),
    ...(allowed.length > 0 && { allowed: allowed.map(({ where, reason }) => ({ where, reason })) }),
    ...(problems.length > 0 && {
      problems: sortProblems(problems).map((problem) => formatProblem(problem).split('\n')),
    }),
  };
}

/** Facts of a field that the JSON for other programs leaves out. */
function beyondJson(field: Field | undefined) {
  return {
    ...(field?.type.kind === 'number' && field.type.integer === true && { integer: true }),
    ...(field?.type.kind === 'union' && field.type.name !== undefined && { union: field.type.name }),
    ...(field?.examples && { examples: field.examples }),
  };
}
