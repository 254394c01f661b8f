import type { SecretText, SentRequest } from './sent-request.ts';

/** A request as a test that Node runs by itself: it is sent again, and is to be answered in the same way. */
export function testOf({ method, path, url, origin, headers, body, status, response }: SentRequest): string {
  const isOwn = path.startsWith('/');
  const json = parsed(response);
  const answer = json && JSON.stringify(json.value, withoutTimes, 2);
  const hasTimes = json !== undefined && answer !== JSON.stringify(json.value, null, 2);
  const lines = [
    `import assert from 'node:assert/strict';`,
    `import test from 'node:test';`,
    '',
    ...(isOwn
      ? [
          `// Where the API is: its own address, or one on your computer.`,
          `const api = process.env.API_URL ?? ${inCode(origin)};`,
          '',
        ]
      : []),
    `test(${inCode(`${method} ${path}`)}, async () => {`,
    `  const response = await fetch(${isOwn ? `api + ${inCode(path)}` : inCode(url)}, {`,
    `    method: ${inCode(method)},`,
    ...(headers.length === 0
      ? []
      : [
          '    headers: {',
          ...headers.map(([name, value]) => `      ${inCode(name)}: ${secretInCode(value)},`),
          '    },',
        ]),
    ...(body === undefined ? [] : [`    body: ${bodyInCode(body)},`]),
    '  });',
    ...(status === undefined ? [] : [`  assert.equal(response.status, ${status});`]),
    ...(answer === undefined
      ? []
      : [
          `  const answer = ${hasTimes ? 'withoutTimes(await response.json())' : 'await response.json()'};`,
          `  assert.deepEqual(answer, ${indented(answer)});`,
        ]),
    '});',
    '',
    ...(hasTimes ? [timesInCode, ''] : []),
  ];
  return lines.join('\n');
}

/** Where the test runs it is another time: of a time only is held that it is one. */
const timesInCode = `// It is another time where this runs.
function withoutTimes(answer) {
  return JSON.parse(JSON.stringify(answer), (_key, value) => (isTime(value) ? 'a time' : value));
}

function isTime(value) {
  return typeof value === 'number' ? value >= 1e12 && value < 1e13 : typeof value === 'string' && /^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+(?:Z|[+-]\\d\\d:\\d\\d)$/.test(value);
}`;

function withoutTimes(_key: string, value: unknown): unknown {
  return isTime(value) ? 'a time' : value;
}

/** Unix milliseconds of this century, and dates as JSON has them. */
function isTime(value: unknown): boolean {
  if (typeof value === 'number') return value >= 1e12 && value < 1e13;
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/.test(value);
}

function parsed(text: string | undefined): { value: unknown } | undefined {
  if (text === undefined) return undefined;
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function bodyInCode(body: string): string {
  const json = parsed(body);
  if (typeof json?.value !== 'object') return inCode(body);
  return `JSON.stringify(${indented(JSON.stringify(json.value, null, 2), 4)})`;
}

function indented(text: string, spaces = 2): string {
  return text.replaceAll('\n', `\n${' '.repeat(spaces)}`);
}

function secretInCode(parts: SecretText): string {
  return parts
    .map((part) => (typeof part === 'string' ? inCode(part) : `process.env.${part.variable}`))
    .join(' + ');
}

/** JSON's strings are strings of JavaScript. */
function inCode(text: string): string {
  return JSON.stringify(text);
}
