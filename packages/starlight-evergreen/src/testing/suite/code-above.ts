import type { Locator } from '@playwright/test';

/** The code above a run, as the copy button gives it. */
export function codeAbove(view: Locator): Promise<string> {
  return view.evaluate((node) => {
    const block = node.previousElementSibling;
    const kept = block?.querySelector<HTMLElement>('.copy > button')?.dataset['code'];
    if (kept !== undefined) return kept.replaceAll('\u007f', '\n');
    const lines = Array.from(
      block?.querySelectorAll('.ec-line > .code') ?? [],
      ({ textContent }) => textContent,
    );
    return lines.map((line) => (line === '\n' ? '' : line)).join('\n');
  });
}
