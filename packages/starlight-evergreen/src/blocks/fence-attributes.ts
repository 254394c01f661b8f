/** One part of what stands in a fence after its language, such as `sandbox="pro"`. */
export interface FenceAttribute {
  name: string;
  /** Without quotes; undefined for a bare word. */
  value: string | undefined;
  /** Where its name begins in the meta text, from 0. */
  index: number;
  /** A quote opens before the value, or before the word, and is not closed where the value ends. */
  isOpen?: true;
}

/** What values stand between, as Expressive Code reads them; people's programs turn quotes into curly ones. */
const pairs = ['""', "''", '“”', '‘’', '``', '//', '{}'] as const;

const quotes = '"\'“”‘’`';

/** A value ends with its closing mark before a space, the brace that closes Pandoc's attributes, or the end. */
const delimited = new RegExp(
  pairs
    .map(([open, close], index) => {
      const key = String.raw`(?:(?<key${index}>[^\s=/{${quotes}]+)\s*=\s*)?`;
      const value = String.raw`(?<value${index}>(?:[^\\]|\\.)*?)`;
      return String.raw`(?<=\s|^)${key}${mark(open)}${value}${mark(close)}(?=\s|\}|$)`;
    })
    .join('|'),
  'gsu',
);

const simple = /(?<name>[^\s=]+)(?:\s*=\s*(?<value>\S+))?/gu;

/**
 * The attributes of a fence, in order. What marks lines or words (`{1-3}`, `"word"`, `/pattern/`) is passed over, and so
 * is what looks like an attribute inside of quotes.
 */
export function readAttributes(meta: string): FenceAttribute[] {
  const found: FenceAttribute[] = [];
  let rest = meta;
  for (const { 0: whole, index, groups = {} } of meta.matchAll(delimited)) {
    const place = pairs.findIndex((_, each) => groups[`value${each}`] !== undefined);
    const name = groups[`key${place}`];
    if (name !== undefined)
      found.push({ name, value: unescape(groups[`value${place}`] ?? '', place), index });
    rest = rest.slice(0, index) + ' '.repeat(whole.length) + rest.slice(index + whole.length);
  }
  const end = openQuote(rest);
  for (const { groups = {}, index } of rest.matchAll(simple)) {
    const { name = '', value } = groups;
    if (index > end) break;
    const isOpen = index + name.length > end || (value !== undefined && quotes.includes(value[0] ?? ''));
    found.push({ name, value, index, ...(isOpen && { isOpen }) });
  }
  // Whatever stands behind a quote that nobody closes may be part of the value.
  return found
    .filter(({ name, index }) => index <= end && /\w/.test(name))
    .toSorted((a, b) => a.index - b.index);
}

/** Where a quote opens that is not closed; the end when there is none. */
function openQuote(rest: string): number {
  const opened = /(?<=^|[\s=])["'“‘`]/u.exec(rest);
  return opened?.index ?? rest.length;
}

function mark(character = ''): string {
  return /[/{}]/.test(character) ? `\\${character}` : character;
}

function unescape(value: string, pair: number): string {
  const close = pairs[pair]?.[1] ?? '';
  return value.replaceAll(/\\(.)/gsu, (written, character: string) =>
    character === '\\' || character === close ? character : written,
  );
}
