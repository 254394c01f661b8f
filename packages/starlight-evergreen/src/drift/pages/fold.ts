import { type BlockContent, paragraph, text } from '../../reference/pages/nodes.ts';

/**
 * Puts what only some readers want out of the way.
 * @param summary - words of our own; never a name from a release, for on a page it stands in HTML
 */
export type Fold = (summary: string, children: readonly BlockContent[]) => BlockContent[];

/** On a page of the site: it opens with a click. */
export const foldAway: Fold = (summary, children) => [
  { type: 'html', value: `<details>\n<summary>${summary}</summary>` },
  ...children,
  { type: 'html', value: '</details>' },
];

/** In a document that is read as it is written, nothing is hidden. */
export const leaveOpen: Fold = (summary, children) => [paragraph(text(`${summary}:`)), ...children];
