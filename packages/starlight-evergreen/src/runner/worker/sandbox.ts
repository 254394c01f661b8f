import { origin } from '../../../../../src/sandbox/environment.ts';
import { createSandbox, findScenario } from '../../../../../src/sandbox/index.ts';
import type { Answering } from './exchanges.ts';

/**
 * A fresh sandbox with a scenario.
 * @throws Error for a scenario that does not exist
 */
export function sandbox(id: string | undefined): Answering {
  const scenario = id === undefined ? undefined : findScenario(id);
  if (id !== undefined && scenario === undefined) throw new Error(`There is no scenario "${id}".`);
  const api = createSandbox(scenario === undefined ? {} : { scenario });
  return { origin, fetch: (request) => api.fetch(request) };
}
