import { unreachable } from '../../reference/model.ts';
import { limits } from '../limits.ts';
import { emptyReport, type Report, type WorkerRequest } from '../protocol.ts';
import { acceptAnswer } from './accept.ts';

/**
 * A worker that has read its SDK and waits for a block. Each block gets a worker of its own, so that nothing one leaves
 * behind reaches the next; a new one is made ready while the reader reads.
 */
export class Bench {
  readonly #worker: Worker;
  readonly #ready: Promise<void>;
  #finish: ((report: Report) => void) | undefined;
  #report = emptyReport();
  #messages = 0;
  #started = 0;

  /** @param address - of the bundle */
  constructor(address: string) {
    // Chromium starts no module worker where there is no origin, but a plain one may import modules.
    const script = new Blob([`import(${JSON.stringify(address)})`], { type: 'text/javascript' });
    const url = URL.createObjectURL(script);
    this.#worker = new Worker(url);
    this.#ready = new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('The SDK did not start.')), limits.start);
      this.#worker.addEventListener(
        'message',
        () => {
          clearTimeout(timer);
          URL.revokeObjectURL(url);
          this.#worker.addEventListener('message', (event) => this.#hear(event.data));
          resolve();
        },
        { once: true },
      );
      this.#worker.addEventListener('error', (event) => {
        event.preventDefault();
        reject(new Error(event.message || 'The SDK did not start.'));
        this.#end('The browser ended the run. It may have run out of memory.');
      });
    });
    // Whoever runs a block hears of it.
    this.#ready.catch(() => undefined);
  }

  /**
   * Runs one block; afterwards the worker is gone. Never rejects.
   * @param onStart - called when the SDK is ready and the block begins
   */
  async run(request: WorkerRequest, onStart: () => void): Promise<Report> {
    try {
      await this.#ready;
    } catch (error) {
      this.#worker.terminate();
      const message = error instanceof Error ? error.message : String(error);
      return { ...emptyReport(), failures: [`The run did not begin: ${message}`] };
    }
    return new Promise((resolve) => {
      const timer = setTimeout(
        () => this.#end(`Stopped after ${limits.time / 1000} seconds: the code did not come to an end.`),
        limits.time,
      );
      this.#finish = (report) => {
        clearTimeout(timer);
        this.#finish = undefined;
        this.#worker.terminate();
        resolve(report);
      };
      this.#started = performance.now();
      onStart();
      this.#worker.postMessage(request);
    });
  }

  #hear(message: unknown): void {
    this.#messages += 1;
    if (this.#messages > limits.messages) return this.#end('Stopped: the code sent too many messages.');
    const answer = acceptAnswer(message);
    if (answer === undefined)
      return this.#end('Stopped: the code sent a message that is not one of the runner.');
    const { lines, requests } = this.#report;
    switch (answer.kind) {
      case 'line':
        if (lines.length < limits.lines) lines.push(answer.line);
        return;
      case 'request':
        if (requests.length < limits.requests) requests.push(answer.exchange);
        return;
      case 'end': {
        const { kind: _, ...end } = answer;
        this.#finish?.({ ...this.#report, ...end });
        return;
      }
      case 'ready':
        return;
      default:
        unreachable(answer, 'message of a worker');
    }
  }

  #end(failure: string): void {
    this.#finish?.({ ...this.#report, failures: [failure], time: performance.now() - this.#started });
  }
}
