import type { Place } from '../protocol.ts';
import { errorClasses } from './error-classes.ts';
import { errorsIn } from './errors-in.ts';
import { type Call, readCalls } from './stack-text.ts';

/** Reads where errors were made, and keeps it out of what they print: a stack is a different text in each browser. */
export interface Stacks {
  /** The calls that led to an error, those that are known. */
  callsOf(error: object): readonly Call[];
  /** Whether a call that goes on after it has waited says where it waits: WebKit says where it began. */
  readonly knowsWaiting: boolean;
  /** Takes the stacks from errors that are about to be printed. */
  hide(values: readonly unknown[]): void;
}

/** Calls that are looked at for one that the module made. */
const depth = 50;

// The module that runs later may put its own in their places.
const OwnError = Error;
const { apply, defineProperty, deleteProperty, get, getOwnPropertyDescriptor, set } = Reflect;
const errorText = Error.prototype.toString;

/** A stack without calls. */
function headOf(error: object): string {
  try {
    return String(apply(errorText, error, []));
  } catch {
    return '';
  }
}

/** Prepares errors to be asked for their stacks. */
export function readStacks(): Stacks {
  const isAsked = asksForStacks();
  set(OwnError, 'stackTraceLimit', depth);
  if (isAsked) return stacksOfSites();
  const getter = getOwnPropertyDescriptor(OwnError.prototype, 'stack')?.get;
  return getter === undefined ? stacksOfProperties() : stacksOfGetter(getter);
}

/** Whether the browser, like Chromium, asks `Error.prepareStackTrace` for the text of a stack. */
function asksForStacks(): boolean {
  let isAsked = false;
  set(OwnError, 'prepareStackTrace', () => (isAsked = true));
  void new OwnError().stack;
  deleteProperty(OwnError, 'prepareStackTrace');
  return isAsked;
}

/** One call of a stack, as V8 tells of it. */
interface Site {
  getFunctionName(): unknown;
  getFileName(): unknown;
  getLineNumber(): unknown;
  getColumnNumber(): unknown;
}

/** Chromium: a stack is put into words when it is first read, by a function that sees its calls. */
function stacksOfSites(): Stacks {
  const calls = new WeakMap<object, readonly Call[]>();
  const prepare = (error: object, sites: readonly Site[]): string => {
    if (!calls.has(error)) calls.set(error, sites.map(toCall));
    return headOf(error);
  };
  set(OwnError, 'prepareStackTrace', prepare);
  return {
    knowsWaiting: true,
    callsOf(error) {
      const other = getOwnPropertyDescriptor(OwnError, 'prepareStackTrace');
      set(OwnError, 'prepareStackTrace', prepare);
      void get(error, 'stack');
      if (other !== undefined) defineProperty(OwnError, 'prepareStackTrace', other);
      return calls.get(error) ?? [];
    },
    hide: () => undefined,
  };
}

function toCall(site: Site): Call {
  return {
    name: String(site.getFunctionName() ?? ''),
    file: String(site.getFileName() ?? ''),
    place: { line: Number(site.getLineNumber()), column: Number(site.getColumnNumber()) },
  };
}

/** Firefox: all errors share a getter. */
function stacksOfGetter(getter: () => unknown): Stacks {
  defineProperty(OwnError.prototype, 'stack', {
    configurable: true,
    get(this: object) {
      return apply(getter, this, []) === undefined ? undefined : headOf(this);
    },
    set(this: object, value: unknown) {
      defineProperty(this, 'stack', { value, configurable: true, writable: true });
    },
  });
  return {
    knowsWaiting: true,
    callsOf: (error) => readCalls(String(apply(getter, error, []))),
    hide: () => undefined,
  };
}

/** WebKit: each error has a property of its own. */
function stacksOfProperties(): Stacks {
  const calls = new WeakMap<object, readonly Call[]>();
  const read = (error: object): readonly Call[] => {
    const stack: unknown = getOwnPropertyDescriptor(error, 'stack')?.value;
    return calls.get(error) ?? readCalls(String(stack));
  };
  return {
    knowsWaiting: false,
    callsOf: read,
    hide(values) {
      for (const error of errorsIn(values)) {
        calls.set(error, read(error));
        defineProperty(error, 'stack', { value: headOf(error), configurable: true, writable: true });
        for (const name of ['line', 'column', 'sourceURL']) deleteProperty(error, name);
      }
    },
  };
}

/** The innermost place of a file among calls, but for the constructors of the error itself. */
export function placeIn(calls: readonly Call[], file: string, error: object): Place | undefined {
  const own = calls.filter((call) => call.file === file);
  const classes = errorClasses(error);
  return (own.find(({ name }) => !classes.has(name)) ?? own[0])?.place;
}
