/** What is changed here of the options that the highlighter is called with. */
interface TokenOptions {
  tokenizeTimeLimit?: number;
}

/**
 * The highlighter gives up on a line after half a second, which loading a language takes on a busy machine: the rest of that line
 * would be published without its colours. No limit is needed, as the code is the site's own.
 */
export const wholeLines = {
  name: 'whole-lines',
  preprocess(_code: string, options: TokenOptions): void {
    options.tokenizeTimeLimit = 0;
  },
};
