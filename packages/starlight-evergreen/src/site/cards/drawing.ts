import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CardColours } from './card.ts';
import type { CardFile } from './draw-worker.ts';

/** In the package it is JavaScript. */
const workerFile = join(import.meta.dirname, `draw-worker${extname(import.meta.filename)}`);

/** So many are with the thread at once: while one is laid out, others are encoded on threads of their own. */
const atOnce = 4;

/** Draws cards on a thread beside the build, which renders pages meanwhile. */
export class Drawing {
  readonly #colours: CardColours;
  readonly #queue: CardFile[] = [];
  readonly #known = new Set<string>();
  readonly #finished = Promise.withResolvers<void>();
  #worker: Worker | undefined;
  #inWork = 0;
  #isClosed = false;

  constructor(colours: CardColours) {
    this.#colours = colours;
    // A build that fails elsewhere does not come to wait for it.
    this.#finished.promise.catch(() => undefined);
  }

  /** Draws a card, unless its file was asked for before. */
  add(card: CardFile): void {
    if (this.#known.has(card.file)) return;
    this.#known.add(card.file);
    this.#queue.push(card);
    this.#next();
  }

  /**
   * Waits until all cards are drawn.
   * @returns how many were
   * @throws what the drawing of a card threw
   */
  async finish(): Promise<number> {
    this.#isClosed = true;
    this.#worker?.ref();
    this.#next();
    await this.#finished.promise;
    await this.#worker?.terminate();
    return this.#known.size;
  }

  #next(): void {
    while (this.#inWork < atOnce) {
      const card = this.#queue.shift();
      if (card === undefined) break;
      this.#inWork++;
      this.#start().postMessage(card);
    }
    if (this.#isClosed && this.#inWork === 0) this.#finished.resolve();
  }

  /** The thread, started when there is something to draw. */
  #start(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const worker = new Worker(workerFile, { workerData: this.#colours });
    worker.unref();
    worker.on('message', () => {
      this.#inWork--;
      this.#next();
    });
    worker.on('error', this.#finished.reject);
    this.#worker = worker;
    return worker;
  }
}
