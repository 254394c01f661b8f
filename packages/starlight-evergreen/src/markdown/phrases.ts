import type { InlineCode, Link, Text } from 'mdast';
import { defaultHandlers, type Handle, type Handlers, type Options } from 'mdast-util-to-markdown';

/**
 * Handlers of phrases that write each distinct one once: pages repeat the same names, links and separators thousands of
 * times, and to find out whether a text needs escapes takes dozens of searches in it.
 * @param options - what writes them the first time
 */
export function createPhraseHandlers(options: Options): Partial<Handlers> {
  const texts = new Phrases();
  const links = new Phrases();

  /** Its escapes depend on what it is in, on the characters around it, and on what kind of node stands beside it. */
  const text: Handle = (node: Text, parent, state, info) => {
    if (plainWords.test(node.value)) return node.value;
    const siblings = parent?.children ?? [];
    const index = state.indexStack.at(-1) ?? 0;
    const beside = `${siblings[index - 1]?.type} ${siblings[index + 1]?.type}`;
    const place = `${state.stack.join()}\0${beside}\0${info.before}\0${info.after}`;
    return texts.once(place, node.value, () => defaultHandlers.text(node, parent, state, info));
  };

  const writeCode = handlerIn(options, 'inlineCode') ?? defaultHandlers.inlineCode;
  const inlineCode: Handle = (node: InlineCode, ...rest) =>
    isPlainCode(node.value) ? `\`${node.value}\`` : writeCode(node, ...rest);

  /** What is before it tells whether it begins a line. */
  const link: Handle = (node: Link, parent, state, info) => {
    const write = () => defaultHandlers.link(node, parent, state, info);
    const [label, ...others] = node.children;
    const isName = label?.type === 'text' || label?.type === 'inlineCode';
    if (!isName || others.length > 0 || typeof node.title === 'string') return write();
    if (plainAddress.test(node.url)) {
      if (label.type === 'text' && plainWords.test(label.value)) return `[${label.value}](${node.url})`;
      // A square bracket could end the label.
      if (label.type === 'inlineCode' && isPlainCode(label.value) && !label.value.includes(']'))
        return `[\`${label.value}\`](${node.url})`;
    }
    const place = `${state.stack.join()}\0${label.type}\0${info.before}`;
    // The length tells where the address ends.
    return links.once(place, `${node.url.length} ${node.url}${label.value}`, write);
  };

  return {
    text,
    // The library asks a handler what its node begins with.
    inlineCode: Object.assign(inlineCode, { peek: () => '`' }),
    link: Object.assign(link, { peek: defaultHandlers.link.peek }),
  };
}

/** Words in which no sign stands for anything, wherever they are: what separates them is neither first nor last. */
const plainWords = /^[a-z0-9](?:[a-z0-9 ,;/'"?%$·]*[a-z0-9,;])?$/i;

/** An address that ends where its bracket does, without a protocol. */
const plainAddress = /^[\w/#.-]+$/;

/** What was written, by its place and what it is. */
class Phrases {
  readonly #places = new Map<string, Map<string, string>>();

  once(place: string, what: string, write: () => string): string {
    let known = this.#places.get(place);
    if (known === undefined) this.#places.set(place, (known = new Map()));
    let phrase = known.get(what);
    if (phrase === undefined) known.set(what, (phrase = write()));
    return phrase;
  }
}

/** Code that stands between two grave accents as it is, in a table as elsewhere. */
function isPlainCode(value: string): boolean {
  return /^[^`|\r\n ][^`|\r\n]*$/.test(value);
}

/** The handler that the last of some extensions brings for a kind of node. */
function handlerIn(options: Options, kind: keyof Handlers): Handle | undefined {
  const inner = (options.extensions ?? []).map((extension) => handlerIn(extension, kind));
  return options.handlers?.[kind] ?? inner.findLast((handler) => handler !== undefined);
}
