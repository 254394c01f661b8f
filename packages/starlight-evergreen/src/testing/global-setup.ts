import { ensureBrowser } from './browser/find-browser.ts';
import { engineLines, findEngines } from './engines/engines.ts';
import { prepareBlocks } from './blocks/prepare.ts';

/** Runs once before all tests. Playwright's workers start afterwards, and find the browser then. */
export default async function prepare(): Promise<void> {
  ensureBrowser(console.log);
  for (const line of engineLines(findEngines())) console.log(line);
  await prepareBlocks();
}
