import type { BlockContent } from 'mdast';
import { indentJson } from '../../sandbox/exchange.ts';
import { parametersOf } from '../call-shape.ts';
import type { Operation } from '../model.ts';
import type { PageContext } from './page-context.ts';
import type { OperationExample } from './operation-example.ts';
import { codeBlock, heading, text } from '../../markdown/build.ts';
import { fold, htmlElement, textFold } from '../../markdown/html.ts';
import { matchesTemplate } from '../matches-template.ts';
import { notRunNote } from './versions.ts';

/** The example that stands beside what an operation takes and gives, and what travelled when it ran. */
export function firstExample(operation: Operation, context: PageContext): BlockContent[] {
  const [example, ...others] = context.operationExamplesOf(operation.name);
  if (!example) return valueSections(operation, context);
  const bar = others.length > 0 ? 'code-bar with-choice not-content' : 'code-bar not-content';
  return [
    // A script puts its tabs there, and the choice of an example. There is room for them from the start.
    ...htmlElement('div', { class: bar }, []),
    heading(2, text('Example')),
    ...htmlElement('div', { class: 'example' }, [
      heading(3, text(example.title)),
      ...exampleBlocks(operation, example, Infinity),
    ]),
  ];
}

/** All other examples, folded, each with its title as a heading: a list of what can be done. */
export function moreExamples(operation: Operation, context: PageContext): BlockContent[] {
  const [, ...others] = context.operationExamplesOf(operation.name);
  if (others.length === 0) return [];
  return [
    heading(2, text('More examples')),
    ...others.flatMap((example) =>
      fold(
        { class: 'example' },
        [heading(3, text(example.title))],
        exampleBlocks(operation, example, longest),
      ),
    ),
  ];
}

/** Lines of a response beside further examples: a longer one is much like that of the first. */
const longest = 24;

/** @param lines - of the longest response that is shown */
function exampleBlocks(operation: Operation, example: OperationExample, lines: number): BlockContent[] {
  const { code, scenario } = example;
  return [
    ...htmlElement('div', { class: 'call' }, [codeBlock('ts', code, `sandbox="${scenario}"`)]),
    ...wireFolds(operation, example, lines),
  ];
}

/** The example's request and its answer, as they travelled. */
function wireFolds(
  { path }: Operation,
  { exchanges, isError }: OperationExample,
  lines: number,
): BlockContent[] {
  const own = exchanges.filter(
    (each) => path !== undefined && matchesTemplate(each.path.replace(/\?.*$/, ''), path),
  );
  // What an example of an error is about is the last call.
  const exchange = isError ? own.at(-1) : own[0];
  if (exchange?.response === undefined) return [];
  const { request, status } = exchange;
  const response = indentJson(exchange.response);
  return [
    ...(request === undefined ? [] : wireFold('request', 'Request', indentJson(request))),
    ...(response.split('\n').length > lines ? [] : wireFold('response', `Response ${status}`, response)),
  ];
}

function wireFold(side: string, title: string, json: string): BlockContent[] {
  return textFold({ class: `wire ${side}` }, title, [codeBlock('json', json)]);
}

/** Where nothing runs, as for a release without a client: what is sent and what comes back, as values of their models. */
function valueSections(operation: Operation, context: PageContext): BlockContent[] {
  const taken = parametersOf(operation).map(({ name, type }) => {
    const title = operation.parameters ? `What to send as ${name}` : 'What to send';
    return [title, type] as const;
  });
  const sections = [...taken, ['What comes back', operation.response] as const];
  const blocks = sections.flatMap(([title, type]): BlockContent[] => {
    const model = type?.kind === 'model' ? context.reference.models[type.name] : undefined;
    const [example] = model ? context.examplesOf(model) : [];
    return example ? [heading(3, text(title)), codeBlock('ts', example.source)] : [];
  });
  return blocks.length > 0 ? [heading(2, text('Example')), ...notRunNote(context), ...blocks] : [];
}
