import { defineConfig } from '@playwright/test';
import { findBrowser } from './tests/browser/find-browser.ts';

const port = Number(process.env['PORT'] ?? 4399);
const executablePath = findBrowser();

/** The built site, in a real browser. `npm test` builds it first. */
export default defineConfig({
  testDir: 'tests/browser',
  globalSetup: './tests/browser/runner/prepare.ts',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  workers: 2,
  timeout: 120_000,
  // How long to wait is no claim about speed: a shared machine may be slow, and what is right stays right.
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${port}`,
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath !== undefined && { executablePath }),
      // The tests reach nothing but this machine, so the browser need not look around either.
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
      chromiumSandbox: process.getuid?.() !== 0,
    },
  },
  webServer: {
    command: `node tests/browser/serve.ts ${port}`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: process.env['CI'] === undefined,
  },
});
