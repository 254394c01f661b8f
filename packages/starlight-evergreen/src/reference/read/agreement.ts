import type { Problem } from '../../problem/problem.ts';
import type { Declaration, DeclaredField } from './declaration.ts';
import type { ComparedModel, Side } from './compared-model.ts';
import { createDescriber, type Describe } from './describe-type.ts';
import type { SchemaField, SchemaObject, SchemaType } from './schema-facts.ts';

/** How often the two authorities were compared, and how often they said the same. */
export interface Comparison {
  fields: number;
  agreed: number;
  /** Of those, the fields whose schema has a default, which decides what `optional` means on either side. */
  agreedByDefault: number;
}

/** A declaration and a schema that say different things; `allow` entries in the config may excuse it. */
export interface Disagreement extends Problem {
  model: string;
  field?: string;
}

export interface Agreement {
  comparison: Comparison;
  disagreements: Disagreement[];
}

/** Compares every model's declaration with its schema. Opaque parts of a schema are taken on the declaration's word. */
export function compareAuthorities(comparedModels: readonly ComparedModel[]): Agreement {
  const comparison: Comparison = { fields: 0, agreed: 0, agreedByDefault: 0 };
  const disagreements: Disagreement[] = [];
  const byModel = new Map(
    comparedModels.toReversed().map((compared) => [compared.declaration.name, compared]),
  );
  const describe = createDescriber((name) => byModel.get(name));

  for (const compared of comparedModels) {
    const { declaration, facts, side } = compared;
    const model = declaration.name;
    const declared = declaration.shape;
    const found = facts.shape;
    const differ = (declaredAs: string, schemaAs: string, field?: string) => {
      disagreements.push({
        where: field === undefined ? model : `${model}.${field}`,
        message: `the declaration says ${declaredAs}, the schema says ${schemaAs}`,
        hint: 'Fix the source of the two that is wrong, or allow it in docs.config.ts with a reason.',
        model,
        ...(field !== undefined && { field }),
      });
    };
    if (declared.kind === 'object' && found.kind === 'object') {
      const schemaFields = new Map(found.fields.map((field) => [field.name, field]));
      for (const field of declared.fields) {
        const schemaField = schemaFields.get(field.name);
        schemaFields.delete(field.name);
        comparison.fields += 1;
        const differences = schemaField
          ? compareField(field, schemaField, side, describeOf(declaration, describe))
          : collectsOthers(field, found)
            ? []
            : [['a field', 'no such field'] as const];
        for (const [left, right] of differences) differ(left, right, field.name);
        if (differences.length > 0) continue;
        comparison.agreed += 1;
        if (schemaField && hasDefault(schemaField)) comparison.agreedByDefault += 1;
      }
      for (const name of schemaFields.keys()) differ('no such field', 'a field', name);
    } else if (declared.kind === 'enum' && found.kind === 'enum') {
      const left = describeEnum(declared.values, declared.open);
      const right = describeEnum(found.values, found.open);
      if (left !== right) differ(left, right);
    } else {
      // Of a model that is read and sent, each schema has its own say.
      const describeOwn = createDescriber((name) => (name === model ? compared : byModel.get(name)));
      const isWide = declaration.isOfSchema === true;
      const left = describeOwn({ kind: 'model', name: model }, { of: 'declared', isWide });
      const right = describeOwn({ kind: 'model', name: model }, { of: 'found', isWide });
      if (left !== undefined && right !== undefined && left !== right) differ(left, right);
    }
  }
  return { comparison, disagreements };
}

/** What the declaration says, and what the schema says. */
type Difference = readonly [string, string];

/** Whether TypeScript lets the field be left out: a default frees the writer of input. */
function isAbsent(field: SchemaField, side: Side): boolean {
  return field.optional || (side === 'input' && hasDefault(field));
}

function hasDefault(field: SchemaField): boolean {
  return 'default' in field || field.generatedDefault === true;
}

/** A field that holds, by a transform, the properties that the schema has no names for. */
function collectsOthers({ type }: DeclaredField, { additional }: SchemaObject): boolean {
  return type.kind === 'record' && additional !== undefined;
}

function compareField(
  declared: DeclaredField,
  schema: SchemaField,
  side: Side,
  describe: Describe,
): Difference[] {
  const differences: Difference[] = [];
  const optional = isAbsent(schema, side);
  // Of a type that is both written and read, the writer may leave out what has a default and the reader finds it.
  const isEither = side === 'both' && hasDefault(schema);
  if (declared.optional !== optional && !isEither) {
    differences.push([declared.optional ? 'optional' : 'required', optional ? 'optional' : 'required']);
  }
  return [...differences, ...compareTypes(declared, schema, describe)];
}

function compareTypes(declared: DeclaredField, schema: SchemaField, describe: Describe): Difference[] {
  // Objects are told apart by name where both sides have one: two models may have the same fields today.
  for (const named of [false, true]) {
    const left = describe(declared.type, { of: 'declared', named, nullable: declared.nullable });
    const right = describe(schema.type, { of: 'found', named, nullable: schema.nullable });
    if (left !== undefined && right !== undefined && left !== right) return differencesOf(left, right);
    if (named || (left !== undefined && right !== undefined)) continue;
    if (holdsAnything(schema.type) || declared.nullable === schema.nullable) return [];
    return [[nullWords(declared.nullable), nullWords(schema.nullable)]];
  }
  return [];
}

/** Whether null is one of the values of a type without standing in it. */
function holdsAnything(type: SchemaType): boolean {
  if (type.kind === 'union') return type.variants.some(holdsAnything);
  return ['opaque', 'any', 'unknown', 'json'].includes(type.kind);
}

/** What TypeScript infers of a schema may be wider than the schema: of `z.enum(levels)` it may know that it is a text. */
function describeOf({ isOfSchema }: Declaration, describe: Describe): Describe {
  return isOfSchema ? (type, view) => describe(type, { ...view, isWide: true }) : describe;
}

/** Two texts of types, and apart from them whether they may be null. */
function differencesOf(left: string, right: string): Difference[] {
  const [declared, found] = [left, right].map((text) => {
    const parts = text.split(' | ');
    return { nullable: parts.includes('null'), rest: parts.filter((part) => part !== 'null').join(' | ') };
  });
  if (!declared || !found) return [];
  return [
    ...(declared.nullable === found.nullable
      ? []
      : [[nullWords(declared.nullable), nullWords(found.nullable)] as const]),
    ...(declared.rest === found.rest ? [] : [[declared.rest, found.rest] as const]),
  ];
}

function nullWords(nullable: boolean): string {
  return nullable ? 'nullable' : 'never null';
}

function describeEnum(values: readonly { value: string | number }[], open: boolean): string {
  const members = values.map(({ value }) => JSON.stringify(value)).toSorted();
  return `${open ? 'an open' : 'a closed'} enum of ${members.join(' | ')}`;
}
