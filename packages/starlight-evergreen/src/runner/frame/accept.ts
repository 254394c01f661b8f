import type { Exchange } from '../../sandbox/exchange.ts';
import { limits } from '../limits.ts';
import type { Line, Place, Report, Result, Thrown, WorkerAnswer } from '../protocol.ts';
import { acceptClock, acceptState, acceptSteps } from './accept-sandbox.ts';
import { isRecord, list, number, pairs, record, string } from './untrusted.ts';

/**
 * Reads a worker's message. The worker runs untrusted code, which may send messages of its own making: so each is
 * copied part by part, as text of a bounded length, and anything else is refused with `undefined`.
 */
export function acceptAnswer(message: unknown): WorkerAnswer | undefined {
  if (!isRecord(message)) return undefined;
  switch (message['kind']) {
    case 'line':
      return { kind: 'line', line: line(message['line']) };
    case 'request':
      return { kind: 'request', exchange: exchange(message['exchange']) };
    case 'end':
      return { kind: 'end', ...end(message) };
    default:
      return undefined;
  }
}

function line(value: unknown): Line {
  const { level, text, at, continues, whole } = record(value);
  return {
    level: level === 'warn' || level === 'error' ? level : 'log',
    text: string(text),
    ...placed(at),
    ...(continues === true && { continues }),
    ...(whole !== undefined && { whole: string(whole, limits.json + 100) }),
  };
}

function exchange(value: unknown): Exchange {
  const { method, path, headers, request, status, response, time } = record(value);
  return {
    method: string(method, 20),
    path: string(path, 2_000),
    ...(headers !== undefined && { headers: pairs(headers, 4_000) }),
    ...(request !== undefined && { request: string(request) }),
    ...(status !== undefined && { status: number(status) }),
    ...(response !== undefined && { response: string(response) }),
    ...(time !== undefined && { time: number(time) }),
  };
}

function end(message: Record<string, unknown>): Omit<Report, 'lines' | 'requests'> {
  const { thrown } = message;
  const steps = acceptSteps(message['steps']);
  const state = acceptState(message['state']);
  const clock = acceptClock(message['clock']);
  return {
    hiddenLines: number(message['hiddenLines']),
    hiddenRequests: number(message['hiddenRequests']),
    results: list(message['results']).map((each) => result(each)),
    failures: list(message['failures']).map((each) => string(each, 2_000)),
    time: number(message['time']),
    ...(thrown !== undefined && { thrown: thrownBy(thrown) }),
    ...(steps !== undefined && { steps }),
    ...(state !== undefined && { state }),
    ...(clock !== undefined && { clock }),
  };
}

function result(value: unknown): Result {
  const { label, text } = record(value);
  return { label: string(label, 200), text: string(text) };
}

function thrownBy(value: unknown): Thrown {
  const { name, message, properties, at, issues } = record(value);
  return {
    name: string(name, 200),
    message: string(message),
    properties: pairs(properties),
    ...placed(at),
    ...(issues !== undefined && { issues: list(issues).map((each) => issue(each)) }),
  };
}

function issue(value: unknown): NonNullable<Thrown['issues']>[number] {
  const { path, message } = record(value);
  return { path: string(path, 500), message: string(message, 2_000) };
}

/** A place that can be one. Whether the code has it is found out where the code is known. */
function placed(value: unknown): { at?: Place } {
  const { line, column } = record(value);
  return isCount(line) && isCount(column) ? { at: { line, column } } : {};
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && number(value) > 0;
}
