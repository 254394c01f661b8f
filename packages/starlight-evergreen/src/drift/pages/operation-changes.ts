import type { OperationChanges } from '../../reference/pages/version-changes.ts';
import { touchesIn } from '../touches/touches.ts';
import { changesAddress } from './changes-slug.ts';
import type { ChangesStep } from './changes-step.ts';
import { touchLines } from './touch-lines.ts';

/** On an operation's page a line is short: the narrowed page of changes tells more. */
const length = { listed: 3, types: false };

/**
 * What changed for each operation of a release, for its page.
 * @param steps - of all releases, the newest first
 * @returns a function from an operation's name to its steps
 */
export function operationChangesIn(
  steps: readonly ChangesStep[],
  release: string,
): (operation: string) => OperationChanges[] {
  const own = steps
    .filter((step) => step.release === release && step.isSuccession !== true)
    .map((step) => ({ ...step, touchesOf: touchesIn(step) }));
  return (operation) =>
    own.map(({ range, slug, links, touchesOf }) => ({
      range,
      href: narrowedAddress(slug, operation),
      lines: touchLines(touchesOf(operation), links, length),
    }));
}

/** The address of a page of changes that shows only what is about an operation or a model. */
export function narrowedAddress(slug: string, name: string): string {
  return `${changesAddress(slug)}?for=${encodeURIComponent(name)}`;
}
