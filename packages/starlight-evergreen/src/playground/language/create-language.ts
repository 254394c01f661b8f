import type * as TypeScript from 'typescript';
import { importedModules } from '../../blocks/imports.ts';
import { completionInfo, completions } from './completions.ts';
import { readErrors } from './errors.ts';
import { createModuleService } from './host.ts';
import type { Language } from './language.ts';
import { namesAlone } from './names-alone.ts';
import { formatted, info, renamed, signature } from './questions.ts';
import type { TypesPack } from './types-pack.ts';
import { untypedModules } from './untyped.ts';

/**
 * TypeScript for one module that uses what is in a pack.
 * @param registry - keeps what several languages with the same pack have in common
 */
export function createLanguage(
  ts: typeof TypeScript,
  pack: TypesPack,
  registry = ts.createDocumentRegistry(),
): Language {
  const module = createModuleService(ts, pack, registry);
  const specifiers = Object.keys(pack.modules[''] ?? {});
  let names: ReadonlySet<string> | undefined;
  const known = () => ({ specifiers, namesAlone: (names ??= namesAlone(pack)) });
  const untyped = (): string[] => untypedModules(importedModules(module.code), pack);
  // An answer that cannot be given is a rejection, as it is from a worker.
  const later = async <Answer>(answer: () => Answer): Promise<Answer> => answer();
  return {
    update: (code, lang) => later(() => module.update(code, lang)),
    errors: () =>
      later(() => readErrors(ts, module, { hasUntyped: untyped().length > 0, leftOut: pack.leftOut })),
    untyped: () => later(untyped),
    completions: (position) => later(() => completions(module, known(), position)),
    completionInfo: (position, name) => later(() => completionInfo(ts, module, position, name)),
    signature: (position) => later(() => signature(ts, module, position)),
    info: (position) => later(() => info(ts, module, position)),
    renamed: (position) => later(() => renamed(module, position)),
    formatted: () => later(() => formatted(ts, module)),
    close: () => module.service.dispose(),
  };
}
