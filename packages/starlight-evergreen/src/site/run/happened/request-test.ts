import type { SecretText, SentRequest } from './sent-request.ts';

/** A request as a test that Node runs by itself: it is sent again, and is to be answered in the same way. */
export function testOf({ method, path, url, origin, headers, body, status, response }: SentRequest): string {
  const isOwn = path.startsWith('/');
  const answer = parsed(response);
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
      : [`  assert.deepEqual(await response.json(), ${indented(JSON.stringify(answer.value, null, 2))});`]),
    '});',
    '',
  ];
  return lines.join('\n');
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
