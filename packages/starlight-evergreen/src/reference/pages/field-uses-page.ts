import type { BlockContent, RootContent } from 'mdast';
import {
  details,
  heading,
  inlineCode,
  joinPhrases,
  link,
  list,
  paragraph,
  type PhrasingContent,
  text,
} from '../../markdown/build.ts';
import { type Page, renderPage } from '../../markdown/page.ts';
import { type FieldMeaning, meaningsOf } from './field-meanings.ts';
import { fieldAddress } from './field-addresses.ts';
import { fieldHome } from './field-home.ts';
import type { FieldUse } from './field-uses.ts';
import { fieldWays, linkBudget } from './field-ways.ts';
import type { PageContext } from './page-context.ts';
import { readProse } from './prose.ts';

/** How many meanings stand open; the others fold out. */
const meaningsInSight = 6;
/** How many models stand open. */
const modelsInSight = 12;

/** The page of a field name: the operations that take it and give it, with the ways there, and the models that have it. */
export function fieldUsesPage(name: string, context: PageContext): Page {
  const uses = context.fieldUsesOf(name);
  const taken = uses.filter(({ side }) => side === 'request');
  const given = uses.filter(({ side }) => side === 'response');
  const figures = figuresOf(taken, given);
  const wireNames = wireNamesOf(name, context);
  const children: RootContent[] = [
    paragraph(text(figures), ...wirePhrases(wireNames)),
    ...usesSection('Taken by', taken, context),
    ...usesSection('Given by', given, context),
    ...modelsSection(name, context),
  ];
  const frontMatter = {
    title: name,
    description: `The field ${name}${wireNames.length > 0 ? ` (${wireNames.join(', ')} on the wire)` : ''}: ${lowerFirst(figures)}`,
    field: { name, release: context.release.config.id, ...homeFacts(name, context) },
    tableOfContents: { maxHeadingLevel: 2 },
    editUrl: false,
    sidebar: { hidden: true },
  };
  return renderPage(context.links.fieldUsesFile(name), frontMatter, children);
}

/** For the search, which leads to the model where the name is that model's own. */
function homeFacts(
  name: string,
  context: PageContext,
): { home?: { model: string; address: string; owned?: true } } {
  const home = fieldHome(name, context);
  if (home === undefined) return {};
  const { model, address, isOwned } = home;
  return { home: { model, address, ...(isOwned && { owned: true }) } };
}

/** `26 operations take it, 16 give it.` */
export function figuresOf(taken: readonly FieldUse[], given: readonly FieldUse[]): string {
  const [takers, givers] = [operationsIn(taken).length, operationsIn(given).length];
  if (takers === 0 && givers === 0) return 'No operation takes or gives it.';
  if (takers === 0) return `${operations(givers)} ${givers === 1 ? 'gives' : 'give'} it; none takes it.`;
  const take = `${operations(takers)} ${takers === 1 ? 'takes' : 'take'} it`;
  if (givers === 0) return `${take}; none gives it.`;
  return `${take}, ${givers === 1 ? 'one gives' : `${givers} give`} it.`;
}

function operations(count: number): string {
  return count === 1 ? 'One operation' : `${count} operations`;
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

function operationsIn(uses: readonly FieldUse[]): string[] {
  return [...new Set(uses.map(({ operation }) => operation.name))];
}

/** Names on the wire that are not the field's own. */
function wireNamesOf(name: string, context: PageContext): string[] {
  const owners = context.fieldOwnersOf(name).map(({ field }) => field.wireName);
  return [...new Set(owners)].filter((wireName) => wireName !== name).toSorted();
}

function wirePhrases(names: readonly string[]): PhrasingContent[] {
  if (names.length === 0) return [];
  const codes = joinPhrases(
    names.map((name) => [inlineCode(name)]),
    ' or ',
  );
  return [text(names.length === 1 ? ' As a wire name: ' : ' As wire names: '), ...codes, text('.')];
}

function usesSection(title: string, uses: readonly FieldUse[], context: PageContext): RootContent[] {
  if (uses.length === 0) return [];
  const meanings = meaningsOf(uses);
  const budget = linkBudget(uses);
  const open = meanings.length <= meaningsInSight + 1 ? meanings.length : meaningsInSight;
  const blocks = (some: readonly FieldMeaning[]) =>
    some.flatMap((meaning): BlockContent[] => [
      ...(meaning.description === undefined ? [] : readProse(meaning.description)),
      ...fieldWays(meaning.uses, context, budget),
    ]);
  const rest = meanings.slice(open);
  return [
    heading(2, text(title)),
    ...(meanings.length > 1 ? [operationsLine(uses, context)] : []),
    ...blocks(meanings.slice(0, open)),
    ...(rest.length === 0 ? [] : details(`${rest.length} more descriptions`, blocks(rest))),
  ];
}

/** Every operation, by its shortest way: what most people came for, before what it means in each. */
function operationsLine(uses: readonly FieldUse[], context: PageContext): BlockContent {
  const nearest = new Map(uses.toReversed().map((use) => [use.operation.name, use]));
  const ordered = [...nearest.values()].toSorted(
    (a, b) => a.path.length - b.path.length || (a.operation.name < b.operation.name ? -1 : 1),
  );
  const names = ordered.map((use) => [link(fieldAddress(use, context), inlineCode(use.operation.name))]);
  return paragraph(...joinPhrases(names, ', '));
}

/** Models of equal shapes share a page, so each page stands there once. */
function modelsSection(name: string, context: PageContext): RootContent[] {
  const pages = new Map<string, PhrasingContent[]>();
  for (const { model } of context.fieldOwnersOf(name)) {
    const best = context.links.shownAs(model.name);
    const shown = context.reference.models[best] ?? model;
    if (!pages.has(best)) pages.set(best, [link(context.links.field(shown, name), inlineCode(best))]);
  }
  const items = [...pages.values()];
  if (items.length === 0) return [];
  const open = items.length <= modelsInSight + 2 ? items.length : modelsInSight;
  const rest = items.slice(open);
  return [
    heading(2, text('Models that have it')),
    list(items.slice(0, open)),
    ...(rest.length === 0
      ? []
      : details(`${rest.length} more models`, [paragraph(...joinPhrases(rest, ', '))])),
  ];
}
