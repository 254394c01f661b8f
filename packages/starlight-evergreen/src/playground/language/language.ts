import type { BlockLanguage } from '../../blocks/block.ts';

/** Positions are offsets into the code, in UTF-16 units. */
export interface Range {
  from: number;
  to: number;
}

/** A change of the code: a range and what takes its place. */
export interface Edit extends Range {
  insert: string;
}

/** What the compiler finds wrong: the same code, place and text as where the site is built. */
export interface TypeError extends Range {
  /** From 1. */
  line: number;
  /** From 1. */
  column: number;
  /** TypeScript's number, such as 2561. */
  code: number;
  message: string;
  /** Ways to put it right, the likeliest first. */
  fixes: { title: string; edits: Edit[] }[];
}

export interface Completions extends Range {
  items: CompletionItem[];
}

export interface CompletionItem {
  name: string;
  /** TypeScript's word, such as `property` or `method`. */
  kind: string;
  /** What is inserted, when it is not the name. */
  insert?: string;
  /** Where the text that it takes the place of begins, when that is further back: `?.` stands where a point was. */
  from?: number;
  /** Whether it may be left out. */
  optional?: boolean;
}

/** What is known of a name: its type as TypeScript words it, and its description as Markdown. */
export interface TypeInfo extends Range {
  text: string;
  docs?: string;
}

/** The parameters of the call around a position. */
export interface Signature {
  /** The whole, such as `check(request: CheckParams): Promise<CheckResponse>`, and where in it the parameter of the position stands. */
  text: string;
  parameter?: Range;
  docs?: string;
}

/** A place of a name. In `{ plan }` the name of a property stands before or after what is renamed. */
export interface NamePlace extends Range {
  before?: string;
  after?: string;
}

/** TypeScript, for one module of a reader. It runs in a worker, so each answer comes later. */
export interface Language {
  /** Takes the code as it is now. All answers are about it. */
  update(code: string, lang: BlockLanguage): Promise<void>;
  errors(): Promise<TypeError[]>;
  /** What the code imports whose types are not here: what is made with it is not checked. */
  untyped(): Promise<string[]>;
  completions(position: number): Promise<Completions | undefined>;
  completionInfo(position: number, name: string): Promise<TypeInfo | undefined>;
  signature(position: number): Promise<Signature | undefined>;
  info(position: number): Promise<TypeInfo | undefined>;
  /** Every place of the name at a position; none where it cannot be renamed. */
  renamed(position: number): Promise<NamePlace[]>;
  formatted(): Promise<Edit[]>;
  /** Ends its worker. */
  close(): void;
}
