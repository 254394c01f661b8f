import type * as TypeScript from 'typescript';
import type { ModuleService } from './host.ts';
import type { CompletionItem, Completions, TypeInfo } from './language.ts';
import { docsOf } from './questions.ts';

/** What a pack has. */
interface Known {
  /** Globals that are known, but are not there where the code runs. */
  namesAlone: ReadonlySet<string>;
  /** What can be imported. */
  specifiers: readonly string[];
}

/** What fits at a position, without names that an SDK keeps for itself. */
export function completions(
  { service, path, code }: ModuleService,
  { namesAlone, specifiers }: Known,
  position: number,
): Completions | undefined {
  const found = service.getCompletionsAtPosition(path, position, {
    includeCompletionsWithInsertText: true,
    includeAutomaticOptionalChainCompletions: true,
  });
  if (found === undefined) return undefined;
  const { start, length } = found.optionalReplacementSpan ?? { start: wordStart(code, position), length: 0 };
  const items = found.entries
    .filter(({ name, sortText }) => !isPrivate(name) && !(isGlobal(sortText) && namesAlone.has(name)))
    .map((entry) => toItem(entry, start));
  const isOfModules = found.entries.some(({ kind }) => kind === moduleKind);
  return {
    from: start,
    to: Math.max(start + length, position),
    items: isOfModules ? specifiers.map((name) => ({ name, kind: moduleKind })) : items,
  };
}

/** TypeScript's word. It knows modules by their declarations, and not by what a block can import. */
const moduleKind = 'external module name';

function toItem(
  { name, kind, kindModifiers = '', insertText, replacementSpan }: TypeScript.CompletionEntry,
  start: number,
): CompletionItem {
  const isEarlier = replacementSpan !== undefined && replacementSpan.start < start;
  return {
    name,
    kind,
    ...(insertText !== undefined && { insert: insertText }),
    ...(isEarlier && { from: replacementSpan.start }),
    ...(kindModifiers.split(',').includes('optional') && { optional: true }),
  };
}

/** How TypeScript ranks what is seen everywhere: below what the code declares itself. */
function isGlobal(rank: string): boolean {
  return rank.startsWith('15');
}

/** By an old custom, a name that begins so is not meant for others. */
function isPrivate(name: string): boolean {
  return name.startsWith('_');
}

function wordStart(code: string, position: number): number {
  return position - (/[\w$]*$/.exec(code.slice(0, position))?.[0].length ?? 0);
}

/** What is known of one of the names that fit. */
export function completionInfo(
  ts: typeof TypeScript,
  { service, path, code }: ModuleService,
  position: number,
  name: string,
): TypeInfo | undefined {
  const found = service.getCompletionEntryDetails(path, position, name, {}, undefined, {}, undefined);
  if (found === undefined) return undefined;
  return {
    from: wordStart(code, position),
    to: position,
    text: ts.displayPartsToString(found.displayParts),
    ...docsOf(ts, found.documentation, found.tags),
  };
}
