import type { BlockContent, ListItem } from 'mdast';
import { deleted, inlineCode, joinPhrases, listOf, paragraph, text } from '../../markdown/build.ts';
import type { Field, TypeExpression } from '../model.ts';
import { fieldFacts } from './field-facts.ts';
import type { PageContext } from './page-context.ts';
import { plainProse } from './prose.ts';

/**
 * The fields of objects that are written out in a type, where there is more to say of them than the type does: what
 * they mean, their defaults and their limits.
 */
export function inlineFields(type: TypeExpression, context: PageContext): BlockContent[] {
  return objectsIn(type)
    .filter(({ fields }) => fields.some((field) => hasMore(field, context)))
    .map(({ fields }) => listOf(fields.map((field) => fieldItem(field, context))));
}

function fieldItem(field: Field, context: PageContext): ListItem {
  const name = inlineCode(field.name);
  const facts = joinPhrases(fieldFacts(field, context), ' · ');
  const line = [field.deprecated === undefined ? name : deleted(name), text(' '), ...facts];
  const words = [field.deprecated, field.description].filter((each) => each !== undefined && each !== '');
  const children: BlockContent[] = [
    paragraph(...line),
    ...words.map((each) => paragraph(text(plainProse(each ?? '', 400)))),
    ...inlineFields(field.type, context),
  ];
  return { type: 'listItem', spread: words.length > 0, children };
}

/** Objects without a name that are not inside another one. */
function objectsIn(type: TypeExpression): Extract<TypeExpression, { kind: 'object' }>[] {
  switch (type.kind) {
    case 'object':
      return [type];
    case 'array':
    case 'set':
      return objectsIn(type.items);
    case 'map':
    case 'record':
      return objectsIn(type.values);
    case 'tuple':
      return [...type.items, ...(type.rest ? [type.rest] : [])].flatMap(objectsIn);
    case 'union':
      return type.variants.flatMap(objectsIn);
    case 'intersection':
      return type.parts.flatMap(objectsIn);
    default:
      return [];
  }
}

/** More than name, type and whether it may be left out. */
function hasMore(field: Field, context: PageContext): boolean {
  return (
    fieldFacts(field, context).length > 2 ||
    field.description !== undefined ||
    objectsIn(field.type).some(({ fields }) => fields.some((each) => hasMore(each, context)))
  );
}
