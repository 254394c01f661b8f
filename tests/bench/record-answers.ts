/** How long a worker took to answer. */
export interface Answer {
  /** What it was asked for. */
  method: string;
  /** Milliseconds, those in the queue included. */
  time: number;
}

/**
 * Runs in a page before its scripts: writes down on `globalThis.answers` how long workers took for each call that comlink made.
 * Nothing but the messages is looked at, so what readers wait for besides, such as a pause in their typing, does not count.
 */
export function recordAnswers(): void {
  const answers: Answer[] = [];
  Reflect.set(globalThis, 'answers', answers);
  const heard = new WeakSet<EventTarget>();
  const asked = new Map<unknown, { method: string; at: number }>();
  for (const { prototype } of [Worker, MessagePort]) {
    const send = prototype.postMessage;
    prototype.postMessage = function (this: Worker & MessagePort, message: unknown, ...rest: unknown[]) {
      if (typeof message === 'object' && message !== null && 'id' in message && 'path' in message) {
        asked.set(message.id, { method: String(message.path), at: performance.now() });
      }
      if (!heard.has(this)) {
        heard.add(this);
        this.addEventListener('message', ({ data }: MessageEvent) => {
          const question = asked.get(data?.id);
          if (question === undefined) return;
          asked.delete(data.id);
          answers.push({ method: question.method, time: performance.now() - question.at });
        });
      }
      Reflect.apply(send, this, [message, ...rest]);
    };
  }
}
