import type { Page } from '@playwright/test';

/** What moved while a page loaded (https://web.dev/articles/cls), and by how much. */
export interface Moved {
  score: number;
  /** The start of each element's markup, with its place before and after. */
  what: string[];
}

interface Shift {
  score: number;
  what: string[];
  /** Whether all of it is in one table, paragraph or line that was still on its way. */
  isGrowth: boolean;
}

/** Must be called before the page loads. */
export async function watchMoves(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: unknown[] = [];
    Object.assign(globalThis, { shifts });
    const elementOf = (node: unknown): Element | null =>
      node instanceof Element ? node : node instanceof Node ? node.parentElement : null;
    const placeOf = ({ x, y, width, height }: DOMRectReadOnly): string =>
      `${[x, y, width, height].map(Math.round)}`;
    const isParsing = (time: number): boolean => {
      const [entry] = performance.getEntriesByType('navigation');
      const end = entry instanceof PerformanceNavigationTiming ? entry.domInteractive : 0;
      return end === 0 || time < end;
    };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (!('value' in entry && 'sources' in entry && Array.isArray(entry.sources))) continue;
        const parts = new Set(
          entry.sources.map(({ node }) => elementOf(node)?.closest('table, p, li, .ec-line') ?? null),
        );
        shifts.push({
          score: entry.value,
          what: entry.sources.map(
            ({ node, previousRect, currentRect }) =>
              `${placeOf(previousRect)} -> ${placeOf(currentRect)}: ${elementOf(node)?.outerHTML.slice(0, 80) ?? 'what is gone, or comes from a style'}`,
          ),
          isGrowth: isParsing(entry.startTime) && parts.size === 1 && !parts.has(null),
        });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/**
 * All that moved until now. A table has the columns that its rows so far need, and half a line breaks where the whole one
 * does not: browsers show both before they are whole, and where they are cut is up to the network. That does not count.
 */
export async function movesOf(page: Page): Promise<Moved> {
  const shifts = await page.evaluate((): Shift[] => Reflect.get(globalThis, 'shifts'));
  const counted = shifts.filter(({ isGrowth }) => !isGrowth);
  return {
    score: counted.reduce((sum, { score }) => sum + score, 0),
    what: counted.flatMap(({ what }) => what),
  };
}
