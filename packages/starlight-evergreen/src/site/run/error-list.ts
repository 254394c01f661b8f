import type { CodeEditor } from '../../playground/editor/code-editor.ts';
import type { TypeError } from '../../playground/language/language.ts';
import { count } from './count.ts';
import { element } from './element.ts';

const mostShown = 20;
const loading = 'The types are being loaded.';

type ErrorEditor = Pick<CodeEditor, 'focus' | 'change' | 'format'>;

/** What the compiler says, below the code: each error is a button that leads to its place, and so is each way to fix it. */
export class ErrorList {
  readonly element = element('div', 'run-errors');
  readonly #head = element('p', 'run-errors-head');
  readonly #list = element('ul', '');
  /** There once there is a compiler. */
  readonly #format = element('button', 'run-format', 'Format');
  readonly #editor: ErrorEditor;

  constructor(editor: ErrorEditor) {
    this.#editor = editor;
    this.#head.setAttribute('aria-live', 'polite');
    this.#format.type = 'button';
    this.#format.hidden = true;
    this.#format.addEventListener('click', () => {
      editor.format();
      editor.focus();
    });
    this.element.append(this.#head, this.#format, this.#list);
    this.say(loading);
  }

  /** @param untyped - modules that are not checked */
  show(errors: readonly TypeError[], untyped: readonly string[]): void {
    const found = errors.length === 0 ? 'No type errors' : count(errors.length, 'type error');
    this.say(untyped.length === 0 ? found : `${found}; not checked: ${untyped.join(', ')}`);
    this.#format.hidden = false;
    this.element.dataset['errors'] = String(errors.length);
    const rows = errors.slice(0, mostShown).map((error) => this.#row(error));
    const more = errors.length - rows.length;
    this.#list.replaceChildren(
      ...rows,
      ...(more > 0 ? [element('li', '', `And ${count(more, 'more')}`)] : []),
    );
  }

  say(text: string): void {
    // Told only when it is news.
    if (this.#head.textContent !== text) this.#head.textContent = text;
  }

  /** Says what has failed, with a button that tries it again. */
  sayFailed(text: string, tryAgain: () => void): void {
    this.say(`${text} `);
    const again = element('button', 'run-error-fix', 'Try again');
    again.type = 'button';
    again.addEventListener('click', () => {
      this.say(loading);
      tryAgain();
    });
    this.#head.append(again);
  }

  #row({ line, column, message, fixes }: TypeError): HTMLElement {
    const place = element('button', 'run-error-place', element('span', '', `Line ${line}: `), message);
    place.type = 'button';
    place.addEventListener('click', () => this.#editor.focus({ line, column }));
    const ways = fixes.map(({ title, edits }) => {
      const fix = element('button', 'run-error-fix', title);
      fix.type = 'button';
      fix.addEventListener('click', () => {
        this.#editor.change(edits);
        this.#editor.focus();
      });
      return fix;
    });
    return element('li', '', place, ...ways);
  }
}
