import facts from 'virtual:playground';
import { writeShareHash } from '../../playground/share/share-link.ts';
import { copyText } from '../copy-text.ts';
import { sharedCode } from './panel-code.ts';
import type { Panel } from './panel.ts';
import { type Tell, textToCopy, toolButton } from './tool-button.ts';

/** Copies a link that holds the code as it is now, its release and its scenario. */
export function shareButton(panel: Panel, tell: Tell): HTMLButtonElement {
  return toolButton('Share', panel.name, async () => {
    const hash = await writeShareHash(sharedCode(panel));
    if (hash === undefined) return tell('The code is too long for a link.');
    const link = new URL(facts.address + hash, location.href).href;
    try {
      await copyText(link);
      tell('Link copied: it holds the code, and no server keeps it.');
    } catch {
      tell('The browser did not copy it. Copy it yourself:', textToCopy(`Link: ${panel.name}`, link));
    }
  });
}
