import type { CodeEditor } from '../../playground/editor/code-editor.ts';
import { element } from './element.ts';
import { keyRow } from './key-row.ts';
import type { Panel } from './panel.ts';

/** As wide as a screen on which a page has no room beside its text. */
const narrow = matchMedia('(max-width: 50rem)');

/** Over the whole screen of a phone: the block with its editor, what stands below it, and keys that help to type. */
export class EditSheet {
  readonly #panel: Pick<Panel, 'block' | 'name' | 'view' | 'run'>;
  readonly #editor: CodeEditor;
  #sheet: HTMLDialogElement | undefined;

  constructor(panel: Pick<Panel, 'block' | 'name' | 'view' | 'run'>, editor: CodeEditor) {
    this.#panel = panel;
    this.#editor = editor;
    editor.element.addEventListener('click', () => {
      if (this.#sheet === undefined) this.open();
    });
  }

  /** Opens it where there is little room. It stands where the block stood, so that all that listens there still hears. */
  open(): void {
    const { block, view, name } = this.#panel;
    const code = block.figure.closest('.expressive-code');
    if (!narrow.matches || this.#sheet !== undefined || code === null) return;
    const body = element('div', 'run-sheet-body');
    const sheet = element('dialog', 'run-sheet not-content', this.#head(), body, keyRow(this.#editor));
    sheet.setAttribute('aria-label', `Edit: ${name}`);
    const place = element('div', '');
    place.style.blockSize = `${view.getBoundingClientRect().bottom - code.getBoundingClientRect().top}px`;
    code.before(place, sheet);
    body.append(code, view);
    const ends = new AbortController();
    const { scrollX, scrollY } = globalThis;
    this.#sheet = sheet;
    sheet.addEventListener('close', () => {
      ends.abort();
      this.#sheet = undefined;
      place.replaceWith(code, view);
      sheet.remove();
      view.querySelector<HTMLElement>('.run-bar > [aria-label^="Edit: "]')?.focus({ preventScroll: true });
      scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
    });
    fitAboveKeyboard(sheet, ends.signal);
    sheet.showModal();
    this.#editor.focus();
  }

  get isOpen(): boolean {
    return this.#sheet !== undefined;
  }

  /** Runs the code, and shows what came of it. */
  async run(): Promise<void> {
    await this.#panel.run();
    this.#panel.view.scrollIntoView({ block: 'start' });
  }

  close(): void {
    this.#sheet?.close();
  }

  #head(): HTMLElement {
    const { name } = this.#panel;
    const done = element('button', '', 'Done');
    done.type = 'button';
    done.addEventListener('click', () => this.close());
    const run = element('button', 'run-sheet-run', 'Run');
    run.type = 'button';
    run.setAttribute('aria-label', `Run: ${name}`);
    run.addEventListener('click', () => {
      // The keyboard goes, and there is room for what the run did.
      run.focus();
      void this.run();
    });
    return element('div', 'run-sheet-head', done, element('p', '', name), run);
  }
}

/** The keyboard of a phone covers a page without making it smaller. */
function fitAboveKeyboard(sheet: HTMLElement, signal: AbortSignal): void {
  const { visualViewport: visible } = globalThis;
  if (visible === null) return;
  const fit = (): void => {
    sheet.style.blockSize = `${visible.height}px`;
    sheet.style.insetBlockStart = `${visible.offsetTop}px`;
  };
  fit();
  visible.addEventListener('resize', fit, { signal });
  visible.addEventListener('scroll', fit, { signal });
}
