import type { BlockLanguage } from '../../blocks/block.ts';
import type { CodeEditor, EditorOptions, HelpedEditor } from '../../playground/editor/code-editor.ts';
import type { Edit, Language, Range } from '../../playground/language/language.ts';
import type { Place } from '../../runner/protocol.ts';
import { element } from './element.ts';
import { ErrorList } from './error-list.ts';
import { keyNames } from './key-names.ts';
import { openTextField } from './text-field.ts';
import { TypeCards } from './type-cards.ts';

export interface PageEditorOptions extends Pick<EditorOptions, 'onChange' | 'onRun'> {
  code: string;
  lang: BlockLanguage;
  /** What the block is called. */
  name: string;
  onTypeErrors(count: number): void;
  /** @param onLost - called when the compiler was stopped, as it found no end */
  openLanguage(code: string, onLost: () => void): Promise<Language>;
}

let editors = 0;

/** The editor of a block: a plain field at once, CodeMirror when it has come, with help when the compiler has. */
export class PageEditor implements CodeEditor {
  readonly element = element('div', 'run-code');
  /** Resolves when all that can come has come. */
  readonly loaded: Promise<void>;
  readonly #options: PageEditorOptions;
  readonly #field: EditorOptions;
  readonly #errors = new ErrorList(this);
  #editor: CodeEditor;
  /** The editor, once it has come. */
  #helped: HelpedEditor | undefined;
  #isClosed = false;

  constructor(options: PageEditorOptions) {
    this.#options = options;
    const cards = new TypeCards(() => this.code);
    const keys = element('p', 'run-keys', ...keyNames());
    keys.id = `run-keys-${(editors += 1)}`;
    this.#field = {
      ...options,
      label: `Code: ${options.name}`,
      description: keys.id,
      onTypeErrors: (errors, untyped) => {
        this.#errors.show(errors, untyped);
        options.onTypeErrors(errors.length);
      },
      typeCard: (info) => cards.type(info),
      signatureCard: (signature) => cards.signature(signature),
    };
    this.#editor = openTextField(this.#field);
    this.element.append(this.#editor.element, this.#errors.element);
    this.#errors.element.append(keys);
    this.loaded = this.#load(cards);
  }

  get code(): string {
    return this.#editor.code;
  }

  set code(text: string) {
    this.#editor.code = text;
  }

  get selection(): Range {
    return this.#editor.selection;
  }

  get typeErrors(): number | undefined {
    return this.#editor.typeErrors;
  }

  focus(place?: Place): void {
    this.#editor.focus(place);
  }

  insert(text: string): void {
    this.#editor.insert(text);
  }

  indent(): void {
    this.#editor.indent();
  }

  showType(): void {
    this.#editor.showType();
  }

  undo(): void {
    this.#editor.undo();
  }

  format(): void {
    this.#editor.format();
  }

  change(edits: readonly Edit[]): void {
    this.#editor.change(edits);
  }

  close(): void {
    this.#isClosed = true;
    this.#editor.close();
    this.element.remove();
  }

  /** Each step makes what is there better, and each may fail: what is there then stays. */
  async #load(cards: TypeCards): Promise<void> {
    try {
      const { openCodeEditor } = await import('../../playground/editor/open-code-editor.ts');
      if (this.#isClosed) return;
      const editor = (this.#helped ??= this.#replace(openCodeEditor));
      void cards.load().catch(() => undefined);
      const language = await this.#options.openLanguage(this.code, () => {
        this.#errors.sayFailed(
          'The compiler found no end with this code and was stopped. The code can be edited and run without it.',
          () => void this.#load(cards),
        );
      });
      if (this.#isClosed) language.close();
      else editor.help(language);
    } catch (error) {
      console.warn(error);
      this.#errors.sayFailed(
        'The types could not be loaded. The code can be edited and run without them.',
        () => void this.#load(cards),
      );
    }
  }

  /** Puts CodeMirror where the field is, with text, selection and focus. */
  #replace(open: (options: EditorOptions) => HelpedEditor): HelpedEditor {
    const before = this.#editor;
    const hasFocus = before.element.contains(document.activeElement);
    const editor = open({ ...this.#field, code: before.code, selection: before.selection });
    before.element.replaceWith(editor.element);
    this.#editor = editor;
    if (hasFocus) editor.focus();
    before.close();
    return editor;
  }
}
