import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { values } from '../../src/examples/values.ts';
import { loadConfig } from '../../packages/starlight-evergreen/src/config/load-config.ts';
import { formatProblem, type Problem } from '../../packages/starlight-evergreen/src/problem/problem.ts';
import type { Model } from '../../packages/starlight-evergreen/src/reference/model.ts';
import type { LoadedRelease } from '../../packages/starlight-evergreen/src/reference/read/index.ts';
import { readOnce } from '../../packages/starlight-evergreen/src/reference/read/testing/read-once.ts';
import { proveExample } from '../../packages/starlight-evergreen/src/reference/sample/prove.ts';
import {
  createSampler,
  type Sampler,
} from '../../packages/starlight-evergreen/src/reference/sample/sampler.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { releases: configs } = await loadConfig(root);
const releases = await Promise.all(configs.map((config) => readOnce(config, root)));

/** Each value that can be shown of a model. */
function valuesOf(sampler: Sampler, { kind, name }: Model): unknown[] {
  const both = [sampler.required(name), sampler.full(name)];
  return kind === 'union' ? [...both, ...sampler.variants(name)] : both;
}

function proveAll({ reference, schemas, codec }: LoadedRelease): { proven: number; problems: string[] } {
  const sampler = createSampler(reference, values);
  let proven = 0;
  const problems = Object.values(reference.models).flatMap((model): Problem[] => {
    const schema = schemas.get(model.name);
    if (schema === undefined) return [{ where: model.name, message: 'has no schema' }];
    return valuesOf(sampler, model).flatMap((value) => {
      proven += 1;
      return proveExample({ reference, modelName: model.name, value, schema, codec });
    });
  });
  return { proven, problems: problems.map(formatProblem) };
}

describe.each(releases.map((release) => ({ id: release.config.id, release })))('$id', ({ release }) => {
  const { reference } = release;

  it('has a proven example of every model, required and full, and of every variant', () => {
    const { proven, problems } = proveAll(release);
    expect(problems).toEqual([]);
    expect(proven).toBeGreaterThanOrEqual(2 * Object.keys(reference.models).length);
  });

  it('has a fact or a telling name for every field', () => {
    const fallbacks = new Set<string>();
    const onFallback = (_: string, field: string): unknown => fallbacks.add(field);
    const sampler = createSampler(reference, values, { onFallback });
    for (const model of Object.values(reference.models)) valuesOf(sampler, model);
    expect([...fallbacks]).toEqual([]);
  });
});
