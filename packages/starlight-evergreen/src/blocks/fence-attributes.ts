/** One part of what stands in a fence after its language, such as `sandbox="pro"`. */
export interface FenceAttribute {
  name: string;
  /** Without quotes; undefined for a bare word. */
  value: string | undefined;
  /** Where its name begins in the meta text, from 0. */
  index: number;
}

const quoted = /"[^"]*"|'[^']*'/;
const marker = /\{[^}]*\}|\/(?:\\.|[^/\\])+\//;
// A value or a marker may have spaces in it; of anything else a space is the end.
const part = new RegExp(
  String.raw`(?<name>[^\s"'{}/=]+)(?:\s*=\s*(?<value>${quoted.source}|${marker.source}|\S*))?|${quoted.source}|${marker.source}|\S`,
  'g',
);

/** The attributes of a fence, in order. What marks lines or words (`{1-3}`, `"word"`, `/pattern/`) is passed over. */
export function readAttributes(meta: string): FenceAttribute[] {
  return [...meta.matchAll(part)].flatMap(({ groups, index }) => {
    const { name, value } = groups ?? {};
    return name === undefined
      ? []
      : [{ name, value: value === undefined ? undefined : unquote(value), index }];
  });
}

function unquote(value: string): string {
  const [first = ''] = value;
  const isQuoted = /["']/.test(first) && value.length > 1 && value.endsWith(first);
  return isQuoted ? value.slice(1, -1) : value;
}
