import type { OperationChanges } from '../../reference/pages/version-changes.ts';
import type { Change } from '../compare/change.ts';
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
  return (operation) => {
    const told: OperationChanges[] = [];
    let name = operation;
    for (const { after, changes, range, slug, links, touchesOf } of own) {
      // Before it came there is nothing to tell.
      if (!after.operations.has(name)) break;
      const lines = touchLines(touchesOf(name), links, length);
      told.push({ range, href: narrowedAddress(slug, name), lines });
      name = nameBefore(name, changes);
    }
    return told;
  };
}

/** What an operation was called before a step. */
function nameBefore(name: string, changes: readonly Change[]): string {
  const renamed = changes.find(({ kind, operation }) => kind === 'operation-renamed' && operation === name);
  return renamed?.before ?? name;
}

/** The address of a page of changes that shows only what is about an operation or a model. */
export function narrowedAddress(slug: string, name: string): string {
  return `${changesAddress(slug)}?for=${encodeURIComponent(name)}`;
}
