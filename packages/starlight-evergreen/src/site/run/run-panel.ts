import { blockLanguage } from '../../blocks/block.ts';
import type { CodeEditor } from '../../playground/editor/code-editor.ts';
import type { PageJob } from '../../runner/page/runner.ts';
import type { Report } from '../../runner/protocol.ts';
import { nameOf } from '../block-name.ts';
import { readCode, wireOf, writeCode } from './block-code.ts';
import { element } from './element.ts';
import { pageRunner } from './page-runner.ts';
import type { Panel, PanelPart, RunPlace } from './panel.ts';
import { panelParts } from './panel-parts.ts';
import { printedSentence, reportSentence } from './report-view.ts';
import { tellRun } from './run-event.ts';
import type { RunnableBlock } from './runnable.ts';
import { openTextField } from './text-field.ts';

/** What stands below a block once it was run or edited: buttons, the run in one sentence, and the parts. */
export class RunPanel implements Panel {
  readonly block: RunnableBlock;
  readonly name: string;
  readonly view: HTMLElement;
  readonly bar: HTMLElement;
  readonly original: string;
  place: RunPlace;
  readonly #status = element('p', 'run-status');
  readonly #parts: readonly PanelPart[];
  #editor: CodeEditor | undefined;
  #reset: HTMLButtonElement | undefined;

  constructor(block: RunnableBlock, view: HTMLElement, bar: HTMLElement) {
    this.block = block;
    this.name = nameOf(block.figure);
    this.view = view;
    this.bar = bar;
    this.original = readCode(block.figure);
    this.place = firstPlace(block);
    this.#status.setAttribute('role', 'status');
    bar.append(this.#status);
    this.#parts = panelParts.map((make) => make(this));
  }

  get code(): string {
    return this.#editor?.code ?? this.original;
  }

  get typeErrors(): number | undefined {
    return this.#editor?.typeErrors;
  }

  run(): Promise<Report> {
    return this.perform({});
  }

  async perform(instead: Pick<PageJob, 'travel'>): Promise<Report> {
    this.say('Running…');
    this.view.dataset['state'] = 'running';
    const report = await (await pageRunner()).run({ ...this.#job(), ...instead });
    this.#show(report);
    return report;
  }

  edit(): CodeEditor | undefined {
    this.#editor ??= this.#openEditor();
    this.#editor?.focus();
    return this.#editor;
  }

  say(...text: (string | Node)[]): void {
    this.#status.replaceChildren(...text);
  }

  reset(): void {
    const { figure } = this.block;
    this.#editor?.close();
    this.#editor = undefined;
    this.place = firstPlace(this.block);
    figure.querySelector('pre')?.removeAttribute('hidden');
    writeCode(figure, this.original);
    if (this.#reset) this.#reset.hidden = true;
    this.say();
    for (const part of this.#parts) part.onReset?.();
    tellRun(this.view, undefined);
    this.view.querySelector('button')?.focus();
  }

  #job(): PageJob {
    const { figure, model } = this.block;
    const { scenario, release, history } = this.place;
    const wire = wireOf(figure);
    return {
      code: this.code,
      lang: this.#lang,
      history,
      ...(scenario !== undefined && { scenario }),
      ...(release !== undefined && { release }),
      ...(model !== undefined && {
        model: {
          schema: model.schema,
          direction: model.direction,
          ...(wire !== undefined && { wire }),
        },
      }),
    };
  }

  get #lang(): PageJob['lang'] {
    return blockLanguage(this.block.figure.querySelector('pre')?.dataset['language'] ?? '') ?? 'ts';
  }

  #show(report: Report): void {
    this.view.dataset['state'] = report.failures.length > 0 ? 'failed' : 'finished';
    this.say(reportSentence(report), element('span', 'sr-only', printedSentence(report)));
    for (const part of this.#parts) part.onReport?.(report);
    tellRun(this.view, report);
  }

  #openEditor(): CodeEditor | undefined {
    const { figure } = this.block;
    const pre = figure.querySelector('pre');
    if (pre === null) return undefined;
    const editor = openTextField({
      code: this.original,
      lang: this.#lang,
      label: `Code: ${this.name}`,
      onChange: (code) => {
        writeCode(figure, code);
        for (const part of this.#parts) part.onChange?.(code);
      },
      onRun: () => void this.run(),
      onTypeErrors: () => undefined,
      typeCard: () => [],
      openLanguage: () => Promise.reject(new Error('There is no compiler here.')),
    });
    pre.hidden = true;
    pre.before(editor.element);
    this.#reset ??= this.#resetButton();
    this.#reset.hidden = false;
    return editor;
  }

  #resetButton(): HTMLButtonElement {
    const button = element('button', '', 'Reset');
    button.type = 'button';
    button.setAttribute('aria-label', `Reset: ${this.name}`);
    button.addEventListener('click', () => this.reset());
    this.#status.before(button);
    return button;
  }
}

function firstPlace({ scenario, model }: RunnableBlock): RunPlace {
  return {
    history: [],
    ...(scenario !== undefined && { scenario }),
    ...(model !== undefined && { release: model.release }),
  };
}
