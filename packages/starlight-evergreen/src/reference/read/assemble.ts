import type { $ZodType } from 'zod/v4/core';
import type { Problem } from '../../problem/problem.ts';
import { unexpected } from '../../problem/unexpected.ts';
import type { ReleaseConfig } from '../../config/index.ts';
import type { Direction, Model, Operation } from '../model.ts';
import { compareAuthorities } from './agreement.ts';
import type { ComparedModel } from './compared-model.ts';
import type { Declaration } from './declaration.ts';
import type { LoadedRelease } from './loaded-release.ts';
import { mergeModel, type TypeNames } from './merge.ts';
import { nameUnions } from './name-unions.ts';
import { createSchemaReader, type Naming } from './schema-reader.ts';

/** One exported schema, before it is read. */
export interface SchemaSource {
  model: string;
  exportName: string;
  schema: $ZodType;
  /** The entry of a package that exports it. */
  schemaEntry?: string;
  direction: Direction;
  naming: Naming;
  /** Set for a model that is another name of a model with the same schema: what refers to the schema means that one. */
  isOtherName?: true;
}

export interface AssembleInput {
  config: ReleaseConfig;
  package: string;
  version: string;
  codec: LoadedRelease['codec'];
  exported: LoadedRelease['exported'];
  sources: readonly SchemaSource[];
  declarationOf(model: string): Declaration | undefined;
  /** Where a model is imported from, as far as its name and its release do not tell. */
  originOf?(model: string): Pick<Model, 'from' | 'exported'>;
  operations: Operation[];
  typeNames: TypeNames;
  /** Where the schemas stand, for messages. */
  file: string;
  /** What the reader of the declarations met; filled while they are read. */
  declarationProblems: readonly Problem[];
}

/** Reads every schema, sets it beside its declaration, and joins the two into the release's reference. */
export function assemble(input: AssembleInput): LoadedRelease {
  const problems: Problem[] = [];
  // Of two names of one schema the first is meant.
  const names = new Map(
    input.sources
      .toReversed()
      .toSorted((a, b) => Number(b.isOtherName === true) - Number(a.isOtherName === true))
      .map(({ schema, model }) => [schema, model]),
  );
  const reader = createSchemaReader(names, (problem) => problems.push(problem));
  const ways = Map.groupBy(input.sources, ({ model }) => model);
  /** In how many directions a model's schemas go. */
  const waysOf = (model: string) => new Set(ways.get(model)?.map(({ direction }) => direction)).size;
  const comparedModels: ComparedModel[] = [];
  const models = new Map<string, Model>();
  const schemas = new Map<string, $ZodType>();
  const addSource = ({ model, exportName, schema, schemaEntry, direction, naming }: SchemaSource): void => {
    const declaration = input.declarationOf(model);
    if (!declaration) {
      problems.push({
        where: model,
        message: `the schema ${exportName} has no exported type "${model}"`,
        hint: `It is exported by ${input.file}.`,
      });
      return;
    }
    const facts = reader.read(schema, model, naming);
    const other = models.get(model);
    if (other?.direction === direction) {
      // The same schema under two names is one model.
      if (schemas.get(model) === schema) return;
      problems.push({
        where: model,
        message: `two schemas have this name: ${other.schema} and ${exportName}`,
        hint: `Both are exported by ${input.file}. Give one of them another name.`,
      });
      return;
    }
    const typeNames = declaration.isOfSchema ? 'schema' : input.typeNames;
    const isBoth = typeNames === 'declaration' && (direction === 'both' || waysOf(model) > 1);
    comparedModels.push({ declaration, facts, side: isBoth ? 'both' : naming.side });
    // A model that is both read and sent has two schemas; the first says what is on its page.
    if (other) other.direction = 'both';
    else {
      const merged = mergeModel(declaration, facts, exportName, direction, typeNames);
      const origin = input.originOf?.(model);
      const isElsewhere = schemaEntry !== undefined && schemaEntry !== (origin?.from ?? input.package);
      models.set(model, { ...merged, ...origin, ...(isElsewhere && { schemaFrom: schemaEntry }) });
      schemas.set(model, schema);
    }
  };
  for (const source of input.sources) {
    try {
      addSource(source);
    } catch (error) {
      // What a schema computes may throw: the others are read all the same.
      problems.push(...unexpected(error, source.model));
    }
  }
  const { comparison, disagreements } = compareAuthorities(comparedModels);
  const collator = new Intl.Collator('en');
  const named = nameUnions([...models.values()].toSorted((a, b) => collator.compare(a.name, b.name)));
  const reference = {
    id: input.config.id,
    package: input.package,
    version: input.version,
    models: Object.fromEntries(named.map((model) => [model.name, model])),
    operations: input.operations,
  };
  // What a schema could not say of a field, its type can seldom say either.
  const known = new Set(problems.map(({ where }) => where));
  problems.push(...input.declarationProblems.filter(({ where }) => !known.has(where)));
  return {
    config: input.config,
    reference,
    schemas,
    codec: input.codec,
    exported: input.exported,
    comparison,
    allowed: [],
    problems: [...problems, ...disagreements],
  };
}
