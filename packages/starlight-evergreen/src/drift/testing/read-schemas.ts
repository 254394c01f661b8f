import { parseConfig } from '../../config/index.ts';
import type { Operation, Reference } from '../../reference/model.ts';
import { assemble, type SchemaSource } from '../../reference/read/assemble.ts';
import { evaluateModule, type RandomModule } from '../../reference/testing/random-modules.ts';

const { releases } = parseConfig({
  releases: [{ id: 'm', label: 'M', slug: 'm', module: './m.ts', import: 'm', version: '1.0.0' }],
});

/** Reads a random module by its schemas alone: what a type says beside its schema makes no difference then. */
export function readSchemas(module: RandomModule): Reference {
  const exported = evaluateModule(module);
  const naming = { side: 'output', wireName: (name: string) => name, isAsWritten: true } as const;
  const sources = Object.entries(exported).map(([model, schema]): SchemaSource => ({
    model,
    exportName: model,
    schema,
    direction: 'both',
    naming,
  }));
  const [config] = releases;
  if (!config) throw new Error('a config has the release that it was given');
  return assemble({
    config,
    package: 'm',
    version: '1.0.0',
    codec: 'plain',
    exported,
    sources,
    declarationOf: (name) => ({
      name,
      isInferred: true,
      shape: { kind: 'union', variants: [{ kind: 'any' }] },
    }),
    operations: [],
    typeNames: 'schema',
    file: 'm.ts',
    declarationProblems: [],
  }).reference;
}

/** The same with a call for each model, which takes it or gives it. */
export function usedAs(reference: Reference, side: 'request' | 'response'): Reference {
  const operations = Object.keys(reference.models).map((name): Operation => ({
    name: `call${name}`,
    [side]: { kind: 'model', name },
  }));
  return { ...reference, operations };
}
