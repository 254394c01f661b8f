import { heading, list, paragraph } from '../../markdown/build.ts';
import { writeMarkdown } from '../../markdown/write.ts';
import type { Proof, Unproven } from '../../proof/proof.ts';
import type { AstroPage } from '../astro-pages.ts';
import { proofIntroduction, proofLinks, proofSections } from '../proof-content.ts';
import { twinHead } from './twin-head.ts';

interface Release {
  id: string;
  slug: string;
}

/**
 * The page "Proof" as Markdown.
 * @param origin - the site's address
 */
export function proofTwin(
  page: AstroPage,
  proof: Proof | Unproven,
  releases: readonly Release[],
  origin: string,
): string {
  const address = new URL(page.path, origin).href;
  const links = proofLinks(address, releases);
  const sections = 'unproven' in proof ? [] : proofSections(proof, links);
  return writeMarkdown([
    ...twinHead(page, address),
    paragraph(...proofIntroduction(proof, links)),
    ...sections.flatMap(({ title, paragraphs, items }) => [
      heading(2, title),
      ...paragraphs.map((each) => paragraph(...each)),
      ...(items.length === 0 ? [] : [list(items)]),
    ]),
  ]);
}
