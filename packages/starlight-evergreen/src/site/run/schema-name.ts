import type { DocsConfigInput } from '../../config/index.ts';
import { defaultSuffixes } from '../../reference/read/dialects/index.ts';
import type { ModelJob } from '../../runner/protocol.ts';

/**
 * Name of the schema that a model's values are given to when they are run: the one that encodes, where there is one.
 * @param own - the name that the model's page gives, where no ending tells it
 */
export function schemaName(
  release: DocsConfigInput['releases'][number],
  model: string,
  direction: ModelJob['direction'],
  own?: string,
): string {
  if (own !== undefined) return own;
  if (!('package' in release)) return model;
  return model + (release.suffixes ?? defaultSuffixes)[direction === 'response' ? 'response' : 'request'];
}
