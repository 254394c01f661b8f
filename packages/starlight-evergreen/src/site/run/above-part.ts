import { nameOf } from '../block-name.ts';
import { element } from './element.ts';
import { releaseFor } from './page-runner.ts';
import type { MakePart, PageBlock, Panel } from './panel.ts';
import { readCode } from './block-code.ts';

/** Lets a block go on in the sandbox of the one above it. Nothing is shown where none of its release stands above. */
export const abovePart: MakePart = (panel) => {
  const box = element('input', '');
  box.type = 'checkbox';
  const text = element('span', '');
  const label = element('label', 'run-above', box, text);
  const told = element('p', 'run-above-note');
  told.id = `run-above-${panel.earlier.length}`;
  box.setAttribute('aria-describedby', told.id);
  const view = element('div', '', label, told);
  view.hidden = true;
  panel.view.append(view);
  const above = blockAbove(panel);
  let own = panel.place;
  if (above !== undefined) {
    text.textContent = `Continue from “${nameOfBlock(above)}” above`;
    view.hidden = false;
  }
  const tell = (): void => {
    panel.view.dataset['continues'] = String(box.checked);
    told.textContent =
      box.checked && above !== undefined
        ? `Run starts in the sandbox of “${nameOfBlock(above)}”, where its last run ended. Without one, it is run first.`
        : '';
  };
  box.addEventListener('change', () => {
    if (box.checked) own = panel.place;
    else panel.place = own;
    tell();
  });
  return {
    async beforeRun() {
      if (!box.checked || above === undefined) return undefined;
      const first = await above.open();
      if (first.reached === undefined) await first.run();
      if (first.reached === undefined)
        return `It cannot continue from “${first.name}”: it did not come to its end, or did too much.`;
      panel.place = first.reached;
      return undefined;
    },
    onReset() {
      box.checked = false;
      tell();
    },
  };
};

function nameOfBlock({ block }: PageBlock): string {
  return block.name ?? nameOf(block.figure);
}

/** The nearest block above one that runs against a sandbox of the same release. */
function blockAbove({ block, place, code, earlier }: Panel): PageBlock | undefined {
  if (block.model !== undefined) return undefined;
  const own = releaseFor(place.release, code);
  return earlier.findLast(
    (other) =>
      other.block.model === undefined && releaseFor(undefined, readCode(other.block.figure))?.id === own?.id,
  );
}
