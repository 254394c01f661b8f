import type { SharedLanguage } from '../share/shared-code.ts';

const longest = 50;

/** A file for what is called so: `Grant units` -> `grant-units.ts`. Nothing in it is special to a shell. */
export function fileName(name: string, lang: SharedLanguage): string {
  const base = name
    .replace(/\.[cm]?[jt]s$/, '')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, '-')
    .slice(0, longest)
    .replaceAll(/^-+|-+$/g, '');
  return `${base === '' ? 'example' : base}.${lang}`;
}

/** The folder of a project, and the name of its package, by its file. */
export function folderName(file: string): string {
  return file.replace(/\.\w+$/, '');
}
