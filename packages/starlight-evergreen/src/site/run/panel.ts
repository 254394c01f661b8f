import type { CodeEditor } from '../../playground/editor/code-editor.ts';
import type { PageJob } from '../../runner/page/runner.ts';
import type { Report, Step } from '../../runner/protocol.ts';
import type { RunnableBlock } from './runnable.ts';

/** Where a block runs: what its sandbox holds, and what has happened in it. */
export interface RunPlace {
  scenario?: string;
  /** Id of the release; without one, that of the first release that the code imports from. */
  release?: string;
  history: readonly Step[];
}

/** What stands below a block once it was run or edited, as its parts know it. */
export interface Panel {
  readonly block: RunnableBlock;
  /** What the block is called. */
  readonly name: string;
  /** What stands below the block. */
  readonly view: HTMLElement;
  /** The row of buttons at its top. */
  readonly bar: HTMLElement;
  /** The block's code as the page has it. */
  readonly original: string;
  /** The code as it is now. */
  readonly code: string;
  /** How many type errors the code has, when that is known. */
  readonly typeErrors: number | undefined;
  /** Parts may change it before a run. */
  place: RunPlace;
  /** Runs the code, and tells of it. */
  run(): Promise<Report>;
  /** Runs the code, or does with the sandbox what is asked for instead. */
  perform(instead: Pick<PageJob, 'travel'>): Promise<Report>;
  /** Replaces the code by a field with the same text, and puts the focus there. */
  edit(): CodeEditor | undefined;
  /** Says something to whoever looks at the panel or listens to it. */
  say(...text: (string | Node)[]): void;
  /** The block as it was: shown, copied and run. */
  reset(): void;
}

/** A part of a panel: made with it, and told of what happens in it. */
export interface PanelPart {
  /** Called when a run has ended. */
  onReport?(report: Report): void;
  /** Called when the reader has changed the code. */
  onChange?(code: string): void;
  /** Called when the block is to be again as it was. */
  onReset?(): void;
}

export type MakePart = (panel: Panel) => PanelPart;
