import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteFolders } from '../site-folders.ts';
import { pageFile, sitePages } from './built-pages.ts';
import { readFacts } from './features.ts';
import { type KindOfPage, kindsOfPages } from './kinds.ts';

/** What the suite knows of a built site before it opens a page. */
export interface Survey {
  /** Every page that has content of its own. */
  pages: string[];
  /** Those that are about no earlier version: code of one is proven when its pages are made. */
  current: string[];
  kinds: KindOfPage[];
  /** Pages with blocks that name a scenario, and how many. */
  runs: { address: string; blocks: number }[];
  /** The page on which readers write code of their own. */
  playground?: string;
}

/** Reads all pages of the built site once; every process of a test run needs the outcome. */
export function surveySite(): Survey {
  const { cache, dist } = siteFolders();
  const addresses = sitePages(dist);
  const stamp = [
    addresses.length,
    ...addresses.slice(0, 3).map((each) => statSync(pageFile(each, dist)).mtimeMs),
  ].join();
  const file = join(cache, 'survey.json');
  const known = readSurvey(file);
  if (known?.stamp === stamp) return known.survey;
  const pages = addresses.flatMap(
    (each) => readFacts(each, readFileSync(pageFile(each, dist), 'utf8')) ?? [],
  );
  const playground = pages.find(({ features }) => features.has('.playground'))?.address;
  const survey: Survey = {
    pages: pages.map(({ address }) => address),
    current: pages.filter(({ isEarlier }) => !isEarlier).map(({ address }) => address),
    kinds: kindsOfPages(pages),
    runs: pages.flatMap(({ address, scenarios }) => (scenarios > 0 ? [{ address, blocks: scenarios }] : [])),
    ...(playground !== undefined && { playground }),
  };
  mkdirSync(cache, { recursive: true });
  writeFileSync(file, JSON.stringify({ stamp, survey }));
  return survey;
}

function readSurvey(file: string): { stamp: string; survey: Survey } | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
