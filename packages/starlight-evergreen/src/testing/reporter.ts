import type {
  FullConfig,
  FullResult,
  Reporter,
  Suite,
  TestCase,
  TestResult,
} from '@playwright/test/reporter';
import { relative } from 'node:path';
import { rerunCommand } from './rerun-command.ts';

/** Milliseconds between two lines that tell how far the tests are. */
const interval = 15_000;

/** Prints little, but never nothing for long: how far the tests are, each failure as it happens, and how to run just that. */
export default class SiteReporter implements Reporter {
  readonly #running = new Map<TestCase, number>();
  #total = 0;
  #done = 0;
  #failed = 0;
  #root = '';
  #timer: ReturnType<typeof setInterval> | undefined;

  /** With `--list` Playwright prints for those who do not. */
  readonly #listing = process.argv.includes('--list');

  printsToStdio(): boolean {
    return !this.#listing;
  }

  onBegin({ workers }: FullConfig, suite: Suite): void {
    if (this.#listing) return;
    this.#root = process.cwd();
    this.#total = suite.allTests().length;
    console.log(`${this.#total} browser tests, ${workers} at a time`);
    this.#timer = setInterval(() => this.#tell(), interval);
    this.#timer.unref();
  }

  onTestBegin(test: TestCase): void {
    this.#running.set(test, Date.now());
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    this.#running.delete(test);
    this.#done += 1;
    if (result.status === 'skipped' || result.status === test.expectedStatus) return;
    this.#failed += 1;
    console.log(`\nFAILED ${nameOf(test)} (${result.status})`);
    for (const { message, value, snippet, location } of result.errors) {
      console.log(indent(message ?? value ?? 'It failed without a word.'));
      if (location !== undefined)
        console.log(`  at ${relative(this.#root, location.file)}:${location.line}:${location.column}`);
      if (snippet !== undefined) console.log(indent(snippet));
    }
    console.log(
      `  run just this: ${rerunCommand({ file: fileOf(test), titles: titlesOf(test) }, this.#root)}\n`,
    );
  }

  onStdOut(chunk: string | Buffer): void {
    process.stdout.write(chunk);
  }

  onStdErr(chunk: string | Buffer): void {
    process.stderr.write(chunk);
  }

  onError({ message, value }: { message?: string; value?: string }): void {
    console.log(message ?? value ?? 'The tests could not be run.');
  }

  onEnd({ status, duration }: FullResult): void {
    if (this.#listing) return;
    clearInterval(this.#timer);
    const passed = this.#done - this.#failed;
    console.log(
      `${passed} of ${this.#total} passed, ${this.#failed} failed, in ${Math.round(duration / 1000)} s (${status})`,
    );
  }

  #tell(): void {
    // The one that has run longest: it was begun first.
    const [first] = this.#running;
    const now = first && `; now: ${nameOf(first[0])} (${Math.round((Date.now() - first[1]) / 1000)} s)`;
    const failed = this.#failed > 0 ? `, ${this.#failed} failed` : '';
    console.log(`  ${this.#done} of ${this.#total} done${failed}${now ?? ''}`);
  }
}

function nameOf(test: TestCase): string {
  return titlesOf(test).join(' › ');
}

/** Its title after those of its groups; before them stand the root, the project and the file. */
function titlesOf(test: TestCase): string[] {
  return test.titlePath().slice(3);
}

function fileOf(test: TestCase): string {
  let suite: Suite | undefined = test.parent;
  while (suite !== undefined && suite.type !== 'file') suite = suite.parent;
  return suite?.location?.file ?? test.location.file;
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, '  ');
}
