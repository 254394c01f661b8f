/** From the line of a fold, or the first item of a list, within an item of a list, to the end of that item. */
const withinItem = /^ {2}(?:\*\*\d+ [^\n]*\*\*$|- )[^]*?(?=^\S|$(?![^]))/gm;

/**
 * The page of an operation without what is in the fields of its nested models: all pages in one file would else be mostly
 * that.
 *
 * @param twin the page as Markdown.
 */
export function shallowFields(twin: string): string {
  const [before, ...sections] = twin.split(/^(?=## )/m);
  return [
    before,
    ...sections.map((section) =>
      /^## (?:Parameters|Result)\n/.test(section) ? section.replaceAll(withinItem, '') : section,
    ),
  ].join('');
}
