/** The head of a generated page: nobody edits one. */
const generatedHead = /^---\n(?:(?!---\n).*\n)*editUrl: false\n/;

/** Whether a page's text was generated, and not written by a person. */
export function isGenerated(text: string): boolean {
  return generatedHead.test(text);
}
