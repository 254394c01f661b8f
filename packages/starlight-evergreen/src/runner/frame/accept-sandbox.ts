import type { SandboxMoment, StateGroup, StateItem } from '../../sandbox/contract.ts';
import { limits } from '../limits.ts';
import type { Report, Step } from '../protocol.ts';
import { areRepeatable } from '../steps.ts';
import { isRecord, list, record, string } from './untrusted.ts';

/** What a worker says happened in its sandbox; nothing when it is too much, or in another form: half of it leads elsewhere. */
export function acceptSteps(value: unknown): Step[] | undefined {
  if (!Array.isArray(value) || value.length > limits.steps) return undefined;
  const steps = value.flatMap((each) => acceptStep(each) ?? []);
  return steps.length === value.length && areRepeatable(steps) ? steps : undefined;
}

function acceptStep(value: unknown): Step | undefined {
  const { kind, time, method, url, headers, body } = record(value);
  if (kind === 'travel') return isInstant(time) ? { kind, time } : undefined;
  if (kind !== 'request' || typeof method !== 'string' || typeof url !== 'string') return undefined;
  if (!Array.isArray(headers) || !headers.every(isHeader)) return undefined;
  if (body !== undefined && typeof body !== 'string') return undefined;
  const copies = headers.map(([name, text]): [string, string] => [name, text]);
  return { kind, method, url, headers: copies, ...(body !== undefined && { body }) };
}

function isHeader(value: unknown): value is [name: string, value: string] {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');
}

/** What a worker says its sandbox holds. */
export function acceptState(value: unknown): Report['state'] {
  if (!isRecord(value)) return undefined;
  return { before: groups(value['before']), after: groups(value['after']) };
}

function groups(value: unknown): StateGroup[] {
  let left = limits.stateItems;
  return list(value).map((each) => {
    const { name, items } = record(each);
    const taken = list(items, left).map(item);
    left -= taken.length;
    return { name: string(name, 200), items: taken };
  });
}

function item(value: unknown): StateItem {
  const { id, name, facts } = record(value);
  return {
    id: string(id, 200),
    name: string(name, 200),
    facts: list(facts, 20).map((each) => {
      const [fact, text] = list(each);
      return [string(fact, 100), string(text, 400)];
    }),
  };
}

/** What a worker says of its sandbox's time. */
export function acceptClock(value: unknown): Report['clock'] {
  if (!isRecord(value)) return undefined;
  return { now: instant(value['now']), moments: list(value['moments'], limits.moments).map(moment) };
}

function moment(value: unknown): SandboxMoment {
  const { time, label } = record(value);
  return { time: instant(time), label: string(label, 200) };
}

function instant(value: unknown): number {
  return isInstant(value) ? value : 0;
}

/** Whether a value can be a date. */
function isInstant(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= 8.64e15;
}
