import type { Block, BlockError } from '../../blocks/block.ts';
import { type ColdChecker, createColdChecker, type ModuleSources } from '../../blocks/cold-checker.ts';
import { loadCompiler } from '../../blocks/compiler.ts';
import { loadTypeScript } from '../../blocks/options.ts';
import { createLanguage } from '../language/create-language.ts';
import type { Language } from '../language/language.ts';
import type { TypesPack } from '../language/types-pack.ts';

/** Errors of one block, one a line: place, number and text. */
export interface Comparison {
  block: Block;
  /** As the build's check finds them. */
  built: string;
  /** As an editor in the page finds them. */
  edited: string;
  /** What the block imports whose types are not in the pack. */
  untyped: readonly string[];
}

/**
 * Checks blocks twice: as where the site is built, and as an editor does. What differs is checked alone before it counts.
 * @param packOf - the pack that the editor has for a block
 */
export async function compareErrors(
  blocks: readonly Block[],
  sources: ModuleSources,
  packOf: (block: Block) => TypesPack,
): Promise<Comparison[]> {
  const ts = loadTypeScript();
  const check = createColdChecker(sources, loadCompiler(), undefined, { onlyErrors: true });
  const built = checkBuilt(blocks, check);
  const languages = new Map<TypesPack, Language>();
  const comparisons: Comparison[] = [];
  for (const [index, block] of blocks.entries()) {
    const pack = packOf(block);
    const language = languages.get(pack) ?? createLanguage(ts, pack);
    languages.set(pack, language);
    await language.update(block.code, block.lang);
    const errors = await language.errors();
    const edited = errors
      .map(
        ({ from, to, line, column, code, message }) => `${line}:${column}+${to - from} TS${code}: ${message}`,
      )
      .join('\n');
    const together = tellAll(built[index]);
    // TypeScript words a union in the order in which it met its members: in a program of many blocks, that is another one.
    const alone = together === edited ? together : tellAll(check([block])[0]?.errors);
    comparisons.push({ block, built: alone, edited, untyped: await language.untyped() });
  }
  return comparisons;
}

/**
 * A program suggests ten names for those that it cannot find, and no more: blocks that lack some are checked again, few at a time.
 */
function checkBuilt(blocks: readonly Block[], check: ColdChecker): BlockError[][] {
  const errors = check(blocks).map((checked) => checked.errors);
  const lacking = blocks.flatMap((block, index) => {
    const count = errors[index]?.filter(({ code }) => lacksSuggestion.has(code)).length ?? 0;
    return count === 0 ? [] : [{ block, index, count }];
  });
  for (const group of groups(lacking)) {
    const again = check(group.map(({ block }) => block));
    for (const [place, { index }] of group.entries()) errors[index] = again[place]?.errors ?? [];
  }
  return errors;
}

/** Together they lack half as many names as a program suggests; one that lacks more stands alone. */
function groups<Item extends { count: number }>(items: readonly Item[]): Item[][] {
  const found: Item[][] = [];
  let sum = Infinity;
  for (const item of items) {
    sum += item.count;
    if (sum <= 5) found.at(-1)?.push(item);
    else {
      found.push([item]);
      sum = item.count;
    }
  }
  return found;
}

/** "Cannot find name", and what it becomes for names that a runtime or a library has. */
const lacksSuggestion = new Set([
  2304, 2318, 2503, 2552, 2580, 2581, 2582, 2583, 2584, 2591, 2592, 2593, 18004,
]);

function tellAll(errors: readonly BlockError[] = []): string {
  return errors.map(tell).join('\n');
}

function tell({ sourceLine, character, length, code, message }: BlockError): string {
  return `${sourceLine + 1}:${character + 1}+${length} TS${code}: ${message}`;
}
