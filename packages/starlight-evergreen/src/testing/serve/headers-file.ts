/** The rules of a `_headers` file: for each path, or beginning of paths, what is sent with it. */
export type HeaderRules = { pattern: string; headers: [name: string, value: string][] }[];

/** Reads a `_headers` file as static hosts do: a path, then indented lines of headers. */
export function readHeaders(text: string): HeaderRules {
  const rules: HeaderRules = [];
  for (const line of text.split('\n')) {
    if (/^\S/.test(line)) rules.push({ pattern: line.trim(), headers: [] });
    const [, name, value] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) rules.at(-1)?.headers.push([name, value]);
  }
  return rules;
}

/** What is sent with a path. Where several rules set a header all of them are sent, as the strictest hosts do. */
export function headersFor(rules: HeaderRules, path: string): Record<string, string> {
  const sent: Record<string, string> = {};
  for (const { pattern, headers } of rules) {
    const matches = pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
    if (!matches) continue;
    for (const [name, value] of headers) {
      sent[name] = sent[name] === undefined ? value : `${sent[name]}, ${value}`;
    }
  }
  return sent;
}
