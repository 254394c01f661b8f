import { isJson } from '../sample/fits.ts';
import { toSource } from '../sample/source.ts';

/** A default as JSON, or as code has it where JSON cannot say it. */
export function defaultText(value: unknown): string {
  return isJson(value) ? JSON.stringify(value) : toSource(value, { width: Number.POSITIVE_INFINITY });
}
