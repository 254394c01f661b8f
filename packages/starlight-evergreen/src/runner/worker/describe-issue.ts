type Facts = Record<string, unknown>;

/** zod/mini has one message for everything when no language is chosen. */
const unsaid = 'Invalid input';

/** What a schema finds wrong, in words: its own message where it says more than that something is invalid. */
export function describeIssue(issue: Facts): string | undefined {
  const { message } = issue;
  const said = typeof message === 'string' ? message : undefined;
  if (said !== undefined && said !== unsaid) return said;
  return inWords(issue) ?? said;
}

function inWords(issue: Facts): string | undefined {
  const { code, expected, values, keys, minimum, maximum, format, divisor } = issue;
  switch (code) {
    case 'invalid_type':
      return `Must be ${withArticle(String(expected))}.`;
    case 'invalid_value':
      return Array.isArray(values) ? `Must be ${values.slice(0, 20).map(quoted).join(' or ')}.` : undefined;
    case 'unrecognized_keys':
      return Array.isArray(keys)
        ? `Has no property ${keys.slice(0, 20).map(quoted).join(' or ')}.`
        : undefined;
    case 'too_small':
      return `Must be at least ${String(minimum)}${unitOf(issue)}.`;
    case 'too_big':
      return `Must be at most ${String(maximum)}${unitOf(issue)}.`;
    case 'invalid_format':
      return `Must be in the format "${String(format)}".`;
    case 'not_multiple_of':
      return `Must be a multiple of ${String(divisor)}.`;
    case 'invalid_union':
      return ofUnion(issue);
    default:
      return undefined;
  }
}

/** What each choice of a union finds wrong first. */
function ofUnion({ errors }: Facts): string | undefined {
  if (!Array.isArray(errors)) return undefined;
  const choices = errors.flatMap((choice: unknown) => {
    const first: unknown = Array.isArray(choice) ? choice[0] : undefined;
    if (typeof first !== 'object' || first === null) return [];
    const facts: Facts = { ...first };
    const path = Array.isArray(facts['path']) ? facts['path'].join('.') : '';
    const message = describeIssue(facts);
    return message === undefined ? [] : [path === '' ? message : `${path}: ${message}`];
  });
  const [first] = choices;
  if (first === undefined) return undefined;
  return [...new Set(choices)].slice(0, 5).join(' Or: ');
}

function unitOf({ origin }: Facts): string {
  if (origin === 'string') return ' characters long';
  return origin === 'array' || origin === 'set' ? ' items long' : '';
}

function quoted(value: unknown): string {
  return typeof value === 'string' ? `"${value}"` : String(value);
}

function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
