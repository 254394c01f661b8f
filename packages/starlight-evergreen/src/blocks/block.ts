import type { FenceFacts } from './fence.ts';

/** The languages a block is checked as; every alias in a fence leads to one of them. */
export type BlockLanguage = 'ts' | 'tsx' | 'js' | 'jsx';

/** A code block: the unit that is checked, shown, copied and run. It is a whole module, with what its fence says of it. */
export interface Block extends FenceFacts {
  /** Absolute path of the Markdown or example file. */
  file: string;
  /** 1-based line of the first line of code in the file. */
  line: number;
  /** 0-based indent of the fence. */
  column: number;
  lang: BlockLanguage;
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
  tsx: 'tsx',
  js: 'js',
  javascript: 'js',
  mjs: 'js',
  cjs: 'js',
  jsx: 'jsx',
};

/**
 * The language a fence's info word is checked as, or `undefined` when it is not TypeScript or JavaScript.
 * What some tools glue to the word (`ts{1,3}`, `ts:title.ts`, `ts,ignore`) does not get a block out of the check.
 */
export function blockLanguage(word: string): BlockLanguage | undefined {
  const name = /^\{?\.?([a-z]+)(?![\w-])/i.exec(word)?.[1]?.toLowerCase();
  return name !== undefined && Object.hasOwn(languages, name) ? languages[name] : undefined;
}

/** Code as it is compared and checked: LF line ends, no blank lines at the end. */
export function normaliseCode(code: string): string {
  return code.replaceAll(/\r\n?/g, '\n').trimEnd();
}
