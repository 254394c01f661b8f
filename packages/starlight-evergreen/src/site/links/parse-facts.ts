import { Tokenizer, TokenizerMode, type Token } from 'parse5';
import { type Attributes, addAttributes, type PageFacts, runsInline } from './page-facts.ts';

/** Elements whose content is text, up to their end tag. */
const TEXT_MODES: ReadonlyMap<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]> = new Map([
  ['script', TokenizerMode.SCRIPT_DATA],
  ['style', TokenizerMode.RAWTEXT],
  ['noscript', TokenizerMode.DATA],
  ['textarea', TokenizerMode.RCDATA],
  ['title', TokenizerMode.RCDATA],
]);

/** Adds what the tokenizer of an HTML parser finds in a page, or in a part of one. No tree is needed. */
export function parseFacts(html: string, facts: PageFacts): void {
  let script: string | undefined;
  const keep = ({ chars }: Token.CharacterToken): void => {
    if (script !== undefined) script += chars;
  };
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag({ tagName, attrs }) {
        const attributes: Attributes = new Map(attrs.map(({ name, value }) => [name, value]));
        addAttributes(attributes, facts);
        tokenizer.state = TEXT_MODES.get(tagName) ?? TokenizerMode.DATA;
        if (tagName === 'script' && runsInline(attributes)) script = '';
      },
      onEndTag({ tagName }) {
        if (tagName !== 'script' || script === undefined) return;
        facts.scripts.add(script);
        script = undefined;
      },
      onCharacter: keep,
      onWhitespaceCharacter: keep,
      onNullCharacter: keep,
      onComment: () => undefined,
      onDoctype: () => undefined,
      onEof: () => undefined,
    },
  );
  tokenizer.write(html, true);
}
