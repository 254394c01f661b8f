/** The head of a generated page: nobody edits one. */
const generatedHead = /^---\n(?:(?!---\n).*\n)*editUrl: false\n/;

/** Data that stands beside generated pages begins with this. */
const generatedData = '{"generated":true,';

/** Whether the text of a page, or of the data beside it, was generated, and not written by a person. */
export function isGenerated(text: string): boolean {
  return generatedHead.test(text) || text.startsWith(generatedData);
}
