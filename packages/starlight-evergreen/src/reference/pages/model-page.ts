import type { BlockContent, RootContent } from 'mdast';
import {
  type Direction,
  type EnumModel,
  type Model,
  type ObjectModel,
  type UnionModel,
  unreachable,
} from '../model.ts';
import type { PageContext } from './page-context.ts';
import { crossReferences } from './cross-references.ts';
import { exampleSection, variantSections } from './example-blocks.ts';
import { fieldSection } from './field-section.ts';
import { introduction } from './introduction.ts';
import { fieldsHeading } from './links.ts';
import { additionalFields } from './nested-fields.ts';
import { otherNames } from './other-names.ts';
import { otherWords } from './other-words.ts';
import {
  blockquote,
  heading,
  inlineCode,
  link,
  list,
  paragraph,
  type PhrasingContent,
  strong,
  text,
} from '../../markdown/build.ts';
import { type Page, renderPage } from '../../markdown/page.ts';
import { defaultSuffixes } from '../read/dialects/index.ts';
import { plainProse, readOwnProse } from './prose.ts';
import { findModel, pageKeys } from './versions.ts';
import { modelsIn, typesOf } from '../visit.ts';

/** The page of a model, and of all that are alike: it stands for them under the best-known name. */
export function modelPage(model: Model, context: PageContext): Page {
  const { blocks, plain } = introduction(model, context);
  const children: RootContent[] = [
    ...deprecation(model),
    ...blocks,
    ...otherNames(model.name, context),
    ...otherWords(model.name, context, (name) => [context.reference.models[name]?.description]),
    ...firstVersion(model, context),
    ...releaseNote(model, context),
    ...body(model, context),
    ...crossReferences(model, context),
    ...(model.kind === 'union' ? [] : exampleSection(model, context)),
  ];
  const frontMatter = {
    title: model.name,
    description: plain,
    model: {
      kind: model.kind,
      release: context.release.config.id,
      ...direction(model, context),
      ...ownSchema(model, context),
      ...(model.deprecated !== undefined && { deprecated: true }),
      ...groupFacts(model, context),
      ...partsOf(model, context),
    },
    tableOfContents: { maxHeadingLevel: 3 },
    ...pageKeys(context, findModel(context.namesOf(model.name))),
  };
  return renderPage(context.links.file(model.name), frontMatter, children);
}

/** Of a model whose other names go the other way, its own direction is that of its schema alone. */
function direction(
  model: Model,
  context: PageContext,
): { direction: Direction; schemaDirection?: Direction } {
  const names = context.namesOf(model.name);
  const isOneWay = names.every((name) => context.reference.models[name]?.direction === model.direction);
  return isOneWay
    ? { direction: model.direction }
    : { direction: 'both', ...(model.direction !== 'both' && { schemaDirection: model.direction }) };
}

function groupFacts({ name }: Model, context: PageContext): { names?: string[]; root?: true } {
  const [, ...names] = context.namesOf(name);
  const isRoot = [name, ...names].some((each) => context.rootModels.has(each));
  return { ...(names.length > 0 && { names }), ...(isRoot && { root: true }) };
}

/** The models that it is made of, by the names of their pages. */
function partsOf(model: Model, { links }: PageContext): { parts?: string[] } {
  const names = typesOf(model).flatMap((type) => modelsIn(type));
  const parts = [...new Set(names.map((name) => links.shownAs(name)))].filter((name) => name !== model.name);
  return parts.length > 0 ? { parts } : {};
}

/** The name of a schema of both sides, which no ending tells. */
function ownSchema({ name, schema, direction }: Model, { release }: PageContext): { schema?: string } {
  const { config } = release;
  if (!('package' in config) || direction !== 'both') return {};
  const { response, request } = config.suffixes ?? defaultSuffixes;
  return [name + response, name + request].includes(schema) ? {} : { schema };
}

function deprecation({ deprecated }: Model): RootContent[] {
  if (deprecated === undefined) return [];
  const reason = deprecated === '' ? [] : [text(` ${plainProse(deprecated, 400)}`)];
  return [paragraph(strong('Deprecated.'), ...reason)];
}

function firstVersion(model: Model, context: PageContext): RootContent[] {
  const since = context.sinceOf(model.name);
  if (!since) return [];
  const version = since.href === undefined ? text(since.version) : link(since.href, text(since.version));
  return [paragraph(text('Since '), version, text('.'))];
}

function releaseNote(model: Model, context: PageContext): RootContent[] {
  const { note } = context.release.config;
  const children: BlockContent[] = [
    ...(note ? readOwnProse(note.short) : []),
    ...counterparts(model, context),
  ];
  return children.length === 0 ? [] : [blockquote(...children)];
}

/** What took its place in another release; of its other names where that is something else. */
function counterparts({ name: own }: Model, context: PageContext): BlockContent[] {
  const told = new Set<string>();
  return context.namesOf(own).flatMap((name) => {
    const counterpart = context.counterpartOf(name);
    if (!counterpart || told.has(counterpart.shownAs)) return [];
    told.add(counterpart.shownAs);
    const subject = name === own ? [text('it')] : [inlineCode(name)];
    const target = link(counterpart.href, inlineCode(counterpart.model.name));
    return [paragraph(text(`In ${counterpart.release} `), ...subject, text(' is '), target, text('.'))];
  });
}

function body(model: Model, context: PageContext): RootContent[] {
  switch (model.kind) {
    case 'object':
      return fields(model, context);
    case 'enum':
      return values(model);
    case 'union':
      return variants(model, context);
    default:
      return unreachable(model, 'modelPage');
  }
}

function fields(model: ObjectModel, context: PageContext): RootContent[] {
  const nodes: RootContent[] = [heading(2, text(fieldsHeading))];
  if (model.fields.length === 0)
    nodes.push(
      paragraph(
        text(
          model.direction === 'response' ? 'It has no fields.' : 'It has no fields: pass an empty object.',
        ),
      ),
    );
  // Below the fields it would read as a word about the last one.
  nodes.push(...additionalFields(model, context));
  nodes.push(...model.fields.flatMap((field) => fieldSection(field, context, model.name)));
  return nodes;
}

function values(model: EnumModel): RootContent[] {
  const items = model.values.map(({ key, value, description }): PhrasingContent[] => {
    const item: PhrasingContent[] = [inlineCode(JSON.stringify(value))];
    if (key !== undefined) item.push(text(' or '), inlineCode(`${model.name}.${key}`));
    if (description !== undefined) item.push(text(`: ${plainProse(description, 400)}`));
    return item;
  });
  const openness = model.open
    ? 'An open enum: a newer API may send other values, so handle those too.'
    : 'A closed enum: no other value is accepted.';
  return [heading(2, text('Values')), paragraph(text(openness)), list(items)];
}

function variants(model: UnionModel, context: PageContext): RootContent[] {
  const count = model.variants.length;
  const sentence = count === 1 ? 'Another name for one type.' : `A value is one of ${count} types.`;
  return [heading(2, text('Variants')), paragraph(text(sentence)), ...variantSections(model, context)];
}
