import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { firefox, webkit } from '@playwright/test';
import type { DrivenBrowser } from './driven-browser.ts';
import { startFirefox } from './firefox.ts';
import { startPlaywright } from './playwright-browser.ts';
import { startWebKit } from './webkit.ts';

/** An engine beside Chromium, which all other tests use. */
export interface Engine {
  name: 'Firefox' | 'WebKit';
  /** How it is started; undefined where it is not installed. */
  start: (() => Promise<DrivenBrowser>) | undefined;
  /** Where it was found, or what to install. */
  note: string;
}

const firefoxes = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** What is installed: Playwright's own builds, else those of the system. Nothing is ever installed from here. */
export function findEngines(): Engine[] {
  return [findFirefox(), findWebKit()];
}

/** A line for each, so that what was not tested is seen. */
export function engineLines(engines: readonly Engine[]): string[] {
  return engines.map(({ name, start, note }) =>
    start === undefined ? `${name}: not installed, not tested. ${note}` : `${name}: tested (${note})`,
  );
}

function findFirefox(): Engine {
  const own = firefox.executablePath();
  if (existsSync(own)) return { name: 'Firefox', start: () => startPlaywright(firefox, {}), note: own };
  const path = onPath('firefox-esr', 'firefox') ?? firefoxes.find((each) => existsSync(each));
  return {
    name: 'Firefox',
    start: path === undefined ? undefined : () => startFirefox(path),
    note: path ?? installing('firefox', 'firefox-esr'),
  };
}

function findWebKit(): Engine {
  const own = webkit.executablePath();
  if (existsSync(own)) return { name: 'WebKit', start: () => startPlaywright(webkit, {}), note: own };
  const driver = onPath('WebKitWebDriver');
  const hasDisplay = Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
  const xvfb = hasDisplay ? undefined : onPath('Xvfb');
  const isThere = driver !== undefined && (hasDisplay || xvfb !== undefined);
  return {
    name: 'WebKit',
    start: isThere ? () => startWebKit(driver, xvfb) : undefined,
    note: isThere ? driver : installing('webkit', 'webkit2gtk-driver xvfb'),
  };
}

function installing(playwright: string, packages: string): string {
  return process.platform === 'linux'
    ? `To test there: apt-get install --no-install-recommends ${packages}`
    : `To test there: npx playwright install ${playwright}`;
}

function onPath(...names: string[]): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}
