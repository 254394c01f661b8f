import type { BlockContent } from 'mdast';
import { parametersOf, takenType } from '../call-shape.ts';
import type { Operation, TypeExpression } from '../model.ts';
import type { PageContext } from './page-context.ts';
import { changesSection } from './operation-changes.ts';
import { errorSection } from './error-section.ts';
import type { FieldRoot } from './field-path.ts';
import { fieldTree } from './field-tree.ts';
import { heading, inlineCode, paragraph, text } from '../../markdown/build.ts';
import { type HtmlAttributes, htmlElement } from '../../markdown/html.ts';
import { type Page, renderPage } from '../../markdown/page.ts';
import { additionalFields, fieldHeadings, partBlocks } from './nested-fields.ts';
import { firstExample, moreExamples } from './operation-code.ts';
import { callOf, signature } from './operation-signature.ts';
import { plainProse, readOwnProse, readProse } from './prose.ts';
import { rootModel } from './root-models.ts';
import { typePhrase } from './type-phrase.ts';
import { findOperation, pageKeys } from './versions.ts';

/**
 * The page of one operation. The parts are what a style sheet places: the head above, the code beside it or below, and
 * the rest.
 */
export function operationPage(operation: Operation, context: PageContext): Page {
  const { name, description } = operation;
  const call = callOf(operation, context);
  const code = firstExample(operation, context);
  // A page is painted while it comes: what stands in it early says how it is laid out.
  const place = code.length > 0 ? 'operation-head' : 'operation-head alone';
  const children = [
    ...htmlElement('div', { class: place }, head(operation, context)),
    ...(code.length > 0 ? htmlElement('div', { class: 'operation-code' }, code) : []),
    ...htmlElement('div', restAttributes(context), rest(operation, context)),
  ];
  const frontMatter = {
    title: call,
    description: description === undefined ? `The call ${call}.` : plainProse(description),
    operation: {
      name,
      release: context.release.config.id,
      ...(operation.declaredIn !== undefined && { declaredIn: operation.declaredIn }),
      ...rootsOf(operation),
    },
    tableOfContents: { maxHeadingLevel: 3 },
    ...pageKeys(context, findOperation(name)),
    sidebar: { label: name.slice(name.indexOf('.') + 1) },
  };
  return renderPage(context.links.operationFile(name), frontMatter, children);
}

/** The models that it takes and returns. */
function rootsOf(operation: Operation): { request?: string; response?: string } {
  // Of several parameters the last one with a model is what is sent; those before say who sends it.
  const taken = parametersOf(operation)
    .map(({ type }) => rootModel(type))
    .findLast((name) => name !== undefined);
  const given = rootModel(operation.response);
  return { ...(taken !== undefined && { request: taken }), ...(given !== undefined && { response: given }) };
}

/** With the folder of the pages that say where fields are used, for scripts. */
function restAttributes({ links }: PageContext): HtmlAttributes {
  const hasFieldPages = links.fieldNames.length > 0;
  return { class: 'operation-rest', ...(hasFieldPages && { 'data-fields': links.fields }) };
}

function head(operation: Operation, context: PageContext): BlockContent[] {
  const { description, method, path } = operation;
  return [
    paragraph(...signature(operation, context)),
    ...(method !== undefined && path !== undefined
      ? [paragraph(inlineCode(method), text(' '), inlineCode(path))]
      : []),
    ...(description === undefined ? [] : readProse(description)),
  ];
}

function rest(operation: Operation, context: PageContext): BlockContent[] {
  const { operations } = context.release.config;
  return [
    ...shapeSection('Parameters', 'params', takenType(operation), context),
    ...shapeSection('Result', 'result', operation.response, context, deliverySentence(operation)),
    ...errorSection(operation.name, context),
    ...(operations ? [heading(2, text('Request options')), ...readOwnProse(operations.options)] : []),
    ...moreExamples(operation, context),
    ...changesSection(operation.name, context),
  ];
}

/** How a result comes that is more than one value. */
function deliverySentence({ delivery }: Operation): BlockContent[] {
  if (delivery === undefined) return [];
  const [noun, way] = delivery === 'pages' ? ['page', 'page by page'] : ['event', 'as a stream of events'];
  return [
    paragraph(
      text(`It comes ${way}: `),
      inlineCode(`for await (const ${noun} of result)`),
      text(` gives one ${noun} after another.`),
    ),
  ];
}

/** The fields of a request or a response, and of all models in them. */
function shapeSection(
  title: string,
  root: FieldRoot,
  type: TypeExpression | undefined,
  context: PageContext,
  delivered: readonly BlockContent[] = [],
): BlockContent[] {
  if (!type) return [];
  const parts = fieldTree(type, root, context);
  const writing = { context, isResult: root === 'result' };
  const [only, ...others] = parts;
  return [
    heading(2, text(title)),
    // Several parameters are told below, each by its name.
    ...(type.kind === 'object' && root === 'params'
      ? []
      : [paragraph(...typePhrase(type, false, (name) => context.hrefOf(name)))]),
    ...delivered,
    ...(only?.kind === 'fields' && others.length === 0
      ? [...additionalFields(only.part, context), ...fieldHeadings(only.fields, writing)]
      : partBlocks(parts, writing)),
  ];
}
