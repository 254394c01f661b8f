import { readNote } from './notes.ts';
import { checkedSchema, examplesSchema, generatedSchema, type Proof, type Seen } from './schema.ts';
import { lookAt } from './seen.ts';

export type { Proof } from './schema.ts';

/** Why there is no proof, and which commands make one. */
export interface Unproven {
  unproven: string;
  commands: string[];
}

/**
 * What is proven of the pages as they are now. Notes of commands that saw other pages are no proof of these.
 * @param root - the project's folder
 */
export function readProof(root: string): Proof | Unproven {
  const generated = readNote(root, 'generated', generatedSchema);
  if (generated === undefined)
    return unproven('the pages have not been generated yet, or problems were found', 'generate', 'check');
  const checked = readNote(root, 'checked', checkedSchema);
  if (checked === undefined)
    return unproven('the blocks have not been checked yet, or problems were found', 'check');
  const now = lookAt(root);
  if (checked.stamp !== now.stamp)
    return unproven('the pages have been generated anew since they were checked', 'check');
  if (checked.authored !== now.authored)
    return unproven('pages or examples have changed since they were checked', 'check');
  const examples = readNote(root, 'examples', examplesSchema);
  return { generated, checked, ...(examples !== undefined && isSame(examples, now) && { examples }) };
}

/** The numbers of a whole site. */
export function totals({ generated: { releases }, checked: { blocks } }: Proof): {
  models: number;
  operations: number;
  blocks: number;
} {
  return {
    models: releases.reduce((sum, release) => sum + release.models, 0),
    operations: releases.reduce((sum, release) => sum + release.operations, 0),
    blocks,
  };
}

function isSame(one: Seen, other: Seen): boolean {
  return one.stamp === other.stamp && one.authored === other.authored;
}

function unproven(reason: string, ...commands: string[]): Unproven {
  return { unproven: reason, commands: commands.map((name) => `starlight-evergreen ${name}`) };
}
