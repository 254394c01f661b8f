import { emptyReport, type FrameAnswer, type FrameRequest, type Report, type Thrown } from '../protocol.ts';
import { Bench } from './bench.ts';
import { CompileError } from './compile-error.ts';
import { type BlockModule, inBlock, moduleOf } from './module-of.ts';

/**
 * Runs in a sandboxed frame, which has no origin: no storage, no cookies, no way to the page but the port that the page
 * gave it. Its workers are of the same kind.
 */
const bundles = new Map<string, string>();
const benches = new Map<string, Bench>();

/** Milliseconds in which the page shows a report before the next worker takes the processor. */
const showing = 100;

/** Called with the frame's end of the channel to the page. */
export function open(port: MessagePort): void {
  port.addEventListener('message', ({ data }: MessageEvent<FrameRequest>) => {
    if (data.kind === 'load') {
      load(data.bundle, data.code);
      return;
    }
    const { id } = data;
    const answer = (message: FrameAnswer): void => port.postMessage(message);
    if (data.kind === 'ping') {
      answer({ kind: 'alive', id });
      return;
    }
    void run(data, () => answer({ kind: 'started', id })).then((report) =>
      answer({ kind: 'report', id, report }),
    );
  });
  port.start();
}

function load(bundle: string, code: Blob): void {
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  bundles.set(bundle, address);
  benchOf(bundle, address);
}

/** The worker that waits for a bundle's next block. */
function benchOf(bundle: string, address: string): Bench {
  const known = benches.get(bundle);
  if (known !== undefined) return known;
  const bench = new Bench(address);
  benches.set(bundle, bench);
  return bench;
}

async function run(
  { bundle, specifiers, job }: Extract<FrameRequest, { kind: 'run' }>,
  onStart: () => void,
): Promise<Report> {
  const address = bundles.get(bundle);
  if (address === undefined) {
    return { ...emptyReport(), failures: ['The SDK was not loaded.'] };
  }
  const addresses = Object.fromEntries(specifiers.map((specifier) => [specifier, address]));
  let compiled: BlockModule;
  try {
    compiled = moduleOf(job, addresses);
  } catch (error) {
    return { ...emptyReport(), thrown: notCompiled(error) };
  }
  const module = URL.createObjectURL(new Blob([compiled.code], { type: 'text/javascript' }));
  const { scenario, history, travel, model } = job;
  const request = {
    module,
    ...(scenario !== undefined && { scenario }),
    ...(history !== undefined && { history }),
    ...(travel !== undefined && { travel }),
    ...(model !== undefined && { model }),
  };
  const bench = benchOf(bundle, address);
  benches.delete(bundle);
  const report = await bench.run(request, onStart);
  URL.revokeObjectURL(module);
  setTimeout(() => benchOf(bundle, address), showing);
  return inBlock(report, compiled, addresses);
}

function notCompiled(error: unknown): Thrown {
  const message = error instanceof Error ? error.message : String(error);
  const at = error instanceof CompileError ? error.at : undefined;
  return { name: 'SyntaxError', message, properties: [], ...(at && { at }) };
}
