import { relative } from 'node:path';
import { MinimalReporter, type TestCase, type TestModule, type Vitest } from 'vitest/node';

/** Milliseconds between two lines that tell how far the tests are. */
const interval = 15_000;

/** Prints failures, how far the tests are, and how to run just what failed. */
export default class ProgressReporter extends MinimalReporter {
  #root = '';
  #files = 0;
  #done = 0;
  readonly #running = new Map<TestModule, number>();
  readonly #failed: TestCase[] = [];
  #timer: ReturnType<typeof setInterval> | undefined;

  override onInit(vitest: Vitest): void {
    super.onInit(vitest);
    this.#root = vitest.config.root;
  }

  override onTestRunStart(...[specifications]: Parameters<MinimalReporter['onTestRunStart']>): void {
    super.onTestRunStart(specifications);
    this.#files = specifications.length;
    console.log(`${this.#files} files of unit tests`);
    this.#timer = setInterval(() => this.#tell(), interval);
    this.#timer.unref();
  }

  onTestModuleStart(module: TestModule): void {
    this.#running.set(module, performance.now());
  }

  override onTestModuleEnd(module: TestModule): void {
    super.onTestModuleEnd(module);
    this.#running.delete(module);
    this.#done += 1;
    for (const each of module.children.allTests('failed')) this.#failed.push(each);
  }

  override onTestRunEnd(...rest: Parameters<MinimalReporter['onTestRunEnd']>): void {
    clearInterval(this.#timer);
    super.onTestRunEnd(...rest);
    const [modules] = rest;
    for (const { module, name } of this.#failed) console.log(`run just this: ${this.#command(module, name)}`);
    for (const module of modules) {
      // A file that cannot be loaded has no tests.
      if (module.errors().length > 0) console.log(`run just this: ${this.#command(module)}`);
    }
  }

  #command({ moduleId }: TestModule, name?: string): string {
    const file = relative(this.#root, moduleId);
    const pattern = name?.replaceAll(/[.*+?^${}()|[\]\\"]/g, String.raw`\$&`);
    return `npx vitest run ${file}${pattern === undefined ? '' : ` -t "${pattern}"`}`;
  }

  #tell(): void {
    const [first] = this.#running;
    const now = first && `; now: ${relative(this.#root, first[0].moduleId)}`;
    const failed = this.#failed.length > 0 ? `, ${this.#failed.length} tests failed` : '';
    console.log(`  ${this.#done} of ${this.#files} files done${failed}${now ?? ''}`);
  }
}
