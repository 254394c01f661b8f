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
  /** What came of a run: below the code, or beside it where there is room. */
  readonly results: HTMLElement;
  /** The block's code as the page has it. */
  readonly original: string;
  /** The code as it is now. */
  readonly code: string;
  /** How many type errors the code has, when that is known. */
  readonly typeErrors: number | undefined;
  /** Where Run starts, each time. Parts may change it before a run. */
  place: RunPlace;
  /**
   * Where the last run ended, or the clock was moved to: another run can start there. Absent before a run, and after one that
   * did too much for it to happen again.
   */
  readonly reached: RunPlace | undefined;
  /** Blocks that stand above this one on the page, the first one first. */
  readonly earlier: readonly PageBlock[];
  /** Runs the code from `place`, and tells of it. */
  run(): Promise<Report>;
  /** Goes on where the last run ended: runs the code there, or moves the sandbox's clock. */
  goOn(instead?: Pick<PageJob, 'travel'>): Promise<Report>;
  /** Runs something else in this panel's place, of which nothing is told. */
  peek(job: Partial<PageJob>): Promise<Report>;
  /** Replaces the code by a field with the same text, and puts the focus there unless it is to stay. */
  edit(options?: { focus?: boolean }): CodeEditor | undefined;
  /** Says something to whoever looks at the panel or listens to it. */
  say(...text: (string | Node)[]): void;
  /** Lets the sandbox begin with another scenario, in which nothing has happened. */
  startFrom(scenario: string): void;
  /** The block as it was: shown, copied and run. */
  reset(): void;
}

/** A block of the page, with or without a panel of its own. */
export interface PageBlock {
  readonly block: RunnableBlock;
  /** Its panel, which is made when it has none yet. */
  open(): Promise<Panel>;
}

/** A part of a panel: made with it, and told of what happens in it. */
export interface PanelPart {
  /** Loads what the part will need, such as what it imports when it is opened: the network may be gone by then. */
  preload?(): Promise<unknown>;
  /**
   * Called before the code is run from `place`: whoever changes the place does it now.
   * @returns why it cannot be run, if it cannot
   */
  beforeRun?(): Promise<string | undefined>;
  /** Called when a run has ended. */
  onReport?(report: Report): void;
  /** Called when the sandbox's clock was moved. */
  onTravel?(report: Report): void;
  /** Called when somebody else than the part has changed the place. */
  onPlace?(): void;
  /** Called when the reader has changed the code. */
  onChange?(code: string): void;
  /** Called when the block is to be again as it was. */
  onReset?(): void;
  /** Called when the panel leaves the page: what stands elsewhere on it goes too. */
  onClose?(): void;
}

export type MakePart = (panel: Panel) => PanelPart;
