import { clip, limits } from '../limits.ts';

/** Ways to read a message that may be anything: what stands where something else should becomes nothing. */

/** Names with their values. */
export function pairs(value: unknown, length?: number): [name: string, value: string][] {
  return list(value).map((each) => {
    const [name, text] = list(each);
    return [string(name, 200), string(text, length)];
  });
}

export function list(value: unknown, most = 50): unknown[] {
  return Array.isArray(value) ? value.slice(0, most) : [];
}

/** Longer than the worker's own limit by the words that tell of a cut. */
const maxLength = limits.characters + 100;

export function string(value: unknown, length: number = maxLength): string {
  return typeof value === 'string' ? clip(value, length) : '';
}

export function number(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

export function record(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
