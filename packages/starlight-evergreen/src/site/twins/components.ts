import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Code, RootContent } from 'mdast';
import { readProof } from '../../proof/proof.ts';
import { totalCounts, unprovenSentence } from '../proof-content.ts';
import { installCommands } from '../install-commands.ts';
import { errorCodeList } from './error-codes.ts';
import { guideList } from './guide-list.ts';
import { guidePictures } from './guide-pictures.ts';
import { type PageElement, requiredText, textAttribute, type Writer } from './element.ts';
import { blockquote, link, paragraph, strong, text } from '../../markdown/build.ts';
import { blocks, inline } from '../../markdown/paragraphs.ts';
import { shownCode } from './shown-code.ts';

const content: Writer = ({ children }) => children;
const nothing: Writer = () => [];

/** How each component is written as Markdown, by the name it has in pages. */
export const components: Readonly<Record<string, Writer>> = {
  // Starlight's.
  Aside: (element) => [
    aside(
      textAttribute(element, 'title') ?? capital(textAttribute(element, 'type') ?? 'note'),
      element.children,
    ),
  ],
  Badge: (element) => [text(requiredText(element, 'text'))],
  Card: (element) => [paragraph(strong(text(requiredText(element, 'title')))), ...element.children],
  CardGrid: content,
  Code: (element) => [
    codeBlock(requiredText(element, 'code'), textAttribute(element, 'lang'), textAttribute(element, 'title')),
  ],
  FileTree: content,
  Icon: nothing,
  LinkButton: (element) => [paragraph(link(requiredText(element, 'href'), ...inline(element.children)))],
  LinkCard: (element) => linkCard(element),
  Steps: content,
  TabItem: (element) => [paragraph(strong(text(requiredText(element, 'label')))), ...element.children],
  Tabs: content,
  // This package's.
  Counts: (_, { project }) => counts(project.root),
  Example: (element, { project: { root }, find }) => {
    const file = join(root, 'src/examples', requiredText(element, 'file'));
    if (!existsSync(file))
      throw new Error(`there is no example "${requiredText(element, 'file')}" in src/examples`);
    const code = readFileSync(file, 'utf8').trimEnd();
    return shownCode(codeBlock(code, extname(file).slice(1), textAttribute(element, 'title')), file, find);
  },
  ErrorCodes: (_, { releases }) => errorCodeList(releases[0]),
  GuideList: (element, { project }) => guideList(project, textAttribute(element, 'first')),
  InstallTabs: (element) => {
    const commands = installCommands(requiredText(element, 'package'), element.attributes['dev'] === true);
    return commands.flatMap(({ manager, command }) => [
      paragraph(strong(text(manager))),
      codeBlock(command, 'sh', undefined),
    ]);
  },
  NearestModels: nothing,
  OnPage: nothing,
  ...guidePictures,
};

/** A note set apart from the text around it. */
export function aside(label: string, children: readonly RootContent[]): RootContent {
  return blockquote(paragraph(strong(text(label))), ...blocks(children));
}

export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function codeBlock(value: string, lang: string | undefined, title: string | undefined): Code {
  return { type: 'code', lang: lang ?? null, meta: title === undefined ? null : `title="${title}"`, value };
}

function linkCard(element: PageElement): RootContent[] {
  const description = textAttribute(element, 'description');
  const target = link(requiredText(element, 'href'), text(requiredText(element, 'title')));
  return [paragraph(target, ...(description === undefined ? [] : [text(`: ${description}`)]))];
}

function counts(root: string): RootContent[] {
  const proof = readProof(root);
  if ('unproven' in proof) return [paragraph(...unprovenSentence(proof))];
  const counts = totalCounts(proof).map(({ count, noun }) => `${count} ${noun}`);
  return [paragraph(`${counts.join(', ')}.`)];
}
