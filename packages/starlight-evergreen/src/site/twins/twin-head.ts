import type { RootContent } from 'mdast';
import { blockquote, heading, link, paragraph, text } from '../../markdown/build.ts';

interface TwinFacts {
  title: string;
  description?: string | undefined;
}

/**
 * What every twin begins with.
 *
 * @param address of the page, absolute.
 */
export function twinHead({ title, description }: TwinFacts, address: string): RootContent[] {
  const head: RootContent[] = [heading(1, title)];
  // One that was cut short is said in full below.
  if (description !== undefined && !description.endsWith('…')) {
    head.push(blockquote(paragraph(description)));
  }
  return [...head, paragraph(text('Source: '), link(address, text(address)))];
}
