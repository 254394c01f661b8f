import { type ProxyMarked, type Remote, releaseProxy, transfer, wrap } from 'comlink';
import type { Language } from '../../playground/language/language.ts';
import type { Compiler } from '../../playground/worker/compiler.ts';
import { Once } from './once.ts';

/** As the worker has it: a language stays there, and the page calls it. */
type WorkerCompiler = Omit<Compiler, 'open'> & { open(address: string): Language & ProxyMarked };

/** Milliseconds that an answer may take. TypeScript gives up by itself on most types without end, but not on all. */
const patience = 60_000;

/** A worker with the compiler, and the types that it was given. */
export class CompilerWorker {
  readonly #worker: Worker;
  readonly #remote: Remote<WorkerCompiler>;
  readonly #ready: Promise<unknown>;
  readonly #packs = new Map<string, Once<void>>();
  readonly #listeners = new Set<() => void>();
  #isLost = false;

  /** @param address - of its script */
  constructor(address: string) {
    this.#worker = new Worker(address);
    this.#remote = wrap<WorkerCompiler>(this.#worker);
    const failure = new Promise<never>((_, reject) => {
      const fail = (): void => reject(new Error('The compiler could not be started.'));
      this.#worker.addEventListener('error', fail, { once: true });
    });
    // A worker that cannot be loaded answers nothing.
    this.#ready = Promise.race([this.#remote.ready(), failure]);
    this.#ready.catch(() => this.#end());
  }

  /** Whether it has ended: it could not be loaded, or found no end. */
  get isLost(): boolean {
    return this.#isLost;
  }

  /**
   * Starts a language with types.
   * @param types - address of their pack
   * @param onLost - called when the compiler finds no end and is stopped
   */
  async open(types: string, onLost: () => void): Promise<Language> {
    const pack = this.#packs.get(types) ?? new Once<void>();
    this.#packs.set(types, pack);
    await pack.value(() => this.#load(types));
    const language = this.#overWire(await this.#answer(this.#remote.open(types)), onLost);
    this.#listeners.add(onLost);
    return language;
  }

  /** The types arrive while the worker starts. */
  async #load(address: string): Promise<void> {
    const load = async (): Promise<ArrayBuffer> => {
      const response = await fetch(address);
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      return response.arrayBuffer();
    };
    const [bytes] = await Promise.all([load(), this.#ready]);
    await this.#answer(this.#remote.take(address, transfer(bytes, [bytes])));
  }

  #overWire(remote: Remote<Language & ProxyMarked>, onLost: () => void): Language {
    return {
      update: (code, lang) => this.#answer(remote.update(code, lang)),
      errors: () => this.#answer(remote.errors()),
      untyped: () => this.#answer(remote.untyped()),
      completions: (position) => this.#answer(remote.completions(position)),
      completionInfo: (position, name) => this.#answer(remote.completionInfo(position, name)),
      signature: (position) => this.#answer(remote.signature(position)),
      info: (position) => this.#answer(remote.info(position)),
      renamed: (position) => this.#answer(remote.renamed(position)),
      formatted: () => this.#answer(remote.formatted()),
      close: () => {
        this.#listeners.delete(onLost);
        if (!this.#isLost) void remote.close().then(() => remote[releaseProxy]());
      },
    };
  }

  /** @throws when there is no answer for so long that there will be none */
  async #answer<Answer>(answer: Promise<Answer>): Promise<Answer> {
    if (this.#isLost) throw new Error('The compiler was stopped.');
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        this.#end();
        reject(new Error('The compiler found no end.'));
      }, patience);
    });
    try {
      return await Promise.race([answer, silence]);
    } finally {
      clearTimeout(timer);
    }
  }

  #end(): void {
    if (this.#isLost) return;
    this.#isLost = true;
    this.#worker.terminate();
    for (const listener of this.#listeners) listener();
  }
}
