import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What lighthouse measures of a page, on the phone and the network that it simulates. */
export interface PageSpeed {
  /** Milliseconds until the largest thing in sight is painted. */
  paint: number;
  /** Milliseconds in which the page answers nothing. */
  blocking: number;
  /** How much of the page moves by itself; a share of the window. */
  shift: number;
}

/** Times that each page is loaded. */
const loads = 3;

/** The median of some loads of a page. */
export async function measureSpeed(url: string, packages: string, folder: string): Promise<PageSpeed> {
  const all: PageSpeed[] = [];
  for (let index = 0; index < loads; index += 1) {
    // oxlint-disable-next-line no-await-in-loop -- side by side they would slow each other down
    all.push(await load(url, packages, join(folder, 'lighthouse.json')));
  }
  return {
    paint: median(all.map(({ paint }) => paint)),
    blocking: median(all.map(({ blocking }) => blocking)),
    shift: median(all.map(({ shift }) => shift)),
  };
}

/** The number in the middle. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}

interface LighthouseResult {
  audits: Record<string, { numericValue?: number } | undefined>;
}

/** Times that lighthouse may fail for a page: on a busy machine it misses the start of its own recording. */
const failures = 3;

async function load(url: string, packages: string, file: string): Promise<PageSpeed> {
  for (let failed = 0; failed < failures; failed += 1) {
    // oxlint-disable-next-line no-await-in-loop -- the next one only follows one that failed
    const speed = await loadOnce(url, packages, file).catch(() => undefined);
    if (speed !== undefined) return speed;
  }
  return loadOnce(url, packages, file);
}

async function loadOnce(url: string, packages: string, file: string): Promise<PageSpeed> {
  const options = [
    '--quiet',
    '--only-categories=performance',
    '--chrome-flags=--headless=new --no-sandbox',
    '--output=json',
    `--output-path=${file}`,
  ];
  await promisify(execFile)(process.execPath, [join(packages, 'lighthouse/cli/index.js'), url, ...options]);
  const { audits }: LighthouseResult = JSON.parse(readFileSync(file, 'utf8'));
  const valueOf = (audit: string): number => audits[audit]?.numericValue ?? Number.NaN;
  return {
    paint: valueOf('largest-contentful-paint'),
    blocking: valueOf('total-blocking-time'),
    shift: valueOf('cumulative-layout-shift'),
  };
}
