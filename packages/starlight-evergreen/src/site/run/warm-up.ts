import { readCode } from './block-code.ts';
import { pageRunner } from './page-runner.ts';
import type { RunnableBlock } from './runnable.ts';

/** Loads what the run of a block needs and starts its frame, so that a press finds them there. Nothing of it is seen. */
export async function warmUp({ figure, model, release = model?.release }: RunnableBlock): Promise<void> {
  const panel = import('./run-panel.ts');
  const runner = await pageRunner();
  const job = {
    code: readCode(figure),
    ...(model !== undefined && { model }),
    ...(release !== undefined && { release }),
  };
  await Promise.all([panel, runner.warmUp(job)]);
}
