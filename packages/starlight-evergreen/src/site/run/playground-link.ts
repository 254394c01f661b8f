import facts from 'virtual:playground';
import { draftKey } from '../../playground/drafts/draft-key.ts';
import { digestOf } from '../../playground/drafts/draft.ts';
import { writeShareHash } from '../../playground/share/share-link.ts';
import { linkDraft } from '../playground/link-draft.ts';
import { element } from './element.ts';
import { pageDrafts } from './page-drafts.ts';
import { sharedCode } from './panel-code.ts';
import type { Panel } from './panel.ts';

export interface PlaygroundLink {
  element: HTMLAnchorElement;
  /** The code has changed since. */
  forget(): void;
}

/**
 * A link that opens the code as it is now in the playground; none in the playground itself. Its address is made when
 * somebody is about to follow it. The playground is told that it comes from nobody else.
 */
export function playgroundLink(panel: Panel): PlaygroundLink | undefined {
  if (location.pathname === facts.address) return undefined;
  const link = element('a', '', 'Open in the playground');
  link.href = facts.address;
  link.setAttribute('aria-label', `Open in the playground: ${panel.name}`);
  let made: Promise<void> | undefined;
  const make = async (): Promise<void> => {
    const shared = sharedCode(panel);
    const hash = await writeShareHash(shared);
    if (hash === undefined) return;
    link.href = facts.address + hash;
    pageDrafts.write(draftKey(facts.address, linkDraft(hash)), {
      code: shared.code,
      original: digestOf(shared.code),
      time: Date.now(),
      isOwn: true,
    });
  };
  const prepare = (): void => void (made ??= make());
  for (const event of ['pointerenter', 'pointerdown', 'focus'] as const)
    link.addEventListener(event, prepare);
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void (made ??= make()).then(() => location.assign(link.href));
  });
  return { element: link, forget: () => (made = undefined) };
}
