import { element } from './element.ts';
import { releaseFor } from './page-runner.ts';
import type { MakePart } from './panel.ts';
import { scenarioPicker } from './scenario-picker.ts';
import { compareStates } from './state-changes.ts';
import { holdingsView } from './state-view.ts';

/** What the sandbox holds before a run: told, and to be chosen. A model's values need no sandbox. */
export const scenarioPart: MakePart = (panel) => {
  const { block, name, view } = panel;
  if (block.model !== undefined) return {};
  const current = element('code', '');
  const held = element('div', 'run-state');
  const picker = scenarioPicker(name, (id) => {
    const { scenario: _, ...place } = panel.place;
    panel.place = { ...place, history: [], ...(id !== '' && { scenario: id }) };
    tell();
    void showHeld();
  });
  const summary = element('summary', '', 'Scenario: ', current);
  const fold = element('details', 'run-scenario-fold', summary, picker.element, held);
  fold.hidden = true;
  view.append(fold);

  const tell = (): void => {
    current.textContent = panel.place.scenario ?? 'none';
  };
  let asked = 0;
  const showHeld = async (): Promise<void> => {
    asked += 1;
    const request = asked;
    held.replaceChildren(element('p', 'run-note', 'Looking into the sandbox…'));
    const { scenario } = panel.place;
    const release = releaseFor(panel.place.release, panel.code);
    const { state } = await panel.peek({
      code: '',
      history: [],
      ...(scenario !== undefined && { scenario }),
      ...(release !== undefined && { release: release.id }),
    });
    if (request !== asked) return;
    // Another one was chosen meanwhile, and only that is shown.
    const parts = state === undefined ? [] : holdingsView(compareStates(state.after, state.after));
    held.replaceChildren(...(parts.length === 0 ? [] : [element('p', 'run-title', 'It holds'), ...parts]));
  };
  const open = async (): Promise<void> => {
    const release = releaseFor(panel.place.release, panel.code);
    picker.offer(release?.scenarios ?? [], panel.place.scenario);
    await showHeld();
  };
  fold.addEventListener('toggle', () => {
    if (fold.open) void open();
  });
  tell();
  fold.hidden = (releaseFor(panel.place.release, panel.code)?.scenarios ?? []).length === 0;
  return {
    onPlace: tell,
    onReset() {
      tell();
      fold.open = false;
    },
  };
};
