import { type Constraints, type Field, type TypeExpression, unreachable } from '../../reference/model.ts';
import { factsOf, isConstraint } from './facts.ts';
import type { SnapshotField } from './snapshot.ts';
import { jsonText } from './spelling.ts';
import {
  apartFromNull,
  arrayType,
  type InlineField,
  inlineObjectType,
  literalType,
  nameType,
  recordType,
  type SnapshotType,
  tupleType,
  unionType,
  variantsOf,
} from './type.ts';

/** A type of a release as a snapshot has it. */
export function typeOf(type: TypeExpression): SnapshotType {
  switch (type.kind) {
    case 'string':
    case 'boolean':
    case 'null':
    case 'undefined':
    case 'any':
    case 'unknown':
    case 'never':
      return nameType(type.kind);
    case 'json':
      return nameType('JSON');
    case 'external':
      return nameType(type.text);
    case 'bigint':
      return type.value === undefined ? nameType('bigint') : literalType(jsonText(`${type.value}n`));
    case 'set':
      return arrayType(typeOf(type.items));
    case 'map':
      return recordType(typeOf(type.values));
    case 'intersection':
      return nameType(type.parts.map((part) => typeOf(part).text).join(' & '));
    case 'number':
      return nameType(type.integer === true ? 'integer' : 'number');
    case 'date':
      return nameType('Date');
    case 'literal':
      return literalType(jsonText(type.value));
    case 'model':
      return nameType(type.name);
    case 'array':
      return arrayType(typeOf(type.items));
    case 'record':
      return recordType(typeOf(type.values));
    case 'tuple':
      return tupleType(type.items.map(typeOf));
    case 'union':
      return unionType(type.variants.map(typeOf));
    case 'object':
      return inlineObjectType(type.fields.map(inlineField));
    default:
      return unreachable(type, 'typeOf');
  }
}

/** A field of a release as a snapshot has it: `null` among the variants of its type counts as nullable. */
export function snapshotField(field: Field): SnapshotField {
  const { type, nullable } = apartFromNull(variantsOf(typeOf(field.type)));
  return {
    name: field.name,
    wireName: field.wireName,
    type,
    optional: field.optional,
    nullable: field.nullable || nullable,
    ...(field.default !== undefined && { default: jsonText(field.default) }),
    constraints: constraintsOf(field.constraints ?? {}),
    deprecated: field.deprecated !== undefined,
  };
}

function inlineField(source: Field): InlineField {
  const field = snapshotField(source);
  const { name, optional, type, nullable } = field;
  // Within quotes, and nowhere else, a fact may hold what would end the comment.
  return { name, optional, type, nullable, facts: factsOf(field).join(', ').replaceAll('*/', '*\\u002f') };
}

/** Without keys that hold nothing. */
function constraintsOf(constraints: Constraints): Constraints {
  return Object.fromEntries(
    Object.entries(constraints).filter(([name, value]) => isConstraint(name) && value !== undefined),
  );
}
