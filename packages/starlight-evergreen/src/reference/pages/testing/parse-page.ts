import type { Heading, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { nodesOf, parseMarkdown } from './markup.ts';

/** What a page says of a field, read back from its Markdown. */
export interface PageField {
  name: string;
  type: string;
  optional: boolean;
  nullable: boolean;
  /** Where the page tells one. */
  wireName?: string;
  /** JSON, where the page tells a default. */
  default?: string;
  deprecated: boolean;
  /** The page's words for what zod enforces. */
  constraints: string[];
  /** The page that `exported as` leads to. */
  union?: string;
  /** The version that the field came with, where the page tells one. */
  since?: string;
  /** The words below the line of facts. */
  words: string;
  /** What the site adds to the words. */
  notes: string[];
  /** What models of the same shape say instead. */
  otherWords: string;
}

/** A page as its reader finds it. */
export interface ParsedPage {
  frontMatter: Record<string, unknown>;
  headings: { depth: number; text: string }[];
  /** Blocks before the first heading, as text; without `since`. */
  introduction: string[];
  /** The version that the model came with, where the page tells one. */
  since?: string;
  fields: PageField[];
  /** JSON of each member of an enum. */
  values: string[];
  open?: boolean;
  variants: string[];
  additional?: string;
  code: { lang: string; value: string }[];
  links: string[];
}

/** Reads a model's page back to facts. Test-only: it holds the pages to the reference. */
export function parsePage(page: string): ParsedPage {
  const root = parseMarkdown(page);
  const [yaml, ...blocks] = root.children;
  const sections = splitAt(blocks, 2);
  const section = (title: string) =>
    sections.find(({ heading }) => heading && toString(heading) === title)?.blocks ?? [];
  const values = section('Values');
  const beginning = (sections[0]?.blocks ?? []).map((block) => toString(block));
  const [since] = beginning.flatMap((block) => sincePattern.exec(block)?.[1] ?? []);
  const additional = section('Fields')
    .map((block) => toString(block))
    .find((text) => text.startsWith(additionalPrefix));
  return {
    frontMatter: readFrontMatter(yaml),
    headings: blocks.flatMap((block) =>
      block.type === 'heading' ? [{ depth: block.depth, text: toString(block) }] : [],
    ),
    introduction: beginning.filter((block) => !sincePattern.test(block)),
    ...(since !== undefined && { since }),
    fields: splitAt(section('Fields'), 3).flatMap(({ heading, blocks: inside }) =>
      heading ? [readField(heading, inside)] : [],
    ),
    values: values.flatMap((block) =>
      block.type === 'list' ? block.children.map((item) => firstCode(item.children[0])) : [],
    ),
    ...(values.length > 0 && { open: toString(values[0]).startsWith('An open enum') }),
    variants: splitAt(section('Variants'), 3).flatMap(({ heading }) => (heading ? [toString(heading)] : [])),
    ...(additional !== undefined && { additional: additional.slice(additionalPrefix.length, -1) }),
    code: nodesOf(root).flatMap((node) =>
      node.type === 'code' ? [{ lang: node.lang ?? '', value: node.value }] : [],
    ),
    links: nodesOf(root).flatMap((node) => (node.type === 'link' ? [node.url] : [])),
  };
}

const sincePattern = /^Since (\d+\.\d+\.\d+)\.$/;

const additionalPrefix = 'Other properties are kept; their type is ';

function readFrontMatter(node: RootContent | undefined): Record<string, unknown> {
  if (node?.type !== 'yaml') throw new Error('the page has no front matter');
  return Object.fromEntries(
    node.value.split('\n').map((line) => {
      const colon = line.indexOf(': ');
      return [line.slice(0, colon), JSON.parse(line.slice(colon + 2))];
    }),
  );
}

interface Section {
  /** Absent for what stands before the first heading. */
  heading?: Heading;
  blocks: RootContent[];
}

function splitAt(blocks: readonly RootContent[], depth: number): Section[] {
  const sections: Section[] = [{ blocks: [] }];
  for (const block of blocks) {
    if (block.type === 'heading' && block.depth === depth) sections.push({ heading: block, blocks: [] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections;
}

function readField(heading: Heading, [facts, ...prose]: RootContent[]): PageField {
  if (facts?.type !== 'paragraph') throw new Error(`${toString(heading)} has no line of facts`);
  const [typeParts = [], ...parts] = splitFacts(facts.children.filter((node) => node.type !== 'html'));
  const type = typeParts.map((part) => toString(part)).join('');
  const texts = parts.map((part) =>
    part
      .map((node) => toString(node))
      .join('')
      .trim(),
  );
  const after = (prefix: string) => texts.find((text) => text.startsWith(prefix))?.slice(prefix.length);
  const defaultValue = after('default ');
  const wireName = after('wire name ');
  const union = after('exported as ');
  const since = after('since ');
  const nullable = type.endsWith(' | null');
  const fold = prose.findIndex(({ type: kind }) => kind === 'html');
  const own = fold === -1 ? prose : prose.slice(0, fold);
  const known = /^(?:required|optional|deprecated$|default |wire name |exported as |since )/;
  return {
    name: toString(heading),
    type: nullable ? type.slice(0, -' | null'.length) : type,
    optional: texts[0] === 'optional',
    nullable,
    ...(wireName !== undefined && { wireName }),
    ...(defaultValue !== undefined && { default: defaultValue }),
    deprecated: texts.includes('deprecated') && heading.children[0]?.type === 'delete',
    constraints: texts.filter((text) => !known.test(text)),
    ...(union !== undefined && { union }),
    ...(since !== undefined && { since }),
    words: own
      .filter((block) => !isNote(block) && !isWrapped(block))
      .map((block) => toString(block))
      .join(' '),
    notes: own.filter(isNote).map((block) => toString(block)),
    otherWords: prose
      .slice(own.length)
      .map((block) => toString(block))
      .join(' '),
  };
}

/** The values of an enum, or the types of a union. */
function isWrapped(block: RootContent): boolean {
  if (block.type !== 'paragraph') return false;
  const [first, second] = block.children;
  if (first?.type === 'inlineCode') return second?.type === 'text' && second.value.startsWith(' is ');
  return first?.type === 'text' && /^(?:One of|Known values:) $/.test(first.value);
}

/** A site's own word beside a comment of the SDK. */
function isNote(block: RootContent): boolean {
  return (
    block.type === 'paragraph' && block.children[0]?.type === 'strong' && toString(block).startsWith('Note: ')
  );
}

/** The parts of a line of facts, which ` · ` in plain text keeps apart. */
function splitFacts(nodes: Heading['children']): Heading['children'][] {
  const parts: Heading['children'][] = [[]];
  for (const node of nodes) {
    if (node.type !== 'text') parts.at(-1)?.push(node);
    else {
      const [first = '', ...rest] = node.value.split(' · ');
      if (first !== '') parts.at(-1)?.push({ type: 'text', value: first });
      parts.push(
        ...rest.map((value): Heading['children'] => (value === '' ? [] : [{ type: 'text', value }])),
      );
    }
  }
  return parts;
}

function firstCode(block: RootContent | undefined): string {
  const code = block && nodesOf(block).find((node) => node.type === 'inlineCode');
  if (!code) throw new Error('a member has no code');
  return toString(code);
}
