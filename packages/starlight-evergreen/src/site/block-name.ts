/**
 * What a block is called: its title, else the heading above it, so that of many buttons one knows which is which. Blocks
 * below one heading are numbered from the second on.
 */
export function blockNames(blocks: readonly Element[]): Map<Element, string> {
  const headings = [...document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')];
  const counts = new Map<string, number>();
  const names = new Map<Element, string>();
  for (const block of blocks) {
    const heading = headings.findLast(
      (each) => (each.compareDocumentPosition(block) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    );
    const name = textOf(block.querySelector('figcaption .title')) || textOf(heading) || 'code';
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    names.set(block, count === 1 ? name : `${name}, ${count}`);
  }
  return names;
}

function textOf(element: Element | null | undefined): string {
  return element?.textContent?.trim().replaceAll(/\s+/g, ' ') ?? '';
}

/** Every block of the page; of those that run, each part of the page asks for its own. */
const names = blockNames([...document.querySelectorAll('.expressive-code figure')]);

export function nameOf(block: Element): string {
  return names.get(block) ?? 'code';
}

for (const [block, name] of names) {
  block.querySelector('.copy button')?.setAttribute('aria-label', `Copy: ${name}`);
}
