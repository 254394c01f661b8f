import { nameOf } from '../block-name.ts';
import type { PageBlock } from './panel.ts';
import type { RunPanel } from './run-panel.ts';
import { keepPress } from './keep-press.ts';
import { onIntent } from './on-intent.ts';
import type { RunnableBlock } from './runnable.ts';

/** The buttons below a block that runs. What they do is loaded when one is pressed. */
export interface BlockButtons {
  name: string;
  view: HTMLElement;
  edit: HTMLButtonElement;
  open(): Promise<RunPanel>;
}

/** @param earlier - blocks that stand above it on the page */
export function blockButtons(block: RunnableBlock, earlier: readonly PageBlock[] = []): BlockButtons {
  const name = block.name ?? nameOf(block.figure);
  const view = document.createElement('div');
  view.className = 'run not-content';
  const bar = document.createElement('div');
  bar.className = 'run-bar';
  view.append(bar);
  let panel: Promise<RunPanel> | undefined;
  const open = (): Promise<RunPanel> =>
    (panel ??= import('./run-panel.ts').then((loaded) => new loaded.RunPanel(block, view, bar, earlier)));
  const run = button(`Run`, name, () => {
    // Who presses without a pointer has not waited for it: the runner is loaded beside the panel.
    prepare();
    void open().then((opened) => opened.run());
  });
  const edit = button(`Edit`, name, () => void open().then((opened) => opened.edit()));
  // Who opens the editor has prepared a run: then nothing more is asked of the network.
  const prepare = onIntent(run, () => panel ?? import('./run-panel.ts').then(({ warmUp }) => warmUp(block)));
  bar.append(run, edit);
  block.figure.closest('.expressive-code')?.after(view);
  return { name, view, edit, open };
}

function button(text: string, name: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.setAttribute('aria-label', `${text}: ${name}`);
  made.addEventListener('click', press);
  keepPress(made);
  return made;
}
