import { dirname } from 'node:path';
import { type Answered, answerTo, type Question } from './answers.ts';

/** All that a program was told of files, and the files that it wrote. */
export class Trace {
  readonly #answers = new Map<string, Answered>();
  readonly #written = new Set<string>();
  readonly #modules = new Set<string>();
  #isOver = false;

  /** Whether it has ended: what the program does then is nothing to it. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** A question that the program is about to ask. What it was told first counts. */
  asks(question: Question, path: string): void {
    const key = `${question} ${path}`;
    if (!this.#answers.has(key)) this.#answers.set(key, [question, path, answerTo(question, path)]);
  }

  /** A module that is about to be loaded. */
  loads(path: string): void {
    this.asks('content', path);
    this.#modules.add(path);
  }

  /**
   * The program has changed what stands at a path.
   * @param isKept - whether it belongs to what the program made, and has to stay as it is
   */
  wrote(path: string, isKept: boolean): void {
    const key = `content ${path}`;
    if (isKept || this.#answers.has(key))
      this.#answers.set(key, ['content', path, answerTo('content', path)]);
    for (let each = path; !this.#written.has(each); each = dirname(each)) this.#written.add(each);
  }

  /** The modules that were loaded. */
  get modules(): ReadonlySet<string> {
    return this.#modules;
  }

  /** Nothing that the program does from now on counts. */
  stop(): void {
    this.#isOver = true;
  }

  /**
   * The answers as they are at the end; undefined when something was changed by others while the program ran, which may
   * have seen some of it before and some after.
   *
   * @param ignores - paths that the program does not depend on
   */
  end(ignores: (path: string) => boolean = () => false): Answered[] | undefined {
    this.stop();
    const answers: Answered[] = [];
    for (const [question, path, first] of this.#answers.values()) {
      if (ignores(path)) continue;
      const answer = answerTo(question, path);
      const isOwn = question !== 'content' && this.#written.has(path);
      if (answer !== first && !isOwn) return undefined;
      answers.push([question, path, answer]);
    }
    return answers;
  }
}
