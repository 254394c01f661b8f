import type { Report } from '../../runner/protocol.ts';
import type { RunnableBlock } from './runnable.ts';

/** Whether a run is about a model's value alone: its sandbox held nothing and was asked for nothing. */
export function isAlone({ model }: RunnableBlock, { requests }: Report): boolean {
  return model !== undefined && requests.length === 0;
}
