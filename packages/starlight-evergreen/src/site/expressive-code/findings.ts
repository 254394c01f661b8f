import type { BlockLanguage, CheckedBlock } from '../../blocks/block.ts';

/** A block that has to be told of: `checked` is undefined when the checker has not seen it. */
export interface BlockFinding {
  checked: CheckedBlock | undefined;
  code: string;
  lang: BlockLanguage;
  /** Absolute path of the page or example. */
  file: string | undefined;
}

/** See `lookup.ts` for why this lies on `globalThis`. */
declare global {
  var docsBlockFindings: BlockFinding[] | undefined;
}

/**
 * Notes a block with errors it does not announce, with faulty notations, or that nobody checked. Astro only logs what is
 * thrown while it renders Markdown, so the site's integration asks for the findings afterwards.
 */
export function noteFinding(finding: BlockFinding): void {
  const { checked } = finding;
  const sound = checked?.faults.length === 0 && checked.errors.every(({ expected }) => expected);
  if (!sound) (globalThis.docsBlockFindings ??= []).push(finding);
}

/** The findings since the last call. */
export function takeFindings(): BlockFinding[] {
  const findings = globalThis.docsBlockFindings ?? [];
  globalThis.docsBlockFindings = [];
  return findings;
}
