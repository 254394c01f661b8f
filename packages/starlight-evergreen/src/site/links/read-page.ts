import { Tokenizer, TokenizerMode, type Token } from 'parse5';

/** What the checks of the built site need of a page. */
export interface PageFacts {
  /** Ids and names that a fragment can lead to. */
  ids: Set<string>;
  /** Addresses in `href` and `src`, as written, each once. */
  links: Set<string>;
  /** Texts of inline scripts that run. */
  scripts: Set<string>;
}

/** A page's own address, and the icon that Starlight names whether it is there or not. */
const notFollowed = new Set(['canonical', 'icon', 'shortcut icon']);

const LINKING = new Set(['href', 'src']);

/** Elements whose content is text, up to their end tag. */
const TEXT_MODES: ReadonlyMap<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]> = new Map([
  ['script', TokenizerMode.SCRIPT_DATA],
  ['style', TokenizerMode.RAWTEXT],
  ['noscript', TokenizerMode.DATA],
  ['textarea', TokenizerMode.RCDATA],
  ['title', TokenizerMode.RCDATA],
]);

/**
 * Reads a page with the tokenizer of an HTML parser: no tree is needed, and thousands of pages are read in seconds.
 */
export function readPage(html: string): PageFacts {
  const facts: PageFacts = { ids: new Set(), links: new Set(), scripts: new Set() };
  let script: string | undefined;
  const keep = ({ chars }: Token.CharacterToken): void => {
    if (script !== undefined) script += chars;
  };
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag({ tagName, attrs }) {
        const attributes = new Map(attrs.map(({ name, value }) => [name, value]));
        if (!notFollowed.has(attributes.get('rel') ?? '')) readAttributes(attributes, facts);
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
  return facts;
}

function readAttributes(attributes: ReadonlyMap<string, string>, { ids, links }: PageFacts): void {
  for (const [name, value] of attributes) {
    if (name === 'id') ids.add(value);
    else if (LINKING.has(name)) links.add(value);
  }
}

/** JSON and other data in a `<script>` is not code. */
function runsInline(attributes: ReadonlyMap<string, string>): boolean {
  const type = attributes.get('type') ?? '';
  return !attributes.has('src') && (type === '' || type === 'module' || type === 'text/javascript');
}
