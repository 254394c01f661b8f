import { packLibrary, type TypesPack } from './types-pack.ts';

const declaration = /^(?:declare )?(?:var|type) (\w+)(?:<[^>\n]*>)?(?:: any| = any);$/gm;

/** Globals that a pack has by name alone, such as those of the document: they are no errors, but are not suggested either. */
export function namesAlone({ files }: TypesPack): Set<string> {
  const names = new Set<string>();
  for (const [file, text] of Object.entries(files)) {
    if (!file.startsWith(packLibrary) && !file.includes('/@types/')) continue;
    for (const [, name = ''] of text.matchAll(declaration)) names.add(name);
  }
  return names;
}
