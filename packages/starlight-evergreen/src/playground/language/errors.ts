import type * as TypeScript from 'typescript';
import type { ModuleService } from './host.ts';
import type { TypeError } from './language.ts';
import { packRoot } from './types-pack.ts';
import { formatting, toEdit } from './edits.ts';

/** What TypeScript calls the ways to put things right that are offered. */
const offered = new Set([
  'spelling',
  'import',
  'addMissingAwait',
  'fixAwaitInSyncFunction',
  'forgottenThisPropertyAccess',
]);

/**
 * What follows from a module without types, and is no fault of the reader: the module is not found (2307, 2591, 7016), or nothing
 * says what a parameter, a variable or an element made with it is.
 */
const followsFromUntyped = new Set([2307, 2591, 2875, 7005, 7006, 7016, 7019, 7026, 7031, 7034]);

/** There is no such export or property. */
const notFound = new Set([2305, 2339, 2551, 2614, 2694, 2724]);

/** The errors of a module in the order of their places, as the check of the site's blocks tells them. */
export function readErrors(
  ts: typeof TypeScript,
  { service, path, code }: ModuleService,
  { hasUntyped, leftOut }: { hasUntyped: boolean; leftOut: readonly string[] },
): TypeError[] {
  const isLeftOut = ({ start = 0, length = 0, code: number }: TypeScript.Diagnostic): boolean => {
    const name = code.slice(start, start + length);
    return notFound.has(number) && leftOut.some((ending) => name.endsWith(ending));
  };
  return [...service.getSyntacticDiagnostics(path), ...service.getSemanticDiagnostics(path)]
    .filter((found) => found.category === ts.DiagnosticCategory.Error)
    .filter((found) => !(hasUntyped && followsFromUntyped.has(found.code)) && !isLeftOut(found))
    .toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0) || a.code - b.code)
    .map((diagnostic) => {
      const { start = 0, length = 0, messageText } = diagnostic;
      const before = code.slice(0, start);
      return {
        from: start,
        to: start + length,
        line: before.split('\n').length,
        column: start - before.lastIndexOf('\n'),
        code: diagnostic.code,
        message: ts.flattenDiagnosticMessageText(messageText, '\n').replaceAll(`${packRoot}/`, ''),
        fixes: fixesOf(service, path, diagnostic),
      };
    });
}

function fixesOf(
  service: TypeScript.LanguageService,
  path: string,
  diagnostic: TypeScript.Diagnostic,
): TypeError['fixes'] {
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
  return found.length > 0 ? found : meantName(diagnostic);
}

/** The name that a message ends with, where TypeScript asks whether it was meant but offers no change. */
function meantName({ start = 0, length = 0, messageText }: TypeScript.Diagnostic): TypeError['fixes'] {
  const message = typeof messageText === 'string' ? messageText : messageText.messageText;
  const name = /\bDid you mean(?: to write)? '([^']+)'\?$/.exec(message)?.[1];
  if (name === undefined) return [];
  const edit = { from: start, to: start + length, insert: name };
  return [{ title: `Change spelling to '${name}'`, edits: [edit] }];
}
