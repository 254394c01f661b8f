import { type BlockContent, details, paragraph, text } from '../../markdown/build.ts';

/**
 * Puts what only some readers want out of the way.
 * @param summary - words of our own; never a name from a release, for on a page it stands in HTML
 */
export type Fold = (summary: string, children: readonly BlockContent[]) => BlockContent[];

/** On a page of the site: it opens with a click. */
export const foldAway: Fold = details;

/** In a document that is read as it is written, nothing is hidden. */
export const leaveOpen: Fold = (summary, children) => [paragraph(text(`${summary}:`)), ...children];
