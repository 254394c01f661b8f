/** `./a.ts` in `from './a.ts'`, in `import './a.ts'`, and in `import('./a.ts')`, which `tsc` writes for a type that it inferred. */
const pattern = /(?<before>\b(?:from|import)\s*\(?\s*['"])(?<path>\.{1,2}\/[^'"\n]+)\.ts(?=['"])/g;

/** The TypeScript files that a text imports, as it names them. */
export function sourceImports(text: string): string[] {
  return [...text.matchAll(pattern)].map(({ groups }) => `${groups?.['path']}.ts`);
}

/** `import { a } from '../a.ts'` -> `import { a } from '../a.js'`. */
export function compiledImports(text: string): string {
  return text.replace(pattern, '$<before>$<path>.js');
}
