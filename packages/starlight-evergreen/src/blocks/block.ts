import type { FenceFacts } from './fence.ts';

/** The languages a block is checked as; every alias in a fence leads to one of them. */
export type BlockLanguage = 'ts' | 'tsx' | 'js' | 'jsx';

/** Endings that make a module of another kind than its language alone: CommonJS, or nothing but declarations. */
export type FileEnding = 'cts' | 'mts' | 'cjs' | 'mjs' | 'd.ts' | 'd.cts' | 'd.mts';

/** A code block: the unit that is checked, shown, copied and run. It is a whole module, with what its fence says of it. */
export interface Block extends FenceFacts {
  /** Absolute path of the Markdown or example file. */
  file: string;
  /** 1-based line of the first line of code in the file. */
  line: number;
  /** 0-based indent of the fence. */
  column: number;
  lang: BlockLanguage;
  /** The ending of its file, when it is not the language's own: `cts`, `d.ts`. */
  ending?: FileEnding;
  /** Of a difference: for each line of code its place among the written lines, from 0. */
  lines?: readonly number[];
  /** As written, notation lines included, without the fence's indentation and without a final newline. */
  code: string;
}

/** What a reader sees when pointing at a name. Line and character are 0-based, in `CheckedBlock.code`. */
export interface Hover {
  line: number;
  character: number;
  length: number;
  text: string;
  docs?: string;
}

/** One TypeScript error. Line and character are 0-based, in `CheckedBlock.code`. */
export interface BlockError {
  line: number;
  character: number;
  length: number;
  /** 0-based line in `Block.code`, where notation lines still stand. The character is the same there. */
  sourceLine: number;
  /** TypeScript's number of the error, such as 2339. */
  code: number;
  message: string;
  /** Named by `// @errors` in the block. */
  expected: boolean;
}

/** Something asked for in the code: a type (`^?`), completions (`^|`) or a note (`^^^ text`). */
export interface Query {
  kind: 'type' | 'completions' | 'note';
  /** 0-based, in `CheckedBlock.code`. */
  line: number;
  character: number;
  length: number;
  /** Completions stand one on a line. */
  text: string;
  docs?: string;
}

/** A notation that is not allowed, not understood or not fulfilled. Line and character are 0-based, in `Block.code`. */
export interface Fault {
  line: number;
  character: number;
  length: number;
  message: string;
  hint?: string;
}

/** What checking a block found. */
export interface CheckedBlock {
  /** The code as shown and copied: twoslash's notation lines removed. */
  code: string;
  hovers: Hover[];
  errors: BlockError[];
  queries: Query[];
  faults: Fault[];
}

const languages: Record<string, BlockLanguage> = {
  ts: 'ts',
  typescript: 'ts',
  mts: 'ts',
  cts: 'ts',
  dts: 'ts',
  'd.ts': 'ts',
  'd.mts': 'ts',
  'd.cts': 'ts',
  tsx: 'tsx',
  typescriptreact: 'tsx',
  js: 'js',
  javascript: 'js',
  ecmascript: 'js',
  es6: 'js',
  mjs: 'js',
  cjs: 'js',
  jsx: 'jsx',
  javascriptreact: 'jsx',
};

/** What a fence's info word names: `ts`, or `cts` and `d.ts`, which say more. */
export interface NamedLanguage {
  lang: BlockLanguage;
  /** The word itself, in lower case. */
  word: string;
}

/**
 * The language that a fence's info word names, or `undefined` when it is not TypeScript or JavaScript.
 * What some tools glue to the word (`ts{1,3}`, `ts:title.ts`, `ts,ignore`) or put before it (`.ts`, `language-ts`) does
 * not get a block out of the check; and a file's name has the language of its ending.
 */
export function namedLanguage(written: string): NamedLanguage | undefined {
  const word = written.toLowerCase().replace(/^\{?[.:]*(?:lang(?:uage)?-|highlight-source-)?/, '');
  const name = /^(?:d\.[mc]?ts|[a-z][a-z\d]*)(?![\w.-])/.exec(word)?.[0];
  const lang = name === undefined ? undefined : languageOf(name);
  if (name !== undefined && lang !== undefined) return { lang, word: name };
  const ending = /[\w)\]-]\.((?:d\.)?[mc]?ts|tsx|[mc]?js|jsx)$/.exec(word)?.[1];
  const guessed = ending === undefined ? undefined : languageOf(ending);
  return ending === undefined || guessed === undefined ? undefined : { lang: guessed, word: ending };
}

/** The language a fence's info word is checked as; see {@link namedLanguage}. */
export function blockLanguage(word: string): BlockLanguage | undefined {
  return namedLanguage(word)?.lang;
}

/** Names under which highlighters know the languages. */
const highlighted: readonly string[] = [
  'ts',
  'typescript',
  'mts',
  'cts',
  'tsx',
  'js',
  'javascript',
  'mjs',
  'cjs',
  'jsx',
];

/** Whether a fence's info word is the name of one of the languages, and nothing more. */
export function isPlainLanguage(word: string): boolean {
  return highlighted.includes(word.toLowerCase());
}

function languageOf(name: string): BlockLanguage | undefined {
  return Object.hasOwn(languages, name) ? languages[name] : undefined;
}

/** Code as it is compared and checked: LF line ends, no blank lines at the end. */
export function normaliseCode(code: string): string {
  return code.replaceAll(/\r\n?/g, '\n').trimEnd();
}
