import { TextlintKernel, type TextlintMessage, type TextlintPluginCreator } from '@textlint/kernel';
import { parse } from '@textlint/text-to-ast';
import terminology from 'textlint-rule-terminology';
import type { Problem } from '../problem/problem.ts';
import type { AllowList } from './allow-list.ts';
import type { PageText } from './page-text.ts';
import { placeOf } from './place.ts';

/** Terms of the rule's list that documentation writes in more than one way, as they stand there. */
const exclude = [
  'ID',
  "id['’]?s",
  'web[- ]?site(s)?',
  'readme(s)?',
  // The possessive is meant: the API's answer.
  "API['’]?s",
  "URL['’]?s",
  // In a sentence these are two words.
  'camel[-_ ]?case',
  'snake[- ]?case',
  'kebab[_ ]?case',
  'pascal[-_ ]?case',
  // A release may be named by its year, and a line may be blank.
  'blank line(s)?',
  'indexes\\b',
  'function argument(s)?',
  'array item(s)?',
  'regexp?(s)?',
  'repo\\b',
];

/**
 * Plain text for the kernel. `@textlint/textlint-plugin-text` is the same, but its default export is another thing in Node
 * than in its types.
 */
const plainText: TextlintPluginCreator = {
  Processor: class {
    availableExtensions() {
      return ['.txt'];
    }
    processor() {
      return {
        preProcess: (text: string) => parse(text),
        postProcess: (messages: TextlintMessage[], filePath = 'page.txt') => ({ messages, filePath }),
      };
    }
  },
};

const kernel = new TextlintKernel();

/**
 * Names of products and languages in their usual spelling: JavaScript, TypeScript, npm.
 * @param allowed - spellings that are let pass
 */
export async function checkTerms(page: PageText, allowed: AllowList): Promise<Problem[]> {
  // A line for each unit: the rule tells the start of a sentence by the start of a line.
  const lines = page.units.map(({ start, text }) => {
    const indent = text.length - text.trimStart().length;
    return { start: start + indent, text: text.slice(indent).replaceAll('\n', ' ') };
  });
  const result = await kernel.lintText(lines.map(({ text }) => text).join('\n'), {
    ext: '.txt',
    filePath: `${page.file}.txt`,
    plugins: [{ pluginId: 'text', plugin: plainText }],
    rules: [{ ruleId: 'terminology', rule: terminology, options: { exclude } }],
  });
  return result.messages.flatMap(({ message, loc }) => {
    const { start } = lines[loc.start.line - 1] ?? { start: 0 };
    const [, written = '', usual = ''] = /“(.*)”, use “(.*)” instead/.exec(message) ?? [];
    if (allowed.take(written)) return [];
    return [
      {
        where: placeOf(page, start + loc.start.column - 1),
        message: `"${written}" is usually written "${usual}"`,
        hint: 'A term that you write in another way belongs in `prose.allow` of docs.config.ts.',
      },
    ];
  });
}
