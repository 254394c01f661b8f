import type { BlockLanguage } from '../../blocks/block.ts';
import type { Language } from '../language/language.ts';

/** The compiler of one editor: it may come late, or never. */
export class Compiler {
  readonly #lang: BlockLanguage;
  #language: Language | undefined;
  /** The code that it knows. */
  #sent: string | undefined;

  constructor(lang: BlockLanguage) {
    this.#lang = lang;
  }

  get isThere(): boolean {
    return this.#language !== undefined;
  }

  start(language: Language): void {
    this.#language = language;
  }

  /** Asks about code. @returns undefined when nobody can answer */
  async ask<Answer>(
    code: string,
    question: (language: Language) => Promise<Answer>,
  ): Promise<Answer | undefined> {
    const language = this.#language;
    if (language === undefined) return undefined;
    try {
      // Messages to a worker keep their order, so nobody has to wait in between.
      const updated = this.#sent === code ? undefined : language.update(code, this.#lang);
      this.#sent = code;
      const [answer] = await Promise.all([question(language), updated]);
      return answer;
    } catch (error) {
      // An editor without help is still an editor; what went wrong is for whoever looks for it.
      if (this.#language === language) console.warn(error);
      this.#sent = undefined;
      return undefined;
    }
  }

  close(): void {
    const language = this.#language;
    this.#language = undefined;
    language?.close();
  }
}
