import type * as TypeScript from 'typescript';
import { formatting, toEdit } from './edits.ts';
import type { ModuleService } from './host.ts';
import type { Edit, NamePlace, Signature, TypeInfo } from './language.ts';
import { packRoot } from './types-pack.ts';

/** What is known of the name at a position. */
export function info(
  ts: typeof TypeScript,
  { service, path }: ModuleService,
  position: number,
): TypeInfo | undefined {
  const found = service.getQuickInfoAtPosition(path, position);
  if (found?.displayParts === undefined) return undefined;
  const { start, length } = found.textSpan;
  return {
    from: start,
    to: start + length,
    text: ts.displayPartsToString(found.displayParts).replaceAll(`${packRoot}/`, ''),
    ...docsOf(ts, found.documentation, found.tags),
  };
}

/** The call around a position, and which of its parameters the position is in. */
export function signature(
  ts: typeof TypeScript,
  { service, path }: ModuleService,
  position: number,
): Signature | undefined {
  const found = service.getSignatureHelpItems(path, position, {});
  const item = found?.items[found.selectedItemIndex];
  if (found === undefined || item === undefined) return undefined;
  const print = (parts: readonly TypeScript.SymbolDisplayPart[]): string =>
    ts.displayPartsToString([...parts]);
  let text = print(item.prefixDisplayParts);
  let parameter: Signature['parameter'];
  for (const [index, { displayParts }] of item.parameters.entries()) {
    if (index > 0) text += print(item.separatorDisplayParts);
    const name = print(displayParts);
    const isLast = index === item.parameters.length - 1;
    const isHere =
      index === found.argumentIndex || (isLast && item.isVariadic && index < found.argumentIndex);
    if (isHere) parameter = { from: text.length, to: text.length + name.length };
    text += name;
  }
  text += print(item.suffixDisplayParts);
  return {
    text,
    ...(parameter !== undefined && { parameter }),
    ...docsOf(ts, item.documentation, item.tags),
  };
}

/** Every place of a name that the module itself declares. */
export function renamed({ service, path }: ModuleService, position: number): NamePlace[] {
  const preferences = { providePrefixAndSuffixTextForRename: true };
  if (!service.getRenameInfo(path, position, preferences).canRename) return [];
  const places = service.findRenameLocations(path, position, false, false, preferences) ?? [];
  if (places.some(({ fileName }) => fileName !== path)) return [];
  return places.map(({ textSpan: { start, length }, prefixText, suffixText }) => ({
    from: start,
    to: start + length,
    ...(prefixText !== undefined && { before: prefixText }),
    ...(suffixText !== undefined && { after: suffixText }),
  }));
}

/** What changes when the module is laid out by the rules. */
export function formatted(ts: typeof TypeScript, { service, path }: ModuleService): Edit[] {
  const settings = { ...formatting, semicolons: ts.SemicolonPreference.Ignore };
  return service.getFormattingEditsForDocument(path, settings).map(toEdit);
}

/** A description, as the hovers of the site's own blocks tell it. */
export function docsOf(
  ts: typeof TypeScript,
  documentation: readonly TypeScript.SymbolDisplayPart[] = [],
  tags: readonly TypeScript.JSDocTagInfo[] = [],
): { docs?: string } {
  const deprecated = tags.find(({ name }) => name === 'deprecated');
  const note =
    deprecated === undefined
      ? ''
      : `@deprecated ${ts.displayPartsToString([...(deprecated.text ?? [])])}`.trim();
  const docs = [ts.displayPartsToString([...documentation]), note].filter(Boolean).join('\n\n');
  return docs === '' ? {} : { docs };
}
