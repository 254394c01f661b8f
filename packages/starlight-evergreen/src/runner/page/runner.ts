import type { BundleFile, Manifest, ReleaseFiles } from '../bundle/manifest.ts';
import { releaseOfCode } from '../../sandbox/release-of-code.ts';
import { limits } from '../limits.ts';
import { emptyReport, type Job, type ModelJob, type Report } from '../protocol.ts';
import { FramePort, lostReport } from './frame-port.ts';

/** A job as the page knows it: which codec a model has is the release's business. */
export interface PageJob extends Omit<Job, 'model'> {
  /** The release's id; without one, that of the first release that the code imports from. */
  release?: string;
  model?: Omit<ModelJob, 'codec'>;
}

/** Runs blocks, one after another. Nothing is loaded before the first. */
export class Runner {
  readonly #manifest: Manifest;
  /** What was fetched, by address: it is there also when a frame is replaced and the network is gone. */
  readonly #code = new Map<string, Promise<Blob>>();
  readonly #loaded = new Set<string>();
  #port: FramePort | undefined;
  #last: Promise<unknown> = Promise.resolve();
  /** The last run took its frame with it. */
  #wasLost = false;

  constructor(manifest: Manifest) {
    this.#manifest = manifest;
  }

  /** Runs a block. Never rejects: what goes wrong is in the report. */
  run(job: PageJob): Promise<Report> {
    const report = this.#last.then(() => this.#run(job)).catch(failedReport);
    this.#last = report;
    return report;
  }

  /**
   * Loads what a job will need, and starts its frame.
   * @throws when something cannot be loaded; a run tries again, and tells
   */
  async warmUp(job: Pick<PageJob, 'release' | 'model' | 'code'>): Promise<void> {
    const files = chooseRelease(this.#manifest, job.release, job.code);
    const opened = this.#last.then(() => this.#openWith(choosePart(files, job).url));
    this.#last = opened.catch(() => undefined);
    await opened;
  }

  /**
   * Loads what a job will need, and what an edit may make it need: from then on nothing is asked of the network.
   * @throws when something cannot be loaded; a run tries again, and tells
   */
  async prepare(job: Pick<PageJob, 'release' | 'model' | 'code'>): Promise<void> {
    await this.warmUp(job);
    await this.#load(chooseRelease(this.#manifest, job.release, job.code).full.url);
  }

  async #run({ release, model, ...rest }: PageJob): Promise<Report> {
    const files = chooseRelease(this.#manifest, release, rest.code);
    const job: Job = { ...rest, ...(model !== undefined && { model: { ...model, codec: files.codec } }) };
    const part = choosePart(files, job);
    const report = await this.#runWith(part, files.specifiers, job);
    if (part === files.full || !lacksExport(report)) return report;
    return this.#runWith(files.full, files.specifiers, job);
  }

  async #open(): Promise<FramePort> {
    const { frame, frameScript } = this.#manifest;
    this.#port ??= await FramePort.open(frame, this.#load(frameScript));
    return this.#port;
  }

  /**
   * A block that takes all memory may take its frame with it, and the next one too: before the next block begins, or while
   * it runs. That one has done nothing wrong, and is run once more.
   */
  async #runWith({ url }: BundleFile, specifiers: string[], job: Job): Promise<Report> {
    let mayEnd = this.#wasLost;
    this.#wasLost = false;
    for (const silence of limits.silence) {
      const port = await this.#openWith(url);
      const outcome = await port.run(url, specifiers, job, silence);
      if (typeof outcome !== 'string') return outcome;
      this.#port = undefined;
      this.#loaded.clear();
      if (outcome === 'unended' && !mayEnd) break;
      if (outcome === 'unended') mayEnd = false;
    }
    this.#wasLost = true;
    return lostReport();
  }

  /** A frame that has the bundle. */
  async #openWith(url: string): Promise<FramePort> {
    const [port, code] = await Promise.all([
      this.#open(),
      this.#loaded.has(url) ? undefined : this.#load(url),
    ]);
    if (code !== undefined) {
      port.load(url, code);
      this.#loaded.add(url);
    }
    return port;
  }

  #load(url: string): Promise<Blob> {
    const known = this.#code.get(url);
    if (known !== undefined) return known;
    const code = load(url);
    this.#code.set(url, code);
    code.catch(() => this.#code.delete(url));
    return code;
  }
}

async function load(url: string): Promise<Blob> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return response.blob();
}

function chooseRelease({ releases }: Manifest, id: string | undefined, code: string): ReleaseFiles {
  const named = releases.find((release) => release.id === id);
  const found = named ?? releaseOfCode(releases, code);
  if (found === undefined) throw new Error('The site documents no release.');
  return found;
}

/** The smallest file that should do: schemas for a model, the client for anything else. */
export function choosePart(
  { client, schemas, full }: ReleaseFiles,
  { model }: { model?: Pick<ModelJob, 'schema'> },
): BundleFile {
  if (model === undefined) return client ?? full;
  return schemas.findLast(({ from }) => from <= model.schema) ?? full;
}

/** A block that imports what its file lacks fails before its first line, and gets all of the release instead. */
function lacksExport({ thrown }: Report): boolean {
  return thrown?.name === 'SyntaxError' && /\b(?:export|import|binding)/i.test(thrown.message);
}

function failedReport(error: unknown): Report {
  const message = error instanceof Error ? error.message : String(error);
  return { ...emptyReport(), failures: [`The run did not begin: ${message}`] };
}
