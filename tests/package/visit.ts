import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Browser, chromium, expect, type Page } from '@playwright/test';
import { findBrowser } from 'starlight-evergreen/testing/config';
import { freePort } from './free-port.ts';
import { environment } from './site-project.ts';

/** What is looked at in a built site. */
export interface Visit {
  /** Its pages by address, each with the heading that it must have. */
  pages: Readonly<Record<string, string>>;
  /** A page whose first block is run, and what it must print. */
  run?: { address: string; prints: string };
}

/** Serves a built site and looks at it in a browser. */
export async function visit(folder: string, { pages, run }: Visit): Promise<void> {
  const port = await freePort();
  const server = spawn('npx', ['astro', 'preview', '--port', String(port)], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: environment(),
    // A group of its own, so that what npx starts ends with it.
    detached: true,
  });
  const base = `http://localhost:${port}`;
  let browser: Browser | undefined;
  try {
    await answering(base);
    const executablePath = findBrowser();
    browser = await chromium.launch({ ...(executablePath !== undefined && { executablePath }) });
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    for (const [address, heading] of Object.entries(pages)) {
      await page.goto(base + address);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
      console.log(`  ${address}: ${heading}`);
    }
    if (run) await pressRun(page, base + run.address, run.prints);
    expect(complaints).toEqual([]);
  } finally {
    await browser?.close();
    if (server.pid !== undefined) process.kill(-server.pid);
    await once(server, 'exit');
  }
}

async function pressRun(page: Page, address: string, prints: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: 'Run' }).first().click();
  await expect(page.getByRole('main')).toContainText(prints, { timeout: 60_000 });
  console.log(`  Run prints ${prints}`);
}

async function answering(url: string): Promise<void> {
  for (let attempt = 0; attempt < 120; attempt += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one attempt after the other
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`${url} does not answer`);
}
