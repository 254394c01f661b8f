import { pageRunner } from './page-runner.ts';
import type { Panel, PanelPart } from './panel.ts';

/**
 * Loads what a panel can need later, while its reader edits: from then on the page works without a network. What cannot be
 * loaded now is loaded when it is needed, and told of then.
 */
export async function preload(
  { block, code, place: { release } }: Pick<Panel, 'block' | 'code' | 'place'>,
  parts: readonly PanelPart[],
): Promise<void> {
  const runner = pageRunner();
  const job = { code, ...(block.model && { model: block.model }), ...(release !== undefined && { release }) };
  await Promise.allSettled([runner.prepare(job), ...parts.map((part) => part.preload?.())]);
}
