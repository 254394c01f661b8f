import { isIdentifier } from './is-identifier.ts';
import type { $ZodType } from 'zod/v4/core';
import type { Problem } from '../../problem/problem.ts';
import type { InferredTypes } from './inferred.ts';
import { isModel, isSchema } from './is-schema.ts';
import { readMeta } from './meta.ts';

export interface NamedSchema {
  model: string;
  exportName: string;
  schema: $ZodType;
}

/**
 * Names the models of a module: by `.meta({ id })` where that is a name TypeScript can have, else by the exported type
 * of the schema, else by its export without the ending `Schema`.
 */
export function nameModels(
  exported: Readonly<Record<string, unknown>>,
  types: Pick<InferredTypes, 'typeNameOf'>,
  file: string,
): { named: NamedSchema[]; problems: Problem[] } {
  const schemas = new Set(Object.values(exported).filter(isSchema));
  const problems: Problem[] = [];
  const named = Object.entries(exported).flatMap(([exportName, schema]): NamedSchema[] => {
    if (!isSchema(schema) || !isModel(schema, schemas)) return [];
    if (isIdentifier(exportName))
      return [{ model: modelName(exportName, schema, types), exportName, schema }];
    const hasOtherName = Object.entries(exported).some(
      ([name, value]) => value === schema && isIdentifier(name),
    );
    if (!hasOtherName)
      problems.push({
        where: file,
        message:
          exportName === 'default'
            ? 'the default export is a schema without a name'
            : `the export "${exportName}" is no name that TypeScript can have`,
        hint: 'Export it under a name, so that it has a page: export const Customer = z.object({ … })',
      });
    return [];
  });
  return { named, problems };
}

function modelName(exportName: string, schema: $ZodType, types: Pick<InferredTypes, 'typeNameOf'>): string {
  const { id } = readMeta(schema);
  if (id !== undefined && isIdentifier(id)) return id;
  const short = exportName.replace(/_?Schema$/, '');
  return types.typeNameOf(exportName) ?? (isIdentifier(short) ? short : exportName);
}
