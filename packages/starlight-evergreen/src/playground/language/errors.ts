import type * as TypeScript from 'typescript';
import { fixesOf } from './fixes.ts';
import type { ModuleService } from './host.ts';
import type { TypeError } from './language.ts';
import { packRoot } from './types-pack.ts';

/**
 * What follows from a module without types, and is no fault of the reader: the module is not found (2307, 2591, 7016), or nothing
 * says what a parameter, a variable or an element made with it is.
 */
const followsFromUntyped = new Set([2307, 2591, 2875, 7005, 7006, 7016, 7019, 7026, 7031, 7034]);

/** Who has more errors than this has other worries, and each way out takes a while to find. */
const withFixes = 50;

/** There is no such export or property. */
const notFound = new Set([2305, 2339, 2551, 2614, 2694, 2724]);

/** The errors of a module in the order of their places, as the check of the site's blocks tells them. */
export function readErrors(
  ts: typeof TypeScript,
  module: ModuleService,
  { hasUntyped, leftOut }: { hasUntyped: boolean; leftOut: readonly string[] },
): TypeError[] {
  const { service, path, code } = module;
  const isLeftOut = ({ start = 0, length = 0, code: number }: TypeScript.Diagnostic): boolean => {
    const name = code.slice(start, start + length);
    return notFound.has(number) && leftOut.some((ending) => name.endsWith(ending));
  };
  return [...service.getSyntacticDiagnostics(path), ...service.getSemanticDiagnostics(path)]
    .filter((found) => found.category === ts.DiagnosticCategory.Error)
    .filter((found) => !(hasUntyped && followsFromUntyped.has(found.code)) && !isLeftOut(found))
    .toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0) || a.code - b.code)
    .map((diagnostic, index) => {
      const { start = 0, length = 0, messageText } = diagnostic;
      const before = code.slice(0, start);
      return {
        from: start,
        to: start + length,
        line: before.split('\n').length,
        column: start - before.lastIndexOf('\n'),
        code: diagnostic.code,
        message: ts.flattenDiagnosticMessageText(messageText, '\n').replaceAll(`${packRoot}/`, ''),
        fixes: index < withFixes ? fixesOf(ts, module, diagnostic) : [],
      };
    });
}
