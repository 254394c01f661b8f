import type { BlockLanguage, CheckedBlock } from '../../blocks/block.ts';

/** A block that has something to report: `checked` is undefined when the checker has not seen it. */
export interface BlockReport {
  checked: CheckedBlock | undefined;
  code: string;
  lang: BlockLanguage;
  /** Absolute path of the page or example. */
  file: string | undefined;
}

/** See `lookup.ts` for why this lies on `globalThis`. */
declare global {
  var docsBlockReports: BlockReport[] | undefined;
}

/**
 * Notes a block with errors it does not announce, with faulty notations, or that nobody checked. Astro only logs what is
 * thrown while it renders Markdown, so the site's integration asks for the reports afterwards.
 */
export function reportBlock(report: BlockReport): void {
  const { checked } = report;
  const sound = checked?.faults.length === 0 && checked.errors.every(({ expected }) => expected);
  if (!sound) (globalThis.docsBlockReports ??= []).push(report);
}

/** The reports since the last call. */
export function takeReports(): BlockReport[] {
  const reports = globalThis.docsBlockReports ?? [];
  globalThis.docsBlockReports = [];
  return reports;
}
