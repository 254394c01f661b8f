import { unreachable } from '../../reference/model.ts';
import { limits } from '../limits.ts';
import { emptyReport, type FrameAnswer, type FrameRequest, type Job, type Report } from '../protocol.ts';

/** Milliseconds that the frame may take beyond the time it gives its workers. */
const grace = 2_000;

/** A run whose frame is gone: before the block began, or before it ended. */
export type LostRun = 'unbegun' | 'unended';

/**
 * The page's end of the sandboxed frame. They talk over a message channel of their own, so a message from any other
 * window or frame has no way in.
 */
export class FramePort {
  readonly #frame: HTMLIFrameElement;
  readonly #port: MessagePort;
  readonly #waiting = new Map<number, (answer: FrameAnswer) => void>();
  #runs = 0;

  private constructor(frame: HTMLIFrameElement, port: MessagePort) {
    this.#frame = frame;
    this.#port = port;
    port.addEventListener('message', ({ data }: MessageEvent<FrameAnswer>) => {
      this.#waiting.get(data.id)?.(data);
    });
    port.start();
  }

  /**
   * Puts a frame into the page. `allow-scripts` alone: it gets an origin of its own, without storage.
   * @param script - what is to run in it; the frame is made ready meanwhile
   * @throws when there is no script
   */
  static async open(address: string, script: Promise<Blob>): Promise<FramePort> {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.setAttribute('aria-hidden', 'true');
    frame.tabIndex = -1;
    frame.title = 'Runs the examples';
    frame.className = 'run-frame';
    // The process in which a frame begins may be about to end: then it never loads, and `run` finds that out.
    const loaded = new Promise((resolve) => {
      frame.addEventListener('load', resolve, { once: true });
      setTimeout(resolve, limits.silence[0]);
    });
    frame.src = address;
    document.body.append(frame);
    let code: Blob;
    try {
      [code] = await Promise.all([script, loaded]);
    } catch (error) {
      frame.remove();
      throw error;
    }
    const { port1, port2 } = new MessageChannel();
    // A sandboxed frame has no origin that could be named. It is ours: its address is, and it cannot leave it.
    frame.contentWindow?.postMessage(code, '*', [port2]);
    return new FramePort(frame, port1);
  }

  /** Hands the frame the code of a bundle. */
  load(bundle: string, code: Blob): void {
    this.#send({ kind: 'load', bundle, code });
  }

  /**
   * Runs a block in the frame. A frame that does not answer any more is taken out of the page.
   * @param silence - milliseconds that the frame may be silent before the block begins
   */
  run(bundle: string, specifiers: string[], job: Job, silence: number): Promise<Report | LostRun> {
    this.#runs += 1;
    const id = this.#runs;
    return new Promise((resolve) => {
      const finish = (outcome: Report | LostRun): void => {
        clearTimeout(timer);
        clearTimeout(limit);
        clearInterval(pings);
        this.#waiting.delete(id);
        if (typeof outcome === 'string') this.close();
        resolve(outcome);
      };
      const unbegun = (): void => finish('unbegun');
      const pings = setInterval(() => this.#send({ kind: 'ping', id }), silence / 10);
      const limit = setTimeout(unbegun, limits.start + grace);
      let begun = false;
      let timer = setTimeout(unbegun, silence);
      this.#waiting.set(id, (answer) => {
        switch (answer.kind) {
          case 'alive':
            if (begun) return;
            clearTimeout(timer);
            timer = setTimeout(unbegun, silence);
            return;
          case 'started':
            // The frame has much to hear of a talkative block; from now on only the end counts.
            begun = true;
            clearTimeout(limit);
            clearInterval(pings);
            clearTimeout(timer);
            timer = setTimeout(() => finish('unended'), limits.time + grace);
            return;
          case 'report':
            finish(answer.report);
            return;
          default:
            unreachable(answer, 'answer of the frame');
        }
      });
      this.#send({ kind: 'run', id, bundle, specifiers, job });
    });
  }

  close(): void {
    this.#port.close();
    this.#frame.remove();
  }

  #send(request: FrameRequest): void {
    this.#port.postMessage(request);
  }
}

/** The report of a run whose frame is gone. */
export function lostReport(): Report {
  return {
    ...emptyReport(),
    failures: ['The browser ended the run: it did not answer any more, or took too much memory.'],
  };
}
