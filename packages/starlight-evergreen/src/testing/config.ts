import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';
import { browserArgs } from './browser/browser-args.ts';
import { findBrowser } from './browser/find-browser.ts';
import { setSiteFolders } from './site-folders.ts';

export { ensureBrowser, findBrowser } from './browser/find-browser.ts';

/** What cannot be known of a site; the rest of Playwright's settings are changed with its own `defineConfig(siteTests(), …)`. */
export interface SiteTestsOptions {
  /** Folder of `docs.config.ts`; the current one by default. */
  root?: string;
  /** Folder of the built site, relative to that. */
  dist?: string;
  /** Port of the test server, on this machine only; by default one that goes with the folder, so that two sites do not meet. */
  port?: number;
}

/** The path of a file of this folder, TypeScript in its repository and JavaScript where it was installed. */
function own(name: string): string {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return fileURLToPath(new URL(`${name}.${extension}`, import.meta.url));
}

/** A port that stays the same for a folder: Playwright's processes load this once more, and a server that runs may be used again. */
function portOf(root: string): number {
  return 20_000 + (createHash('sha256').update(resolve(root)).digest().readUInt16BE() % 10_000);
}

/** How many tests run at a time, where several sites are tested side by side. */
const workersVariable = 'EVERGREEN_TESTS_WORKERS';

/** Much of what tests do is to wait: for code without end to be stopped, for a slow network, for another engine. */
function usualWorkers(): number {
  return Math.max(2, Math.ceil(availableParallelism() * 1.5));
}

/**
 * Playwright's settings for the tests of a built site: finds a browser (and installs one where there is none), serves the
 * site with the headers of its `_headers`, and tells what it is doing.
 *
 * @example
 * ```ts
 * // playwright.config.ts
 * import { siteTests } from 'starlight-evergreen/testing/config';
 *
 * export default siteTests();
 * ```
 */
export function siteTests({
  root = process.cwd(),
  dist = 'dist',
  port = Number(process.env['PORT'] ?? portOf(root)),
}: SiteTestsOptions = {}): PlaywrightTestConfig {
  setSiteFolders({ root, dist });
  const executablePath = findBrowser();
  return defineConfig({
    testDir: 'tests',
    testMatch: '**/*.spec.ts',
    globalSetup: own('global-setup'),
    fullyParallel: true,
    forbidOnly: process.env['CI'] !== undefined,
    workers: Number(process.env[workersVariable] ?? usualWorkers()),
    timeout: 120_000,
    // How long to wait is no claim about speed: a shared machine may be slow, and what is right stays right.
    expect: { timeout: 30_000 },
    reporter: [[own('reporter')]],
    use: {
      baseURL: `http://localhost:${port}`,
      // To write down each step of each test takes longer than the tests: who runs a failed one again asks for it.
      trace: 'off',
      // One window for all tests of a process, emptied of what a page can keep: to open one takes longer than most tests.
      reuseContext: true,
      launchOptions: {
        ...(executablePath !== undefined && { executablePath }),
        args: [...browserArgs],
        chromiumSandbox: process.getuid?.() !== 0,
      },
    },
    webServer: {
      command: [process.execPath, own('serve/serve')].map((part) => `"${part}"`).join(' ') + ` ${port}`,
      url: `http://localhost:${port}/`,
      reuseExistingServer: process.env['CI'] === undefined,
    },
  });
}
