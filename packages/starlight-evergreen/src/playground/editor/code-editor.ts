import type { BlockLanguage } from '../../blocks/block.ts';
import type { Place } from '../../runner/protocol.ts';
import type { Edit, Language, Range, Signature, TypeError, TypeInfo } from '../language/language.ts';

/** A field in which a reader edits the code of a block. */
export interface CodeEditor {
  /** What takes the place of the block's code. */
  readonly element: HTMLElement;
  code: string;
  readonly selection: Range;
  /** How many type errors the code has; undefined until it is known, and where it cannot be. */
  readonly typeErrors: number | undefined;
  /** Puts the focus into it, at a place when there is one. */
  focus(place?: Place): void;
  /** Types at the cursor, as a key would. */
  insert(text: string): void;
  indent(): void;
  /** Shows the type of the name at the cursor. */
  showType(): void;
  undo(): void;
  /** Lays the code out as the compiler does, where there is one. */
  format(): void;
  /** Changes the code, as one step to undo. */
  change(edits: readonly Edit[]): void;
  /** Ends it: its listeners and its worker. */
  close(): void;
}

export interface EditorOptions {
  code: string;
  lang: BlockLanguage;
  /** What the field is called. */
  label: string;
  /** Id of an element that says how it is used. */
  description: string;
  /** What is selected at first. */
  selection?: Range;
  /** Called when the reader has changed the code. */
  onChange(code: string): void;
  /** Called for Ctrl+Enter. */
  onRun(): void;
  /** Called when the type errors are known anew, with the modules whose types nobody knows. */
  onTypeErrors(errors: readonly TypeError[], untyped: readonly string[]): void;
  /** What is shown of a type: the card of a static block. */
  typeCard(info: TypeInfo): Node[];
  signatureCard(signature: Signature): Node[];
}

/** An editor that a compiler can help. */
export interface HelpedEditor extends CodeEditor {
  /** From now on there is help; the editor ends the compiler with itself. */
  help(language: Language): void;
}
