import type { RootContent } from 'mdast';
import { details, inlineCode, list, type PhrasingContent, text } from '../../markdown/build.ts';
import type { PageContext } from './page-context.ts';
import { plainProse, saysSomething } from './prose.ts';

/** More would hide the page under its copies. */
const mostSayings = 6;
const mostNames = 3;

/**
 * What models of the same shape are told apart by: their descriptions, where they are not that of the page.
 * @param model - the name of the page
 * @param describe - the description of one of its names
 */
export function otherWords(
  model: string,
  context: PageContext,
  describe: (name: string) => string | undefined,
): RootContent[] {
  const said = new Map<string, string[]>();
  for (const name of context.namesOf(model)) {
    const description = describe(name);
    if (!saysSomething(description)) continue;
    const names = said.get(description);
    if (names) names.push(name);
    else said.set(description, [name]);
  }
  said.delete(describe(model) ?? '');
  if (said.size === 0) return [];
  const items = [...said]
    .slice(0, mostSayings)
    .map(([description, names]) => [...nameList(names), text(`: ${plainProse(description, 400)}`)]);
  return details('Under other names', [list(items)]);
}

function nameList(names: readonly string[]): PhrasingContent[] {
  const shown = names
    .slice(0, mostNames)
    .flatMap((name, index): PhrasingContent[] => [text(index === 0 ? 'In ' : ', '), inlineCode(name)]);
  const rest = names.length - mostNames;
  return rest > 0 ? [...shown, text(` and ${rest} more`)] : shown;
}
