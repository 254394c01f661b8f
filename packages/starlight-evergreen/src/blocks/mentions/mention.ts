import type { Block } from '../block.ts';

/** Something that a package declares: an exported type, constant or class, or a member of one. */
export interface Subject {
  /** The package, by the name it was asked for. */
  package: string;
  /** The exported name; the name in the declarations for what is not exported itself, such as the class of a getter. */
  name: string;
  /**
   * A property, a method, a constant's key, or a value of an enum as JSON (`"trial"`). Properties of an object type
   * that has no name of its own follow the property it belongs to: `price.amount`.
   */
  member?: string;
}

/** One place in a block that depends on what a package declares. */
export interface Mention extends Subject {
  /** `name`: it is written there. `value`: an object is written there that has to be of this type. */
  how: 'name' | 'value';
  /** The package declares no such thing. */
  missing?: true;
  /** Of a missing member: what is read of it in turn, such as `create` in `client.gone.create()`. */
  followedBy?: readonly string[];
  /** For values: properties of the type that the object leaves out. */
  omits?: readonly string[];
  /** The text at the place: a name, a quoted name, or nothing for a value. */
  text: string;
  /** `{ name }`, which is both the member's name and that of a variable. */
  shorthand?: true;
  /** Absolute. */
  file: string;
  /** 1-based, in the file. */
  line: number;
  /** 1-based, in the file. */
  column: number;
}

/** A compiler error that the block does not expect. */
export interface MentionError {
  /** TypeScript's number of the error; of an expected error that is not there, its number as well. */
  code: number;
  message: string;
  /** Absolute. */
  file: string;
  /** 1-based, in the file. */
  line: number;
  /** 1-based, in the file. */
  column: number;
  /** What the code at that place depends on, the nearest first; empty when it is about nothing of a package. */
  about: readonly Mention[];
}

/** What one block says of the packages it was searched for. */
export interface BlockMentions {
  block: Block;
  /** In order of place. */
  mentions: Mention[];
  /** In order of place; none for a block that asks not to be checked. */
  errors: MentionError[];
}
