/**
 * The contract with a sandbox: an API in memory, written by whoever documents an SDK. The module that a release's key
 * `sandbox` names has these exports; nothing else is known of it. It runs in Node and, bundled, in a reader's browser, so
 * it imports nothing that only Node has. `starlight-evergreen/testing/sandbox` tests a module against all that is said here.
 */
export interface SandboxModule {
  /**
   * The origin that the sandbox stands for: where the SDK sends its requests unless told otherwise.
   * @example 'https://api.acme.example'
   */
  readonly origin: string;
  /** What an example finds in `process.env`. @example { ACME_API_KEY: 'sk_test_docs' } */
  readonly environment: Readonly<Record<string, string>>;
  /** What a sandbox can hold before its first request. The first is what is served when none is asked for. */
  readonly scenarios: readonly SandboxScenario[];
  /**
   * Creates a sandbox that shares no state with any other. The same requests in the same order get the same answers.
   * @throws Error for a scenario that does not exist
   */
  create(options?: SandboxOptions): Sandbox;
  /**
   * Source of a regular expression, matched without regard to case against what the SDK prints with `console.error`. Some
   * SDKs hide a failed request behind a harmless default, and say so there: a run that prints such a line proves nothing.
   * @example String.raw`\bfalling back to cache\b`
   */
  readonly failureNotice?: string;
  /** What is told to somebody who serves the sandbox on their computer: how a client reaches it at `url`. */
  servingNote?(url: string): string;
}

/** What a sandbox holds before a block runs. */
export interface SandboxScenario {
  /** What blocks name it by. @example 'pro-customer' */
  readonly id: string;
  /** What readers are told of it: one sentence, in which backticks mark code. @example 'A customer `cus_1` on Pro.' */
  readonly sentence: string;
}

export interface SandboxOptions {
  /** Id of a scenario; without one the sandbox holds nothing. */
  readonly scenario?: string;
  /** Unix milliseconds at which time stands still, or a source of time; without it, the same moment each time. */
  readonly now?: number | (() => number);
}

/** An API in memory. */
export interface Sandbox {
  /**
   * Answers one request, as the API would, and never rejects. What it refuses gets a status from 400 to 499 and JSON. Two
   * refusals make a run prove nothing: a path that it does not know (501, or 404 and JSON whose `code` is `not_found`), and
   * an origin that it does not stand for (421; the code that asked sees a failed network).
   */
  fetch(request: Request): Promise<Response>;

  /**
   * What the sandbox holds now, as readers are shown it beside a run: before it, and after. It only reads, and tells of what
   * time has brought about, too. The same steps always lead to the same state. Without it pages say nothing of what a run
   * has changed.
   */
  state?(): Promise<readonly StateGroup[]>;
  /** The sandbox's time. Without it readers cannot move it. */
  readonly clock?: SandboxClock;
}

/** Things of one kind that a sandbox holds, such as all balances. What readers look for comes first. */
export interface StateGroup {
  /** @example 'Balances' */
  readonly name: string;
  readonly items: readonly StateItem[];
}

/** One thing that a sandbox holds. */
export interface StateItem {
  /** Tells it apart from others of its group, and stays the same when its facts change. */
  readonly id: string;
  /** What readers call it. @example 'Messages' */
  readonly name: string;
  /** What is true of it: short texts by name, in the order in which they are shown. @example [['Remaining', '100']] */
  readonly facts: readonly (readonly [name: string, value: string])[];
}

/** Time in a sandbox: it only moves when somebody moves it. */
export interface SandboxClock {
  /** Unix milliseconds. */
  now(): number;
  /** Points in time at which something is going to happen, the nearest first. */
  moments(): Promise<readonly SandboxMoment[]>;
  /**
   * Goes to a later point in time; what happens until then has happened when the promise resolves.
   * @throws Error for a time that is over
   */
  travel(time: number): Promise<void>;
}

/** A point in time that a reader may want to go to. */
export interface SandboxMoment {
  /** Unix milliseconds. */
  readonly time: number;
  /** What happens then, as the words of a button. @example 'Next reset of messages' */
  readonly label: string;
}
