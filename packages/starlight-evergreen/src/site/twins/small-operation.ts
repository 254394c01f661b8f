import type { Code, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { heading, inlineCode, paragraph, text } from '../../markdown/build.ts';
import { bodyOf, type Part, partsOf } from './page-tree.ts';

/** An example that is longer shows more than a call. */
const longest = 400;
/** More codes are on the operation's page. */
const mostCodes = 6;

/**
 * The page of an operation in a few lines: what it does, its parameters, its codes, and an example.
 *
 * @param twin the page as Markdown.
 */
export function smallOperation(twin: string): RootContent[] {
  const { title, nodes } = bodyOf(twin);
  const parts = new Map(partsOf(nodes, 2).map((part) => [part.title, part]));
  const about = aboutOf(nodes);
  const example = exampleOf(parts.get('Example'));
  return [
    heading(3, title),
    paragraph(
      ...(about === undefined ? [] : [text(firstSentence(about))]),
      ...parameters(parts.get('Parameters')),
      ...phrase(' Gives ', names(parts.get('Result'))),
      ...phrase(' Refused with ', codes(parts.get('Errors'))),
    ),
    ...(example === undefined ? [] : [example]),
  ];
}

/** The description: before the first heading, what is more than code. */
function aboutOf(nodes: readonly RootContent[]): string | undefined {
  const end = nodes.findIndex(({ type }) => type === 'heading');
  const words = nodes.slice(0, Math.max(end, 0)).find((node) => {
    if (node.type !== 'paragraph') return false;
    return node.children.some((child) => child.type === 'text' && /\w/.test(child.value));
  });
  return words === undefined ? undefined : toString(words);
}

function firstSentence(prose: string): string {
  const [sentence = ''] = /^.*?[.!?](?=\s|$)/s.exec(prose) ?? [prose];
  return sentence.replaceAll(/\s+/g, ' ');
}

function parameters(part: Part | undefined): PhrasingContent[] {
  const fields = part === undefined ? [] : partsOf(part.nodes, 3);
  const isRequired = ({ nodes: [facts] }: Part): boolean =>
    facts !== undefined && / · required(?: |$)/.test(toString(facts));
  const titles = (found: readonly Part[]): string[] => found.map(({ title }) => title);
  return [
    ...phrase(' Needs ', titles(fields.filter(isRequired))),
    ...phrase(' Takes ', titles(fields.filter((field) => !isRequired(field)))),
  ];
}

function names(part: Part | undefined): string[] {
  return part === undefined ? [] : partsOf(part.nodes, 3).map(({ title }) => title);
}

/** The codes of its own, without those that any call knows: they are no items of a list. */
function codes(part: Part | undefined): string[] {
  const items = part?.nodes.flatMap((node) => (node.type === 'list' ? node.children : [])) ?? [];
  return [...new Set(items.map((item) => /^\w+/.exec(toString(item))?.[0] ?? ''))].slice(0, mostCodes);
}

function phrase(start: string, values: readonly string[]): PhrasingContent[] {
  if (values.length === 0) return [];
  return [
    text(start),
    ...values.flatMap((value, index): PhrasingContent[] => [
      ...(index === 0 ? [] : [text(', ')]),
      inlineCode(value),
    ]),
    text('.'),
  ];
}

/** The first example, without the lines that make the client. */
function exampleOf(part: Part | undefined): Code | undefined {
  const code = part?.nodes.find((node) => node.type === 'code');
  if (code === undefined) return undefined;
  const value = code.value.replace(/^import [^;]*;\n+(?:const \w+ = new \w+\(\);\n+)?/, '');
  return value.length > longest ? undefined : { type: 'code', lang: code.lang ?? null, meta: null, value };
}
