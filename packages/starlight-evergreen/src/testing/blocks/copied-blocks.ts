import type { Page } from '@playwright/test';

/** A block as a reader copies it: what the page puts on the clipboard. */
export interface CopiedBlock {
  lang: string;
  code: string;
  /** Marked by the page as showing errors that are meant to be there. */
  showsErrors: boolean;
}

/** The blocks of a page, and the schema that it says the values of its model are held against. */
export interface CopiedPage {
  address: string;
  blocks: CopiedBlock[];
  schema?: string;
}

/** Reads pages as a browser does, and takes from each block what its copy button would put on the clipboard. */
export function copyBlocks(page: Page, addresses: readonly string[]): Promise<CopiedPage[]> {
  return page.evaluate(async (list) => {
    /** What a button keeps, with DEL characters as line ends, or else the text of the lines. */
    const codeOf = (figure: Element): string =>
      figure.querySelector<HTMLElement>('[data-code]')?.dataset['code']?.replaceAll('\u007f', '\n') ??
      Array.from(figure.querySelectorAll('.ec-line > .code'), ({ textContent }) =>
        textContent.replace(/^\n$/, ''),
      ).join('\n');
    const parser = new DOMParser();
    return Promise.all(
      list.map(async (address) => {
        const document = parser.parseFromString(await (await fetch(address)).text(), 'text/html');
        const blocks = [...document.querySelectorAll('.expressive-code figure')].map((figure) => ({
          lang: figure.querySelector('pre')?.dataset['language'] ?? '',
          code: codeOf(figure),
          showsErrors: figure.querySelector('.block-error') !== null,
        }));
        const schema = document.querySelector<HTMLElement>('.model[data-schema]')?.dataset['schema'];
        return { address, blocks, ...(schema !== undefined && { schema }) };
      }),
    );
  }, addresses);
}
