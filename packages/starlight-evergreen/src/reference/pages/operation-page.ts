import { indentJson } from '../../sandbox/exchange.ts';
import type { RootContent } from 'mdast';
import type { Field, Operation, TypeExpression } from '../model.ts';
import type { PageContext } from './page-context.ts';
import { changesSection } from './operation-changes.ts';
import { errorSection } from './error-section.ts';
import { fieldFacts, fieldSection } from './field-section.ts';
import {
  codeBlock,
  details,
  heading,
  inlineCode,
  joinPhrases,
  list,
  paragraph,
  type PhrasingContent,
  strong,
  text,
} from '../../markdown/build.ts';
import type { OperationExample } from './operation-example.ts';
import { type Page, renderPage } from '../../markdown/page.ts';
import { plainProse, readOwnLine, readOwnProse, readProse } from './prose.ts';
import { typePhrase } from './type-phrase.ts';
import { matchesTemplate } from '../path-template.ts';
import { modelsIn } from '../visit.ts';

/** The page of one operation: examples that run, what it takes, what it gives, how it travels and how it fails. */
export function operationPage(operation: Operation, context: PageContext): Page {
  const { operations } = context.release.config;
  const examples = context.operationExamplesOf(operation.name);
  const children: RootContent[] = [
    paragraph(...joinPhrases(operationFacts(operation, context), ' · ')),
    ...(operation.description === undefined ? [] : readProse(operation.description)),
    ...(examples.length > 0 ? exampleSections(examples) : valueSections(operation, context)),
    ...shapeSection('Parameters', operation.request, context),
    ...shapeSection('Result', operation.response, context),
    ...wireSection(operation, examples),
    ...errorSection(operation.name, context),
    ...(operations ? [heading(2, text('Request options')), ...readOwnProse(operations.options)] : []),
    ...changesSection(operation.name, context),
  ];
  const call =
    context.release.config.client === undefined
      ? operation.name
      : `${instanceName(context)}.${operation.name}`;
  const frontMatter = {
    title: call,
    description:
      operation.description === undefined ? `The call ${call}.` : plainProse(operation.description),
    tableOfContents: { maxHeadingLevel: 2 },
    editUrl: false,
    sidebar: { label: operation.name.slice(operation.name.indexOf('.') + 1) },
  };
  return renderPage(context.links.operationFile(operation.name), frontMatter, children);
}

/** As examples call the client: `Shop` makes `shop`. */
function instanceName(context: PageContext): string {
  const { client = '' } = context.release.config;
  return client.charAt(0).toLowerCase() + client.slice(1);
}

/** What an operation takes and returns, and how it travels, in one line. */
export function operationFacts(operation: Operation, context: PageContext): PhrasingContent[][] {
  const href = (name: string) => context.hrefOf(name);
  const { request, response, method, path } = operation;
  const facts: PhrasingContent[][] = [];
  if (request) facts.push([text('takes '), ...typePhrase(request, false, href)]);
  facts.push(response ? [text('returns '), ...typePhrase(response, false, href)] : [text('returns nothing')]);
  if (method !== undefined && path !== undefined) facts.push([inlineCode(`${method} ${path}`)]);
  return facts;
}

function exampleSections(examples: readonly OperationExample[]): RootContent[] {
  const ordered = [
    ...examples.filter(({ isError }) => !isError),
    ...examples.filter(({ isError }) => isError),
  ];
  return [
    heading(2, text('Examples')),
    ...ordered.flatMap(({ title, code, scenario }): RootContent[] => [
      heading(3, text(title)),
      codeBlock('ts', code, `sandbox="${scenario}"`),
    ]),
  ];
}

/** Where nothing runs, as for a release without a client: what is sent and what comes back, as values of their models. */
function valueSections({ request, response }: Operation, context: PageContext): RootContent[] {
  const sections = [
    ['What to send', request],
    ['What comes back', response],
  ] as const;
  const blocks = sections.flatMap(([title, type]): RootContent[] => {
    const model = type?.kind === 'model' ? context.reference.models[type.name] : undefined;
    const [example] = model ? context.examplesOf(model) : [];
    return example ? [heading(3, text(title)), codeBlock('ts', example.source)] : [];
  });
  return blocks.length > 0 ? [heading(2, text('Examples')), ...blocks] : [];
}

/** The fields of a request or a response; those of the models in them fold out in place. */
function shapeSection(title: string, type: TypeExpression | undefined, context: PageContext): RootContent[] {
  if (!type) return [];
  const href = (name: string) => context.hrefOf(name);
  const intro = paragraph(text('The fields of '), ...typePhrase(type, false, href), text('.'));
  const fields = fieldsIn(type, context);
  return [
    heading(2, text(title)),
    intro,
    ...fields.flatMap((field) => [...fieldSection(field, context), ...nestedFields(field, context)]),
  ];
}

/** The fields of the one object that a type is about: of a union of responses, those of its first variant. */
function fieldsIn(type: TypeExpression, context: PageContext): readonly Field[] {
  for (const name of modelsIn(type)) {
    const model = context.reference.models[name];
    if (model?.kind === 'object') return model.fields;
    if (model?.kind === 'union') return fieldsIn({ kind: 'union', variants: model.variants }, context);
  }
  return [];
}

function nestedFields(field: Field, context: PageContext): RootContent[] {
  const nested = modelsIn(field.type)
    .map((name) => context.reference.models[name])
    .filter((model) => model?.kind === 'object' && model.fields.length > 0);
  return nested.flatMap((model): RootContent[] => {
    if (model?.kind !== 'object') return [];
    // Names of exported types are identifiers, so they are safe in HTML as they are.
    return details(`Fields of <code>${model.name}</code>`, [
      list(
        model.fields.map((inner) => [
          inlineCode(inner.name),
          text(': '),
          ...joinPhrases(fieldFacts(inner, context).slice(0, 2), ', '),
          ...(inner.description === undefined ? [] : [text(`. ${plainProse(inner.description, 200)}`)]),
          ...noteOf(inner, context),
        ]),
      ),
    ]);
  });
}

/** In a list a note follows the comment. */
function noteOf(field: Field, context: PageContext): PhrasingContent[] {
  const note = context.noteOf(field);
  return note === undefined ? [] : [text(' '), strong('Note:'), text(' '), ...readOwnLine(note)];
}

/** The first example's own request and its answer, as they travelled. */
function wireSection({ path }: Operation, examples: readonly OperationExample[]): RootContent[] {
  const exchanges = examples.filter(({ isError }) => !isError).flatMap((example) => example.exchanges);
  const exchange = exchanges.find(
    (each) => path !== undefined && matchesTemplate(each.path.replace(/\?.*$/, ''), path),
  );
  if (exchange?.response === undefined) return [];
  return [
    heading(2, text('On the wire')),
    ...(exchange.request === undefined
      ? []
      : [codeBlock('json', indentJson(exchange.request), 'title="Request"')]),
    codeBlock('json', indentJson(exchange.response), `title="Response ${exchange.status}"`),
  ];
}
