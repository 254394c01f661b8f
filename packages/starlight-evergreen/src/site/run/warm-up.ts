import { readCode } from './block-code.ts';
import { pageRunner } from './page-runner.ts';
import type { RunnableBlock } from './runnable.ts';

/** Loads what the run of a block needs and starts its frame, so that a press finds them there. Nothing of it is seen. */
export async function warmUp({ figure, model, release = model?.release }: RunnableBlock): Promise<void> {
  await pageRunner().warmUp({
    code: readCode(figure),
    ...(model !== undefined && { model }),
    ...(release !== undefined && { release }),
  });
}
