import { type Field, type TypeExpression, unreachable } from '../../reference/model.ts';
import { generatedDefault, presentLimits } from './facts.ts';
import { jsonText } from './spelling.ts';
import {
  apartFromNull,
  arrayType,
  inlineObjectType,
  intersectionType,
  limitedType,
  literalType,
  mapType,
  nameType,
  recordType,
  setType,
  type SnapshotField,
  type SnapshotType,
  tupleType,
  unionType,
  variantsOf,
  withLimitsOfType,
  wordType,
} from './type.ts';

/** A type of a release as a snapshot has it. */
export function typeOf(type: TypeExpression): SnapshotType {
  const spelled = typeWithoutLimits(type);
  return 'constraints' in type ? limitedType(spelled, type.constraints) : spelled;
}

function typeWithoutLimits(type: TypeExpression): SnapshotType {
  switch (type.kind) {
    case 'string':
    case 'boolean':
    case 'null':
    case 'undefined':
    case 'any':
    case 'unknown':
    case 'never':
    case 'json':
      return wordType(type.kind);
    case 'number':
      return wordType(type.integer === true ? 'integer' : 'number');
    case 'bigint':
      return type.value === undefined ? wordType('bigint') : literalType(`${type.value}n`);
    case 'date':
      return wordType('Date');
    case 'literal':
      return literalType(jsonText(type.value));
    case 'model':
      return nameType(type.name);
    case 'external':
      return nameType(type.text);
    case 'array':
      return arrayType(typeOf(type.items));
    case 'set':
      return setType(typeOf(type.items));
    case 'map':
      return mapType(typeOf(type.keys), typeOf(type.values));
    case 'record':
      return recordType(typeOf(type.values), type.keys && typeOf(type.keys));
    case 'tuple':
      return tupleType(type.items.map(typeOf), type.required, type.rest && typeOf(type.rest));
    case 'union':
      return unionType(type.variants.map(typeOf));
    case 'intersection':
      return intersectionType(type.parts.map(typeOf));
    case 'object':
      return inlineObjectType(type.fields.map(snapshotField), additionalOf(type));
    default:
      return unreachable(type, 'typeOf');
  }
}

/** What a release says of properties beyond the fields, as a snapshot has it. */
export function additionalOf({
  additional,
  strict,
}: {
  additional?: TypeExpression;
  strict?: true;
}): SnapshotType | undefined {
  if (strict === true) return wordType('never');
  return additional && typeOf(additional);
}

/** A field of a release as a snapshot has it: `null` among the variants of its type counts as nullable. */
export function snapshotField(field: Field): SnapshotField {
  const { type, nullable } = apartFromNull(variantsOf(typeOf(field.type)));
  const value = field.generatedDefault === true ? generatedDefault : defaultText(field.default);
  return withLimitsOfType({
    name: field.name,
    wireName: field.wireName,
    type,
    optional: field.optional,
    nullable: field.nullable || nullable,
    ...(value !== undefined && { default: value }),
    constraints: presentLimits(field.constraints) ?? {},
    deprecated: field.deprecated !== undefined,
  });
}

function defaultText(value: unknown): string | undefined {
  return value === undefined ? undefined : jsonText(value);
}
