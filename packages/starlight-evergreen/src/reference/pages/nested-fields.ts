import type { BlockContent, ListItem } from 'mdast';
import type { Field } from '../model.ts';
import {
  deleted,
  heading,
  inlineCode,
  joinPhrases,
  link,
  listOf,
  paragraph,
  type PhrasingContent,
  strong,
  text,
} from '../../markdown/build.ts';
import { inlineElement, textFold } from '../../markdown/html.ts';
import { enumValues } from './enum-values.ts';
import { fieldFacts } from './field-facts.ts';
import { sectionAnchor } from './field-path.ts';
import type { FieldNode, PartNode } from './field-tree.ts';
import type { PageContext } from './page-context.ts';
import { kebabCase } from './kebab-case.ts';
import { readOwnLine, readProse } from './prose.ts';
import type { FieldsPart } from './type-parts.ts';
import { usesLink } from './uses-link.ts';
import { limitFacts } from './type-limits.ts';
import { typePhrase, typeText } from './type-phrase.ts';

/** How fields are written. */
export interface FieldWriting {
  context: PageContext;
  /** What comes back is there unless it says otherwise: only what may be missing is marked. */
  isResult: boolean;
}

/** Fields with a heading each, and what is in their types in folds below. */
export function fieldHeadings(fields: readonly FieldNode[], writing: FieldWriting): BlockContent[] {
  return fields.flatMap((node): BlockContent[] => [
    heading(3, ...inlineElement('a', { id: node.path }, []), fieldName(node.field)),
    paragraph(...facts(node.field, writing), ...usesLink(node.field, writing.context)),
    ...below(node, writing),
  ]);
}

/** What is in a type: the fields of its objects in folds, each with its address, and the values of its enums. */
export function partBlocks(parts: readonly PartNode[], writing: FieldWriting): BlockContent[] {
  const isUnion = parts.filter(({ kind }) => kind !== 'values').length > 1;
  return parts.flatMap((node) => {
    switch (node.kind) {
      case 'values':
        return enumValues(node.model);
      case 'fields':
        return textFold(node.isShared ? { 'data-shape': node.shape } : {}, foldTitle(node.part, isUnion), [
          listOf(node.fields.map((field) => fieldItem(field, writing))),
          ...additionalFields(node.part, writing.context),
        ]);
      case 'again':
        return again(node, isUnion);
    }
  });
}

/** Fields that were written before: a script opens them in place, and without it there is the way to them. */
function again(
  { first, isCycle, part }: Extract<PartNode, { kind: 'again' }>,
  isUnion: boolean,
): BlockContent[] {
  const target = link(sectionAnchor(first.path), inlineCode(first.path));
  const sentence = paragraph(text('The fields of '), target, text('.'));
  if (isCycle) return [sentence];
  return textFold({ class: 'again', 'data-shape': first.shape }, foldTitle(part, isUnion), [sentence]);
}

function foldTitle({ fields, type }: FieldsPart, isUnion: boolean): string {
  const count = fields.length === 1 ? '1 field' : `${fields.length} fields`;
  return isUnion && type.kind === 'model' ? `${count} of ${typeText(type)}` : count;
}

function fieldItem(node: FieldNode, writing: FieldWriting): ListItem {
  const { field, path } = node;
  const line = [
    ...inlineElement('a', { id: path }, [fieldName(field)]),
    text(' '),
    ...facts(field, writing),
    ...(hasPlainUses(field, writing.context) ? [] : usesLink(field, writing.context)),
  ];
  return { type: 'listItem', spread: true, children: [paragraph(...line), ...below(node, writing)] };
}

function fieldName({ name, deprecated }: Field): PhrasingContent {
  return deprecated === undefined ? inlineCode(name) : deleted(inlineCode(name));
}

/** The words below a field's line, and what is in its type. */
function below({ field, parts }: FieldNode, writing: FieldWriting): BlockContent[] {
  const note = writing.context.noteOf(field);
  return [
    ...(field.deprecated ? readProse(field.deprecated) : []),
    ...(field.description === undefined ? [] : readProse(field.description)),
    ...(note === undefined ? [] : [paragraph(strong('Note:'), text(' '), ...readOwnLine(note))]),
    ...partBlocks(parts, writing),
  ];
}

/** A field's type and what else is to be known of it, in a line. */
function facts(field: Field, { context, isResult }: FieldWriting): PhrasingContent[] {
  const all = fieldFacts(field, context);
  const said = all.filter(([first], index) => {
    // The second says whether it may be left out.
    if (index === 1 && isResult) return field.optional;
    // The name of a union says nothing beside its variants, which are there.
    return first?.type !== 'text' || first.value !== 'exported as ';
  });
  return joinPhrases(said, ' · ');
}

/** Whether a script can tell where a field's name is used: thousands of links would make pages heavy. */
function hasPlainUses({ name }: Field, { links }: PageContext): boolean {
  return links.fieldUses(name) === `${links.fields}${kebabCase(name)}/`;
}

/** What becomes of properties beyond an object's fields, where that is not the usual: they are dropped. */
export function additionalFields(
  { additional, strict }: Pick<FieldsPart, 'additional' | 'strict'>,
  context: PageContext,
): BlockContent[] {
  if (strict) return [paragraph(text('Other properties are refused.'))];
  if (!additional) return [];
  const type = typePhrase(additional, false, (name) => context.hrefOf(name));
  const limits = limitFacts(additional).flatMap((fact) => [text(' · '), ...fact]);
  return [paragraph(text('Other properties are kept; their type is '), ...type, ...limits, text('.'))];
}
