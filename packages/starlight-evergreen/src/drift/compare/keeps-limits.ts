import type { Constraints } from '../../reference/model.ts';
import { isAsStrict } from './limits.ts';

/** Whether a value, told as a type's literal is written, is known to keep limits. */
export function keepsLimits(literal: string, limits: Constraints): boolean {
  if (/^-?\d+n$/.test(literal)) return isWithinBounds(literal, limits);
  const value: unknown = JSON.parse(literal);
  if (typeof value === 'number') return isWithinBounds(value, limits);
  return typeof value === 'string' && textKeeps(value, limits);
}

const bounds = new Set(['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum']);

function isWithinBounds(value: number | string, limits: Constraints): boolean {
  return (
    Object.keys(limits).every((key) => bounds.has(key)) &&
    isAsStrict({ minimum: value, maximum: value }, limits)
  );
}

function textKeeps(value: string, limits: Constraints): boolean {
  const {
    minLength = 0,
    maxLength = Infinity,
    startsWith = '',
    endsWith = '',
    includes = '',
    ...others
  } = limits;
  return (
    Object.keys(others).length === 0 &&
    value.length >= minLength &&
    value.length <= maxLength &&
    value.startsWith(startsWith) &&
    value.endsWith(endsWith) &&
    value.includes(includes)
  );
}
