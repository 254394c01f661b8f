import type { Draft } from '../../playground/drafts/draft.ts';
import { releaseOf } from './panel-code.ts';
import type { Panel } from './panel.ts';

/** Goes on with a draft, which any script of the origin may have written: a scenario that there is not is left out. */
export function resumeDraft(panel: Panel, { code, scenario }: Draft, options?: { focus?: boolean }): void {
  const isKnown = releaseOf({ code, place: panel.place })?.scenarios.some(({ id }) => id === scenario);
  if (isKnown === true && scenario !== undefined) panel.startFrom(scenario);
  const editor = panel.edit(options);
  if (editor !== undefined) editor.code = code;
}
