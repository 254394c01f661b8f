import type { Problem } from '../../problem/problem.ts';
import { checkErrors } from '../../reference/errors.ts';
import { checkNotes } from '../../reference/notes.ts';
import type { ReadRelease } from './read-releases.ts';

/** What the config says of fields and operations that a release does not have. */
export function checkConfig(releases: readonly ReadRelease[]): Problem[] {
  return releases.flatMap(({ release: { config, reference } }) => [
    ...checkNotes(reference, config.notes),
    ...(config.errors === undefined ? [] : checkErrors(config.id, config.errors, reference.operations)),
  ]);
}
