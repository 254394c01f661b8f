import type { BlockLanguage } from '../blocks/block.ts';
import type { SandboxMoment, StateGroup } from '../sandbox/contract.ts';
import type { Exchange } from '../sandbox/exchange.ts';

/** What crosses between page, frame and worker is plain data, copied by structured clone. */

/** A model whose value a block shows. */
export interface ModelJob {
  /** Name of the exported schema. */
  schema: string;
  direction: 'request' | 'response' | 'both';
  /** `wire`: the schema translates between TypeScript and the wire. `plain`: it describes the TypeScript side. */
  codec: 'wire' | 'plain';
  /** JSON text of the value on the wire, as the page shows it. */
  wire?: string;
}

/** One block to run. */
export interface Job {
  code: string;
  lang: BlockLanguage;
  /** Id of the sandbox's scenario; without one the sandbox is empty. */
  scenario?: string;
  /** What has happened in the sandbox before the block runs, in order: it happens again. */
  history?: readonly Step[];
  /** Unix milliseconds to which the sandbox's clock goes instead of running the code. */
  travel?: number;
  model?: ModelJob;
}

/**
 * Something that happened in a sandbox. The same steps in the same order always lead to the same sandbox, so a block can go
 * on where another ended although each has a sandbox of its own.
 */
export type Step =
  | { kind: 'request'; method: string; url: string; headers: [name: string, value: string][]; body?: string }
  | { kind: 'travel'; time: number };

/** A place in the code of a reader, from 1. */
export interface Place {
  line: number;
  column: number;
}

/** A line of output, formatted as Node would. */
export interface Line {
  level: 'log' | 'warn' | 'error';
  text: string;
  /** Where it was printed, when that is known. */
  at?: Place;
  /** Whether the call that printed the line above has printed this one too. */
  continues?: true;
  /** On the first line of a call: all that it printed, where the text says `[Object]` for what lies deeper. */
  whole?: string;
}

/** Something the block did not catch. */
export interface Thrown {
  name: string;
  message: string;
  /** Its own properties, formatted. */
  properties: [name: string, value: string][];
  /** Where in the code it was thrown, when that is known. */
  at?: Place;
  /** What a schema found wrong, field by field. */
  issues?: { path: string; message: string }[];
}

/** What a block leaves behind: an exported value, or a model's JSON. */
export interface Result {
  label: string;
  text: string;
}

/** What became of a run. */
export interface Report {
  lines: Line[];
  /** Lines past the limit. */
  hiddenLines: number;
  /** JSON in them is indented, and cut when it is long. */
  requests: Exchange[];
  hiddenRequests: number;
  results: Result[];
  thrown?: Thrown;
  /** Why the run proves nothing, in sentences: it was stopped, or the sandbox did not answer everything. */
  failures: string[];
  /** Milliseconds from the start of the block to its end. */
  time: number;
  /** What this run did to the sandbox. A run that did too much has none, and no block can go on from it. */
  steps?: Step[];
  /** What the sandbox held before the run and after it, where it tells. */
  state?: { before: readonly StateGroup[]; after: readonly StateGroup[] };
  /** The sandbox's time after the run, and where it can go. */
  clock?: { now: number; moments: readonly SandboxMoment[] };
}

/** Page to frame, over a port of their own. */
export type FrameRequest =
  | { kind: 'load'; bundle: string; code: Blob }
  /** Is there still a frame? */
  | { kind: 'ping'; id: number }
  | { kind: 'run'; id: number; bundle: string; specifiers: string[]; job: Job };

/** Frame to page. */
export type FrameAnswer =
  | { kind: 'alive'; id: number }
  /** The block runs from now on; its time counts. */
  | { kind: 'started'; id: number }
  | { kind: 'report'; id: number; report: Report };

/** Frame to worker: the one message it gets. */
export interface WorkerRequest {
  /** Address of the block as a module. */
  module: string;
  scenario?: string;
  history?: readonly Step[];
  travel?: number;
  model?: ModelJob;
}

/** Worker to frame. */
export type WorkerAnswer =
  | { kind: 'ready' }
  | { kind: 'line'; line: Line }
  | { kind: 'request'; exchange: Exchange }
  | ({ kind: 'end' } & Pick<
      Report,
      | 'hiddenLines'
      | 'hiddenRequests'
      | 'results'
      | 'thrown'
      | 'failures'
      | 'time'
      | 'steps'
      | 'state'
      | 'clock'
    >);

/** A report of a run of which nothing is known yet. */
export function emptyReport(): Report {
  return {
    lines: [],
    hiddenLines: 0,
    requests: [],
    hiddenRequests: 0,
    results: [],
    failures: [],
    time: 0,
  };
}
