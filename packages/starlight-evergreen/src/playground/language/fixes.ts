import type * as TypeScript from 'typescript';
import { nearestWord } from '../../problem/nearest-word.ts';
import { formatting, toEdit } from './edits.ts';
import type { ModuleService } from './host.ts';
import type { TypeError } from './language.ts';
import { missingAwait } from './missing-await.ts';

type Fix = TypeError['fixes'][number];

/** What TypeScript calls the ways to put things right that are offered. */
const offered = new Set([
  'spelling',
  'import',
  'addMissingAwait',
  'fixAwaitInSyncFunction',
  'forgottenThisPropertyAccess',
]);

/** There is no such name, export, member or property. */
const unknownName = new Set([2304, 2305, 2339, 2353]);

/** Ways to put an error right: those of TypeScript, else the name or the text that was probably meant. */
export function fixesOf(
  ts: typeof TypeScript,
  module: ModuleService,
  diagnostic: TypeScript.Diagnostic,
): Fix[] {
  const { service, path } = module;
  const { start = 0, length = 0, code } = diagnostic;
  const found = service
    .getCodeFixesAtPosition(path, start, start + length, [code], formatting, {})
    .filter(
      ({ fixName, changes }) => offered.has(fixName) && changes.every(({ fileName }) => fileName === path),
    )
    .map(({ description, changes }) => ({
      title: description,
      edits: changes.flatMap(({ textChanges }) => textChanges.map(toEdit)),
    }));
  if (found.length > 0) return found;
  const own =
    missingAwait(ts, module, diagnostic) ?? meantText(module, diagnostic) ?? meantName(module, diagnostic);
  return own === undefined ? [] : [own];
}

/** TypeScript points at the property whose text is wrong, and says which text may have been meant. */
function meantText({ code }: ModuleService, diagnostic: TypeScript.Diagnostic): Fix | undefined {
  const { start = 0, length = 0 } = diagnostic;
  const meant = suggestionIn(diagnostic, /'"([^"]+)"'/);
  const rest = code.slice(start);
  const value = /^(?:[\w$]+\s*:\s*)?(["'])((?:(?!\1).)*)\1/.exec(rest);
  if (meant === undefined || value === null || value[0].length < length) return undefined;
  const [whole, quote = '', text = ''] = value;
  const from = start + whole.length - text.length - 1;
  return spelling(from - 1, from + text.length + 1, `${quote}${meant}${quote}`);
}

function meantName(module: ModuleService, diagnostic: TypeScript.Diagnostic): Fix | undefined {
  const { start = 0, length = 0 } = diagnostic;
  const name = module.code.slice(start, start + length);
  if (!/^[\w$]+$/.test(name)) return undefined;
  const meant = suggestionIn(diagnostic, /'([\w$]+)'/) ?? nearestName(module, diagnostic, name);
  return meant === undefined ? undefined : spelling(start, start + length, meant);
}

/** The nearest of the names that fit there. TypeScript itself is shy of short ones, and of the properties of a union. */
function nearestName(
  { service, path }: ModuleService,
  { start = 0, code }: TypeScript.Diagnostic,
  name: string,
): string | undefined {
  if (!unknownName.has(code)) return undefined;
  const { entries = [] } = service.getCompletionsAtPosition(path, start, {}) ?? {};
  const names = entries
    .filter(({ kind }) => kind !== 'keyword' && kind !== 'warning')
    .map((each) => each.name);
  const known = names.filter((each) => !each.startsWith('_'));
  return known.find((each) => areExchanged(name, each)) ?? nearestWord(name, known);
}

/** Whether two neighbouring letters have changed places: for short words, that is further off than a letter. */
function areExchanged(name: string, other: string): boolean {
  const at = [...name].findIndex((letter, index) => letter !== other[index]);
  const exchanged = `${name.slice(0, at)}${name[at + 1] ?? ''}${name[at] ?? ''}${name.slice(at + 2)}`;
  return at !== -1 && exchanged === other;
}

/** What a message asks at its end: "Did you mean …?" */
function suggestionIn({ messageText }: TypeScript.Diagnostic, form: RegExp): string | undefined {
  for (const message of messagesOf(messageText)) {
    const question = /\bDid you mean(?: to write)? (.+)\?$/.exec(message)?.[1];
    const found = question === undefined ? undefined : form.exec(question)?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}

function messagesOf(message: string | TypeScript.DiagnosticMessageChain): string[] {
  if (typeof message === 'string') return [message];
  return [message.messageText, ...(message.next ?? []).flatMap(messagesOf)];
}

function spelling(from: number, to: number, insert: string): Fix {
  return {
    title: `Change spelling to '${insert.replaceAll(/^["']|["']$/g, '')}'`,
    edits: [{ from, to, insert }],
  };
}
