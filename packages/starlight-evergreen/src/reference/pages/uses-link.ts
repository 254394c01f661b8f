import type { PhrasingContent } from '../../markdown/build.ts';
import { text } from '../../markdown/build.ts';
import { inlineElement } from '../../markdown/html.ts';
import type { Field } from '../model.ts';
import type { PageContext } from './page-context.ts';

/** The way to where the field's name is used. The style sheet writes its words: on the page's Markdown they would be noise. */
export function usesLink({ name }: Field, { links }: PageContext): PhrasingContent[] {
  const href = links.fieldUses(name);
  if (href === undefined) return [];
  return [text(' '), ...inlineElement('a', { class: 'uses', href, 'aria-label': `${name}: where used` }, [])];
}
