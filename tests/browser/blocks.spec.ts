import { expect, type Page, test } from '@playwright/test';
import { blockLanguage } from '../../packages/starlight-evergreen/src/blocks/block.ts';
import { compileBlock } from './runner/compile-block.ts';
import type { Job, Outcome } from './runner/job.ts';
import { type Preparation, readPreparation } from './runner/prepare.ts';
import { sitePages } from './runner/site-pages.ts';

/** A block as a reader copies it: what the page puts on the clipboard. */
interface CopiedBlock {
  lang: string;
  code: string;
  /** Marked by the page as showing errors that are meant to be there. */
  showsErrors: boolean;
}

const slices = 8;
const batchSize = 60;

/**
 * Every block of every page of the built site, none sampled: taken as the text that the copy button gives, compiled,
 * and executed in a worker of a real browser.
 */
test.describe('every block runs', () => {
  for (let slice = 0; slice < slices; slice += 1) {
    test(`slice ${slice + 1} of ${slices}`, async ({ page }) => {
      test.setTimeout(900_000);
      const addresses = sitePages().filter((_, index) => index % slices === slice);
      await page.goto('/404.html');
      const preparation = withOrigin(readPreparation(), page.url());
      await startWorker(page);
      const failures: string[] = [];
      let blocks = 0;
      for (let start = 0; start < addresses.length; start += batchSize) {
        const copied = await copyBlocks(page, addresses.slice(start, start + batchSize));
        const { jobs, failed } = await makeJobs(copied, preparation);
        failures.push(...failed);
        const outcomes = await runJobs(page, jobs);
        blocks += jobs.length;
        for (const { page: address, index, failure } of outcomes) {
          if (failure !== undefined) failures.push(`${address} block ${index}: ${failure}`);
        }
      }
      console.log(`  ran ${blocks} blocks of ${addresses.length} pages, ${failures.length} failed`);
      expect(failures).toEqual([]);
      expect(blocks).toBeGreaterThan(addresses.length);
    });
  }
});

/** A block's module lives at a `blob:` address, from which only whole addresses lead anywhere. */
function withOrigin(preparation: Preparation, base: string): Preparation {
  const entries = Object.entries(preparation.imports).map(([name, url]) => [name, new URL(url, base).href]);
  return { ...preparation, imports: Object.fromEntries(entries) };
}

async function startWorker(page: Page): Promise<void> {
  await page.evaluate(() => {
    Reflect.set(globalThis, 'blockWorker', new Worker('/__runner/worker.js', { type: 'module' }));
  });
}

/** Reads pages as a browser does, and takes from each block what its copy button would put on the clipboard. */
function copyBlocks(
  page: Page,
  addresses: readonly string[],
): Promise<{ address: string; blocks: CopiedBlock[] }[]> {
  return page.evaluate(async (list) => {
    const parser = new DOMParser();
    return Promise.all(
      list.map(async (address) => {
        const document = parser.parseFromString(await (await fetch(address)).text(), 'text/html');
        const blocks = [...document.querySelectorAll('.expressive-code figure')].map((figure) => ({
          lang: figure.querySelector('pre')?.dataset['language'] ?? '',
          // The button keeps line ends as DEL characters.
          code: (figure.querySelector<HTMLElement>('[data-code]')?.dataset['code'] ?? '').replaceAll(
            '\u007f',
            '\n',
          ),
          showsErrors: figure.querySelector('.block-error') !== null,
        }));
        return { address, blocks };
      }),
    );
  }, addresses);
}

async function makeJobs(
  pages: readonly { address: string; blocks: CopiedBlock[] }[],
  { models, imports, blocks: collected }: Preparation,
): Promise<{ jobs: Job[]; failed: string[] }> {
  const jobs: Job[] = [];
  const failed: string[] = [];
  for (const { address, blocks } of pages) {
    const found = blocks.filter(({ lang }) => blockLanguage(lang) !== undefined).length;
    const expected = collected[address]?.length ?? 0;
    if (found !== expected) failed.push(`${address} shows ${found} blocks, and its source has ${expected}`);
    const sources = collected[address]?.values();
    for (const [index, { lang, code, showsErrors }] of blocks.entries()) {
      const language = blockLanguage(lang);
      if (language === undefined) continue;
      const { scenario, inPage = true } = sources?.next().value ?? {};
      if (showsErrors || !inPage) continue;
      const next = blocks[index + 1];
      const model = models[address];
      const example = model && { ...model, ...(next?.lang === 'json' && { wire: next.code }) };
      try {
        const module = await compileBlock(code, language, imports);
        jobs.push({
          page: address,
          index: index + 1,
          module,
          ...(scenario !== undefined && { scenario }),
          ...(example && { example }),
        });
      } catch (error) {
        failed.push(
          `${address} block ${index + 1}: ${error instanceof Error ? error.message : String(error)}`,
        );
      }
    }
  }
  return { jobs, failed };
}

function runJobs(page: Page, jobs: readonly Job[]): Promise<Outcome[]> {
  return page.evaluate(
    (list) =>
      new Promise<Outcome[]>((resolve) => {
        const worker: Worker = Reflect.get(globalThis, 'blockWorker');
        worker.addEventListener('message', (event) => resolve(event.data), { once: true });
        worker.postMessage({ jobs: list });
      }),
    jobs,
  );
}
