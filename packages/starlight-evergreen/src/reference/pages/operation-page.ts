import type { BlockContent } from 'mdast';
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
    editUrl: false,
    sidebar: { label: name.slice(name.indexOf('.') + 1) },
  };
  return renderPage(context.links.operationFile(name), frontMatter, children);
}

/** The models that it takes and returns. */
function rootsOf({ request, response }: Operation): { request?: string; response?: string } {
  const [taken, given] = [rootModel(request), rootModel(response)];
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
    ...shapeSection('Parameters', 'params', operation.request, context),
    ...shapeSection('Result', 'result', operation.response, context),
    ...errorSection(operation.name, context),
    ...(operations ? [heading(2, text('Request options')), ...readOwnProse(operations.options)] : []),
    ...moreExamples(operation, context),
    ...changesSection(operation.name, context),
  ];
}

/** The fields of a request or a response, and of all models in them. */
function shapeSection(
  title: string,
  root: FieldRoot,
  type: TypeExpression | undefined,
  context: PageContext,
): BlockContent[] {
  if (!type) return [];
  const parts = fieldTree(type, root, context);
  const writing = { context, isResult: root === 'result' };
  const [only, ...others] = parts;
  return [
    heading(2, text(title)),
    paragraph(...typePhrase(type, false, (name) => context.hrefOf(name))),
    ...(only?.kind === 'fields' && others.length === 0
      ? [...additionalFields(only.part, context), ...fieldHeadings(only.fields, writing)]
      : partBlocks(parts, writing)),
  ];
}
