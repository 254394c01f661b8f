import { expect, type Page } from '@playwright/test';
import { writeShareHash } from '../../../playground/share/share-link.ts';
import { RunBlock } from '../../run-block.ts';

/** Pages of a site on which code of others can arrive. */
export interface AttackedPages {
  /** With a block that names a scenario. */
  block: string;
  /** The page of the playground; a site may have none. */
  playground: string | undefined;
}

/** A way on which code of somebody else comes into a page. */
export interface WayIn {
  name: string;
  /**
   * Opens a page that has the code; nothing of it has run.
   * @param origin - of the site, where it is not that of all tests
   */
  bring(page: Page, code: string, origin?: string): Promise<RunBlock>;
}

/** Pasted into an editor, kept in the browser, or sent as a link. */
export function waysIn({ block: address, playground }: AttackedPages): WayIn[] {
  const editor: WayIn = {
    name: 'in an editor',
    async bring(page, code, origin = '') {
      const block = await new RunBlock(page).open(origin + address);
      await block.write(code);
      return block;
    },
  };
  const draft: WayIn = {
    name: 'as a draft',
    async bring(page, code, origin) {
      const block = await editor.bring(page, code, origin);
      await page.reload();
      await page.getByRole('button', { name: /^Continue: / }).click();
      await expect(block.editor).toBeVisible();
      return block;
    },
  };
  if (playground === undefined) return [editor, draft];
  const link: WayIn = {
    name: 'as a link',
    async bring(page, code, origin = '') {
      const block = await new RunBlock(page).open(
        origin + playground + (await writeShareHash({ code, lang: 'ts' })),
      );
      await expect(block.editor).toBeVisible();
      return block;
    },
  };
  return [editor, draft, link];
}
