import type { RootContent } from 'mdast';
import type { Constraints, Field } from '../model.ts';
import { outerUnion } from '../visit.ts';
import type { PageContext } from './page-context.ts';
import {
  deleted,
  heading,
  inlineCode,
  joinPhrases,
  link,
  paragraph,
  type PhrasingContent,
  strong,
  text,
} from '../../markdown/build.ts';
import { otherWords } from './other-words.ts';
import { readOwnLine, readProse } from './prose.ts';
import { typePhrase } from './type-phrase.ts';
import { usesLink } from './uses-link.ts';
import { wrappedTypes } from './wrapped-types.ts';

/**
 * A field: its name as a heading, one line of facts, and what it means.
 * @param model - the model whose page it stands on; then the facts tell since when the model has it
 */
export function fieldSection(field: Field, context: PageContext, model?: string): RootContent[] {
  const name = inlineCode(field.name);
  const title: PhrasingContent = field.deprecated === undefined ? name : deleted(name);
  const facts = fieldFacts(field, context);
  const since = model === undefined ? undefined : context.sinceOf(model, field.name);
  if (since) facts.push([text(`since ${since.version}`)]);
  const line = paragraph(...joinPhrases(facts, ' · '), ...usesLink(field, context));
  const nodes: RootContent[] = [heading(3, title), line];
  if (field.deprecated !== undefined && field.deprecated !== '') nodes.push(...readProse(field.deprecated));
  if (field.description !== undefined) nodes.push(...readProse(field.description));
  const note = context.noteOf(field);
  if (note !== undefined) nodes.push(paragraph(strong('Note:'), text(' '), ...readOwnLine(note)));
  nodes.push(...wrappedTypes(field.type, context));
  if (model !== undefined)
    nodes.push(
      ...otherWords(model, context, (name) => [
        fieldOf(name, field.name, context)?.description,
        sinceWords(name, field.name, context),
      ]),
    );
  return nodes;
}

/** A field that two models share may have come to each with another version. */
function sinceWords(model: string, name: string, context: PageContext): string | undefined {
  const since = context.sinceOf(model, name);
  return since && `since ${since.version}.`;
}

function fieldOf(model: string, name: string, { reference }: PageContext): Field | undefined {
  const found = reference.models[model];
  return found?.kind === 'object' ? found.fields.find((field) => field.name === name) : undefined;
}

/** Type, required, default, constraints, and a wire name that nobody would guess, most important first. */
export function fieldFacts(field: Field, context: PageContext): PhrasingContent[][] {
  const parts: PhrasingContent[][] = [
    typePhrase(field.type, field.nullable, (model) => context.hrefOf(model)),
    field.optional ? [text('optional')] : [strong('required')],
  ];
  const union = outerUnion(field.type)?.name;
  if (union !== undefined)
    parts.push([text('exported as '), link(context.links.model(union), inlineCode(union))]);
  if (field.deprecated !== undefined) parts.push([strong('deprecated')]);
  if (field.type.kind === 'number' && field.type.integer === true) parts.push([text('whole number')]);
  if ('default' in field) parts.push([text('default '), inlineCode(JSON.stringify(field.default))]);
  if (field.constraints) parts.push(...constraintPhrases(field.constraints));
  if (field.wireName !== context.wireNameOf(field.name))
    parts.push([text('wire name '), inlineCode(field.wireName)]);
  return parts;
}

type Wording = [keyof Constraints, (value: string) => string];

const wordings: readonly Wording[] = [
  ['minimum', (value) => `at least ${value}`],
  ['exclusiveMinimum', (value) => `more than ${value}`],
  ['maximum', (value) => `at most ${value}`],
  ['exclusiveMaximum', (value) => `less than ${value}`],
  ['multipleOf', (value) => `a multiple of ${value}`],
  ['minLength', (value) => `at least ${value} ${value === '1' ? 'character' : 'characters'}`],
  ['maxLength', (value) => `at most ${value} ${value === '1' ? 'character' : 'characters'}`],
  ['minItems', (value) => `at least ${value} ${value === '1' ? 'element' : 'elements'}`],
  ['maxItems', (value) => `at most ${value} ${value === '1' ? 'element' : 'elements'}`],
];

function constraintPhrases(constraints: Constraints): PhrasingContent[][] {
  const phrases: PhrasingContent[][] = [];
  for (const [key, wording] of wordings) {
    const value = constraints[key];
    if (value !== undefined) phrases.push([text(wording(String(value)))]);
  }
  if (constraints.format !== undefined) phrases.push([text('format '), inlineCode(constraints.format)]);
  if (constraints.pattern !== undefined) phrases.push([text('matches '), inlineCode(constraints.pattern)]);
  return phrases;
}
