import type { RootContent } from 'mdast';
import { details, inlineCode, list, type PhrasingContent, text } from '../../markdown/build.ts';
import type { PageContext } from './page-context.ts';
import { plainProse, saysSomething } from './prose.ts';

/** More would hide the page under its copies. */
const mostSayings = 6;
const mostNames = 3;

/**
 * What models of the same shape are told apart by: what is said of them or of their fields, where it is not what the page
 * says.
 * @param model - the name of the page
 * @param say - what is said of one of its names, as Markdown, in the order of importance
 */
export function otherWords(
  model: string,
  context: PageContext,
  say: (name: string) => readonly (string | undefined)[],
): RootContent[] {
  const said = new Map<string, string[]>();
  for (const name of context.namesOf(model)) {
    for (const words of say(name)) {
      if (!saysSomething(words)) continue;
      const names = said.get(words);
      if (names) names.push(name);
      else said.set(words, [name]);
    }
  }
  for (const own of say(model)) said.delete(own ?? '');
  if (said.size === 0) return [];
  const items = [...said]
    .slice(0, mostSayings)
    .map(([words, names]) => [...nameList(names), text(`: ${plainProse(words, 400)}`)]);
  return details('What is said under other names', [list(items)]);
}

function nameList(names: readonly string[]): PhrasingContent[] {
  const shown = names
    .slice(0, mostNames)
    .flatMap((name, index): PhrasingContent[] => [text(index === 0 ? 'In ' : ', '), inlineCode(name)]);
  const rest = names.length - mostNames;
  return rest > 0 ? [...shown, text(` and ${rest} more`)] : shown;
}
