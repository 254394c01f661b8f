import type { RootContent } from 'mdast';
import type { Field } from '../model.ts';
import type { PageContext } from './page-context.ts';
import {
  deleted,
  heading,
  inlineCode,
  joinPhrases,
  paragraph,
  type PhrasingContent,
  strong,
  text,
} from '../../markdown/build.ts';
import { fieldFacts } from './field-facts.ts';
import { inlineFields } from './inline-fields.ts';
import { otherWords } from './other-words.ts';
import { readOwnLine, readProse } from './prose.ts';
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
  nodes.push(...inlineFields(field.type, context), ...wrappedTypes(field.type, context));
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
