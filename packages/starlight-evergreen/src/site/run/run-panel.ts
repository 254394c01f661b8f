import { blockLanguage } from '../../blocks/block.ts';
import type { Report } from '../../runner/protocol.ts';
import type { PageJob, Runner } from '../../runner/page/runner.ts';
import { nameOf } from '../block-name.ts';
import { readCode, wireOf, writeCode } from './block-code.ts';
import { element } from './element.ts';
import { printedSentence, reportSentence, reportView } from './report-view.ts';
import { tellRun } from './run-event.ts';
import type { RunnableBlock } from './runnable.ts';

let runner: Promise<Runner> | undefined;

/** One for all blocks of the page. */
async function openRunner(): Promise<Runner> {
  const [{ Runner }, { default: manifest }] = await Promise.all([
    import('../../runner/page/runner.ts'),
    import('virtual:run-manifest'),
  ]);
  return new Runner(manifest);
}

/** What stands below a block once it was run or edited: buttons, the run in one sentence, and its output. */
export class RunPanel {
  readonly #block: RunnableBlock;
  readonly #name: string;
  readonly #view: HTMLElement;
  readonly #original: string;
  readonly #status = element('p', 'run-status');
  readonly #output = element('div', 'run-output');
  #editor: HTMLTextAreaElement | undefined;
  #reset: HTMLButtonElement | undefined;

  constructor(block: RunnableBlock, view: HTMLElement, bar: HTMLElement) {
    this.#block = block;
    this.#name = nameOf(block.figure);
    this.#view = view;
    this.#original = readCode(block.figure);
    this.#status.setAttribute('role', 'status');
    this.#output.setAttribute('role', 'region');
    this.#output.setAttribute('aria-label', `Output: ${this.#name}`);
    this.#output.hidden = true;
    bar.append(this.#status);
    view.append(this.#output);
  }

  async run(): Promise<void> {
    this.#status.textContent = 'Running…';
    this.#view.dataset['state'] = 'running';
    runner ??= openRunner();
    const report = await (await runner).run(this.#job());
    this.#show(report);
  }

  /** Replaces the code by a text field with the same text. */
  edit(): void {
    if (this.#editor === undefined) this.#openEditor();
    this.#editor?.focus();
  }

  #job(): PageJob {
    const { figure, scenario, model } = this.#block;
    const wire = wireOf(figure);
    return {
      code: this.#editor?.value ?? this.#original,
      lang: blockLanguage(figure.querySelector('pre')?.dataset['language'] ?? '') ?? 'ts',
      ...(scenario !== undefined && { scenario }),
      ...(model !== undefined && {
        release: model.release,
        model: {
          schema: model.schema,
          direction: model.direction,
          ...(wire !== undefined && { wire }),
        },
      }),
    };
  }

  #show(report: Report): void {
    this.#view.dataset['state'] = report.failures.length > 0 ? 'failed' : 'finished';
    this.#status.replaceChildren(reportSentence(report), element('span', 'sr-only', printedSentence(report)));
    this.#output.replaceChildren(...reportView(report));
    this.#output.hidden = this.#output.childElementCount === 0;
    tellRun(this.#view, report);
  }

  #openEditor(): void {
    const { figure } = this.#block;
    const pre = figure.querySelector('pre');
    const editor = element('textarea', 'run-editor');
    editor.value = this.#original;
    editor.rows = this.#original.split('\n').length + 1;
    editor.spellcheck = false;
    editor.autocapitalize = 'off';
    editor.setAttribute('aria-label', `Code: ${this.#name}`);
    editor.addEventListener('input', () => {
      writeCode(figure, editor.value);
      editor.rows = editor.value.split('\n').length + 1;
    });
    editor.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this.run();
    });
    if (pre === null) return;
    pre.hidden = true;
    pre.before(editor);
    this.#editor = editor;
    this.#reset ??= this.#resetButton();
    this.#reset.hidden = false;
  }

  #resetButton(): HTMLButtonElement {
    const button = element('button', '', 'Reset');
    button.type = 'button';
    button.setAttribute('aria-label', `Reset: ${this.#name}`);
    button.addEventListener('click', () => this.#restore());
    this.#status.before(button);
    return button;
  }

  /** The block as it was: shown, copied and run. */
  #restore(): void {
    const { figure } = this.#block;
    this.#editor?.remove();
    this.#editor = undefined;
    figure.querySelector('pre')?.removeAttribute('hidden');
    writeCode(figure, this.#original);
    if (this.#reset) this.#reset.hidden = true;
    this.#status.textContent = '';
    this.#output.replaceChildren();
    this.#output.hidden = true;
    tellRun(this.#view, undefined);
    this.#view.querySelector('button')?.focus();
  }
}
