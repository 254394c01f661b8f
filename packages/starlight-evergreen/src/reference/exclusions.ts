import { type Exclusion, matchesPattern } from '../config/allow.ts';
import type { Problem } from '../problem/problem.ts';
import { mapTypes } from './map-types.ts';
import type { Model, Operation, Reference, TypeExpression } from './model.ts';

/** What an entry of `exclude` took out. */
export interface Excluded {
  reason: string;
  models: string[];
  operations: string[];
}

interface Curated {
  reference: Reference;
  excluded: Excluded[];
  problems: Problem[];
}

/**
 * Takes what the config excludes out of a reference, and what was found about it. Where others use an excluded model, its
 * name stands alone.
 */
export function withoutExcluded(
  reference: Reference,
  problems: readonly Problem[],
  exclude: readonly Exclusion[],
): Curated {
  if (exclude.length === 0) return { reference, excluded: [], problems: [...problems] };
  const names = Object.keys(reference.models);
  const calls = reference.operations.map(({ name }) => name);
  // What could not be read is not among the models, and may be excluded for that.
  const places = problems.map(({ where }) => where);
  const excluded = exclude.map(({ models, operations, reason }) => ({
    reason,
    models: models === undefined ? [] : names.filter((name) => matchesPattern(name, models)),
    operations: operations === undefined ? [] : calls.filter((name) => matchesPattern(name, operations)),
  }));
  const unused = exclude.filter((entry, index) => {
    const { models = [], operations = [] } = excluded[index] ?? {};
    return models.length + operations.length === 0 && !places.some((where) => isAbout(where, entry));
  });
  const gone = new Set(excluded.flatMap(({ models }) => models));
  const goneCalls = new Set(excluded.flatMap(({ operations }) => operations));
  const change = (type: TypeExpression): TypeExpression =>
    type.kind === 'model' && gone.has(type.name)
      ? { kind: 'external', text: type.name }
      : withoutName(type, gone);
  return {
    reference: {
      ...reference,
      models: Object.fromEntries(
        Object.entries(reference.models)
          .filter(([name]) => !gone.has(name))
          .map(([name, model]): [string, Model] => [name, mapTypes.ofModel(model, change)]),
      ),
      operations: reference.operations
        .filter(({ name }) => !goneCalls.has(name))
        .map((operation): Operation => mapTypes.ofOperation(operation, change)),
    },
    excluded,
    problems: [
      ...problems.filter(({ where }) => !exclude.some((entry) => isAbout(where, entry))),
      ...unused.map((entry) => ({
        where: 'docs.config.ts',
        message: `release "${reference.id}" excludes ${[entry.models, entry.operations].filter((each) => each !== undefined).join(' and ')}, which it does not have`,
        hint: 'Remove the entry from `exclude`, or correct it.',
      })),
    ],
  };
}

/** A union that is written out does not bear the name of one without a page. */
function withoutName(type: TypeExpression, gone: ReadonlySet<string>): TypeExpression {
  if (type.kind !== 'union' || type.name === undefined || !gone.has(type.name)) return type;
  const { name: _, ...union } = type;
  return union;
}

/** Whether a finding is about what an entry excludes, or a field of it. */
function isAbout(where: string, { models, operations }: Exclusion): boolean {
  if (operations !== undefined && matchesPattern(where, operations)) return true;
  return models !== undefined && matchesPattern(where, models, `${models}.*`, `${models}[*`);
}
