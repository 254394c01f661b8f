import type { Constraints } from '../model.ts';

/** The pattern of a regular expression; of its flags those that decide what it accepts. */
export function patternOf(pattern: RegExp | undefined): Constraints {
  if (!pattern) return {};
  const flags = pattern.flags.replace(/[dgy]/g, '');
  return { pattern: pattern.source, ...(flags !== '' && { patternFlags: flags }) };
}
