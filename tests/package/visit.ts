import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, expect, type Page } from '@playwright/test';
import { RunBlock } from 'starlight-evergreen/testing';
import { findBrowser } from 'starlight-evergreen/testing/config';
import type { Print } from './side-by-side.ts';
import { environment } from './site-project.ts';

/** What is looked at in a built site. */
export interface Visit {
  /** Its pages by address, each with the heading that it must have. */
  pages: Readonly<Record<string, string>>;
  /** A page whose first block is run, and what it must print. */
  run?: { address: string; prints: string };
}

export interface VisitOptions {
  /** Where the site is served. */
  port: number;
  print: Print;
  /** Where a picture of the page goes, after its block was run. */
  picture?: string | undefined;
}

/** Serves a built site and looks at it in a browser. */
export async function visit(
  folder: string,
  { pages, run }: Visit,
  { port, print, picture }: VisitOptions,
): Promise<void> {
  const base = `http://localhost:${port}`;
  const server = serve(folder, port);
  let browser: Browser | undefined;
  try {
    await expect.poll(() => answers(base), { timeout: 300_000 }).toBe(true);
    const executablePath = findBrowser();
    browser = await chromium.launch({ ...(executablePath !== undefined && { executablePath }) });
    const page = await browser.newPage({ viewport: { width: 1200, height: 840 }, colorScheme: 'light' });
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    for (const [address, heading] of Object.entries(pages)) {
      await page.goto(base + address);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
      print(`  ${address}: ${heading}`);
    }
    if (run) {
      await pressRun(page, base + run.address, run.prints);
      print(`  Run prints ${run.prints}`);
      if (picture !== undefined) await page.screenshot({ path: picture });
    }
    expect(complaints).toEqual([]);
  } finally {
    await browser?.close();
    server.kill();
    await once(server, 'exit');
  }
}

/** Astro's own preview. It is started without npx, which does not end what it has started. */
function serve(folder: string, port: number): ChildProcess {
  const programs = join(folder, 'node_modules/.bin');
  const env = environment();
  return spawn(join(programs, 'astro'), ['preview', '--port', String(port)], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...env, PATH: [programs, env['PATH']].join(delimiter) },
  });
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

async function pressRun(page: Page, address: string, prints: string): Promise<void> {
  const block = await new RunBlock(page).open(address);
  expect(await block.press()).toMatch(/^Finished/);
  expect(await block.text()).toContain(prints);
}
