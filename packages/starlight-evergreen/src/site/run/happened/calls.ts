import { type Expectation, findExpectations } from '../../../examples/expectations/expectations.ts';
import type { Line, Place } from '../../../runner/protocol.ts';

/** What one call has printed, beside what the code says that it prints. */
export interface PrintedCall {
  level: Line['level'];
  text: string;
  at?: Place;
  /** All of it, where the text leaves something out. */
  whole?: string;
  /** What the code says behind `// =>`; absent where it says nothing of this call. */
  expected?: string;
}

/** All that a run printed, and what the code says that was not printed. */
export interface Printed {
  calls: PrintedCall[];
  missing: Expectation[];
}

/** Puts what was printed beside what the code expects: by their places where all are known, else in order. */
export function pairPrinted(code: string, lines: readonly Line[]): Printed {
  const calls = toCalls(lines);
  const expectations = findExpectations(code);
  const isPlaced = calls.every(({ at }) => at !== undefined);
  return isPlaced ? byPlace(code, calls, expectations) : inOrder(calls, expectations);
}

/** Whether a call printed what it was to print. */
export function isExpected({ text, expected }: PrintedCall): boolean {
  return expected === undefined || trimmed(text) === trimmed(expected);
}

/** What was expected and did not come, in words; empty when all came. */
export function expectationSentence({ calls, missing }: Printed): string {
  const expected = calls.filter((call) => call.expected !== undefined);
  const wrong = expected.filter((call) => !isExpected(call)).length + missing.length;
  const all = expected.length + missing.length;
  if (wrong === 0) return '';
  return ` ${wrong} of ${all} expected ${all === 1 ? 'value' : 'values'} ${wrong === 1 ? 'differs' : 'differ'}.`;
}

function toCalls(lines: readonly Line[]): PrintedCall[] {
  const calls: PrintedCall[] = [];
  for (const { level, text, at, continues, whole } of lines) {
    const last = calls.at(-1);
    if (continues && last !== undefined) last.text += `\n${text}`;
    else calls.push({ level, text, ...(at && { at }), ...(whole !== undefined && { whole }) });
  }
  return calls;
}

function inOrder(calls: readonly PrintedCall[], expectations: readonly Expectation[]): Printed {
  return {
    calls: calls.map((call, index) => withExpected(call, expectations[index])),
    missing: expectations.slice(calls.length),
  };
}

/** An expectation belongs to the nearest line at or above it that prints. */
function byPlace(code: string, calls: readonly PrintedCall[], expectations: readonly Expectation[]): Printed {
  const printing = new Set(calls.flatMap(({ at }) => (at === undefined ? [] : [at.line])));
  for (const [index, line] of code.split('\n').entries()) if (isPrint.test(line)) printing.add(index + 1);
  const waiting = new Map<number | undefined, Expectation[]>();
  for (const expectation of expectations) {
    const line = Math.max(0, ...[...printing].filter((each) => each <= expectation.line));
    waiting.set(line, [...(waiting.get(line) ?? []), expectation]);
  }
  return {
    calls: calls.map((call) => withExpected(call, waiting.get(call.at?.line)?.shift())),
    missing: [...waiting.values()].flat(),
  };
}

const isPrint = /\bconsole\s*\.\s*\w+/;

function withExpected(call: PrintedCall, expectation: Expectation | undefined): PrintedCall {
  return expectation === undefined ? call : { ...call, expected: expectation.text };
}

/** Written behind a comment, lines have no spaces at their ends. */
function trimmed(text: string): string {
  return text.replace(/[ \t]+$/gm, '');
}
