import { type Field, type TypeExpression, unreachable } from '../../reference/model.ts';
import { factsOf } from './facts.ts';
import { snapshotField, unionText } from './snapshot-field.ts';
import { jsonText, nameText } from './spelling.ts';

/**
 * A type in the one spelling that reports use. It is TypeScript, with these rules:
 * - the variants of a union stand in order of their text, each once; a union within it is dissolved;
 * - the fields of an object stand in order of their names, those that are no identifier in JSON quotes;
 * - texts are written as JSON has them, and a whole number is `integer`;
 * - what TypeScript cannot say of a field is a comment behind its type, in the words of a field's line:
 *   `{ limit?: integer | null /&#42; wire max_limit, default 10, minimum 1 &#42;/ }`.
 */
export function canonicalType(type: TypeExpression): string {
  return spell(type, false);
}

/** The variants of a union, in order of their text; of any other type, the type alone. */
export function canonicalVariants(types: readonly TypeExpression[]): string[] {
  const texts = new Set<string>();
  const collect = (type: TypeExpression) => {
    if (type.kind === 'union') type.variants.forEach(collect);
    else texts.add(spell(type, true));
  };
  types.forEach(collect);
  return [...texts].toSorted();
}

/** @param nested - whether a union needs parentheses where it stands */
function spell(type: TypeExpression, nested: boolean): string {
  switch (type.kind) {
    case 'string':
    case 'boolean':
    case 'bigint':
    case 'null':
    case 'any':
    case 'unknown':
      return type.kind;
    case 'number':
      return type.integer === true ? 'integer' : 'number';
    case 'date':
      return 'Date';
    case 'literal':
      return jsonText(type.value);
    case 'model':
      return type.name;
    case 'array':
      return `${spell(type.items, true)}[]`;
    case 'record':
      return `Record<string, ${spell(type.values, false)}>`;
    case 'tuple':
      return `[${type.items.map((item) => spell(item, false)).join(', ')}]`;
    case 'union': {
      const variants = canonicalVariants([type]);
      return nested && variants.length > 1 ? `(${unionText(variants)})` : unionText(variants);
    }
    case 'object': {
      if (type.fields.length === 0) return '{}';
      const fields = type.fields.toSorted((a, b) => (a.name < b.name ? -1 : 1)).map(inlineField);
      return `{ ${fields.join('; ')} }`;
    }
    default:
      return unreachable(type, 'canonicalType');
  }
}

function inlineField(source: Field): string {
  const field = snapshotField(source, canonicalVariants([source.type]));
  const facts = factsOf(field);
  // Within quotes, and nowhere else, a fact may hold what would end the comment.
  const comment = facts.length === 0 ? '' : ` /* ${facts.join(', ').replaceAll('*/', '*\\u002f')} */`;
  return `${nameText(field.name)}${field.optional ? '?' : ''}: ${field.type}${field.nullable ? ' | null' : ''}${comment}`;
}
