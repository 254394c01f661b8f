// Pages load this: it imports nothing.

/** Whether a request went to a path: what stands in braces may be anything. */
export function matchesTemplate(path: string, template: string): boolean {
  const [segments, wanted] = [path.split('/'), template.split('/')];
  return (
    segments.length === wanted.length &&
    wanted.every((each, at) => /^\{.*\}$/.test(each) || each === segments[at])
  );
}
