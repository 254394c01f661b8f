import type { BlockLanguage } from '../../blocks/block.ts';
import type { Place } from '../../runner/protocol.ts';
import type { Language, TypeInfo } from '../language/language.ts';

/** A field in which a reader edits the code of a block. */
export interface CodeEditor {
  /** What takes the place of the block's code. */
  readonly element: HTMLElement;
  code: string;
  /** How many type errors the code has; undefined until it is known, and where it cannot be. */
  readonly typeErrors: number | undefined;
  /** Puts the focus into it, at a place when there is one. */
  focus(place?: Place): void;
  /** Ends it: its listeners and its worker. */
  close(): void;
}

export interface EditorOptions {
  code: string;
  lang: BlockLanguage;
  /** What the field is called. */
  label: string;
  /** Called when the reader has changed the code. */
  onChange(code: string): void;
  /** Called for Ctrl+Enter. */
  onRun(): void;
  /** Called when it is known anew how many type errors there are. */
  onTypeErrors(count: number): void;
  /** What is shown of a type: the card of a static block. */
  typeCard(info: TypeInfo): Node[];
  /** Starts the compiler. Rejects where it cannot run: then the editor has all but its help. */
  openLanguage(): Promise<Language>;
}
