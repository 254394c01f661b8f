import { count } from './count.ts';
import { element } from './element.ts';

/** How many type errors the code of a run has. A run does not wait for them: they are told beside it when they are known. */
export class TypeNote {
  #waiting: HTMLElement | undefined;

  /** @param errors - undefined while nobody knows */
  ofRun(errors: number | undefined): HTMLElement {
    const note = element('span', '', sentence(errors));
    this.#waiting = errors === undefined ? note : undefined;
    return note;
  }

  areKnown(errors: number): void {
    this.#waiting?.append(sentence(errors));
    this.#waiting = undefined;
  }

  /** What is known from now on is about other code. */
  codeChanged(): void {
    this.#waiting = undefined;
  }
}

function sentence(errors = 0): string {
  return errors === 0 ? '' : ` ${count(errors, 'type error')}.`;
}
