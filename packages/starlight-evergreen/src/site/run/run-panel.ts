import type { CodeEditor } from '../../playground/editor/code-editor.ts';
import type { PageJob } from '../../runner/page/runner.ts';
import { emptyReport, type Report } from '../../runner/protocol.ts';
import { areRepeatable } from '../../runner/steps.ts';
import { nameOf } from '../block-name.ts';
import { languageOf, readCode, wireOf, writeCode } from './block-code.ts';
import { EditSheet } from './edit-sheet.ts';
import { element } from './element.ts';
import { PageEditor } from './page-editor.ts';
import { openPageLanguage } from './page-language.ts';
import { pageRunner } from './page-runner.ts';
import type { PageBlock, Panel, PanelPart, RunPlace } from './panel.ts';
import { panelParts } from './panel-parts.ts';
import { addPanelStyles } from './panel-styles.ts';
import { preload } from './preload.ts';
import { differenceSentence, printedSentence, reportSentence } from './report-view.ts';
import { tellRun } from './run-event.ts';
import type { RunnableBlock } from './runnable.ts';
import { TypeNote } from './type-note.ts';

export { warmUp } from './warm-up.ts';

/** What stands below a block once it was run or edited: buttons, the run in one sentence, and the parts. */
export class RunPanel implements Panel {
  readonly block: RunnableBlock;
  readonly name: string;
  readonly view: HTMLElement;
  readonly bar: HTMLElement;
  readonly results = element('div', 'run-results');
  readonly original: string;
  place: RunPlace;
  reached: RunPlace | undefined;
  readonly earlier: readonly PageBlock[];
  /** Read while the block stands in its place. */
  readonly #wire: string | undefined;
  readonly #status = element('p', 'run-status');
  readonly #typeNote = new TypeNote();
  readonly #parts: readonly PanelPart[];
  #editor: CodeEditor | undefined;
  #sheet: EditSheet | undefined;
  #reset: HTMLButtonElement | undefined;

  /** @param earlier - the blocks above it on the page */
  constructor(block: RunnableBlock, view: HTMLElement, bar: HTMLElement, earlier: readonly PageBlock[] = []) {
    addPanelStyles();
    this.earlier = earlier;
    this.block = block;
    this.name = block.name ?? nameOf(block.figure);
    this.view = view;
    this.bar = bar;
    this.original = readCode(block.figure);
    this.place = firstPlace(block);
    this.#wire = wireOf(block.figure);
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

  async run(): Promise<Report> {
    this.#begin('Running…');
    for (const part of this.#parts) {
      // oxlint-disable-next-line no-await-in-loop -- one changes what the next one finds
      const hindrance = await part.beforeRun?.();
      if (hindrance !== undefined) return this.#end({ ...emptyReport(), failures: [hindrance] });
    }
    return this.#end(await this.#perform(this.place, {}));
  }

  async goOn(instead: Pick<PageJob, 'travel'> = {}): Promise<Report> {
    const isTravel = instead.travel !== undefined;
    this.#begin(isTravel ? 'Moving the clock…' : 'Running…');
    const report = await this.#perform(this.reached ?? this.place, instead);
    return isTravel ? this.#endTravel(report) : this.#end(report);
  }

  peek(job: Partial<PageJob>): Promise<Report> {
    return pageRunner().run({ ...this.#job(this.place), ...job });
  }

  edit({ focus = true } = {}): CodeEditor | undefined {
    this.#editor ??= this.#openEditor();
    if (!focus) return this.#editor;
    this.#sheet?.open();
    this.#editor?.focus();
    return this.#editor;
  }

  /** Takes the panel off the page; what was written is kept as a draft. */
  close(): void {
    this.#sheet?.close();
    this.#editor?.close();
    for (const part of this.#parts) part.onClose?.();
    this.view.remove();
  }

  startFrom(scenario: string): void {
    this.place = { ...this.place, scenario, history: [] };
    for (const part of this.#parts) part.onPlace?.();
  }

  say(...text: (string | Node)[]): void {
    this.#status.replaceChildren(...text);
  }

  reset(): void {
    const { figure } = this.block;
    this.#sheet?.close();
    this.#sheet = undefined;
    this.#editor?.close();
    this.#editor = undefined;
    this.place = firstPlace(this.block);
    this.reached = undefined;
    figure.querySelector('pre')?.removeAttribute('hidden');
    writeCode(figure, this.original);
    if (this.#reset) this.#reset.hidden = true;
    this.say();
    for (const part of this.#parts) part.onReset?.();
    tellRun(this.view, undefined);
    this.view.querySelector('button')?.focus();
  }

  #job({ scenario, release, history }: RunPlace): PageJob {
    const { model } = this.block;
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
          ...(this.#wire !== undefined && { wire: this.#wire }),
        },
      }),
    };
  }

  get #lang(): PageJob['lang'] {
    return languageOf(this.block.figure);
  }

  #begin(text: string): void {
    this.say(text);
    this.view.dataset['state'] = 'running';
  }

  async #perform(place: RunPlace, instead: Pick<PageJob, 'travel'>): Promise<Report> {
    const report = await pageRunner().run({ ...this.#job(place), ...instead });
    const history = report.steps && [...place.history, ...report.steps];
    this.reached = history !== undefined && areRepeatable(history) ? { ...place, history } : undefined;
    return report;
  }

  #endTravel(report: Report): Report {
    this.view.dataset['state'] = 'finished';
    this.say(report.failures[0] ?? report.thrown?.message ?? '');
    for (const part of this.#parts) part.onTravel?.(report);
    return report;
  }

  #end(report: Report): Report {
    this.view.dataset['state'] = report.failures.length > 0 ? 'failed' : 'finished';
    this.say(
      reportSentence(report),
      differenceSentence(report, this.code),
      this.#typeNote.ofRun(this.typeErrors),
      element('span', 'sr-only', printedSentence(report)),
    );
    for (const part of this.#parts) part.onReport?.(report);
    tellRun(this.view, report);
    return report;
  }

  #openEditor(): CodeEditor | undefined {
    const { figure } = this.block;
    const pre = figure.querySelector('pre');
    if (pre === null) return undefined;
    const editor = new PageEditor({
      code: this.original,
      lang: this.#lang,
      name: this.name,
      onChange: (code) => {
        this.#typeNote.codeChanged();
        writeCode(figure, code);
        for (const part of this.#parts) part.onChange?.(code);
      },
      onRun: () => void (this.#sheet?.isOpen === true ? this.#sheet.run() : this.run()),
      onTypeErrors: (count) => this.#typeNote.areKnown(count),
      openLanguage: (code, onLost) => openPageLanguage(this.place.release, code, onLost),
    });
    pre.hidden = true;
    pre.before(editor.element);
    this.#sheet = new EditSheet(this, editor);
    this.#reset ??= this.#resetButton();
    this.#reset.hidden = false;
    // The first key and the types come first.
    void editor.loaded.then(() => preload(this, this.#parts));
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

function firstPlace({ scenario, model, release = model?.release }: RunnableBlock): RunPlace {
  return {
    history: [],
    ...(scenario !== undefined && { scenario }),
    ...(release !== undefined && { release }),
  };
}
