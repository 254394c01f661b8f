import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** An installed Chromium or Chrome: the one that `CHROMIUM_PATH` names, Playwright's own, or the system's. */
export function findBrowser(): string | undefined {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const candidates = [process.env['CHROMIUM_PATH'], chromium.executablePath(), ...onPath, ...applications];
  return candidates.find((path) => path !== undefined && path !== '' && existsSync(path));
}

/**
 * Finds a browser, or installs one: first with Playwright's installer, which not every network lets through, then with
 * the system's package manager.
 * @param log - told what is tried
 * @throws Error with one sentence on what to do, when nothing works
 */
export function ensureBrowser(log: (line: string) => void): string {
  const installed = findBrowser();
  if (installed !== undefined) return installed;
  for (const [command, ...args] of installers()) {
    log(`No Chromium or Chrome found; trying: ${[command, ...args].join(' ')}`);
    spawnSync(command ?? '', args, { stdio: 'ignore', timeout: 300_000 });
    const found = findBrowser();
    if (found !== undefined) return found;
  }
  throw new Error('No browser for the tests: install Chromium or Chrome, or set CHROMIUM_PATH to one.');
}

function installers(): string[][] {
  const playwright = ['npx', 'playwright', 'install', 'chromium'];
  if (process.platform !== 'linux') return [playwright];
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  return [
    playwright,
    [...sudo, 'apt-get', 'update', '-qq'],
    [...sudo, 'apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ];
}
