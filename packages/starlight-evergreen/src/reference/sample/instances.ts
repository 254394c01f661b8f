import type { Constraints } from '../model.ts';

/** A value of a class or of a type that the platform knows, as it is made and as code. */
interface Instance {
  value: unknown;
  source: string;
}

const instances: Readonly<Record<string, () => Instance>> = {
  URL: () => made(new URL('https://example.com/'), 'new URL("https://example.com/")'),
  URLSearchParams: () => made(new URLSearchParams('page=1'), 'new URLSearchParams("page=1")'),
  RegExp: () => made(/^[a-z]+$/, '/^[a-z]+$/'),
  Error: () => made(new Error('Not found'), 'new Error("Not found")'),
  Uint8Array: () =>
    made(new Uint8Array([72, 101, 108, 108, 111]), 'new Uint8Array([72, 101, 108, 108, 111])'),
  ArrayBuffer: () => made(new ArrayBuffer(8), 'new ArrayBuffer(8)'),
  Blob: () => made(new Blob(['Hello']), 'new Blob(["Hello"])'),
  File: () => fileNear({}),
  Headers: () =>
    made(new Headers({ accept: 'application/json' }), 'new Headers({ accept: "application/json" })'),
  FormData: () => made(new FormData(), 'new FormData()'),
  Response: () => made(new Response('Hello'), 'new Response("Hello")'),
  Request: () => made(new Request('https://example.com/'), 'new Request("https://example.com/")'),
  ReadableStream: () => made(new Blob(['Hello']).stream(), 'new Blob(["Hello"]).stream()'),
  AbortSignal: () => made(new AbortController().signal, 'new AbortController().signal'),
  symbol: () => made(Symbol.for('example'), 'Symbol.for("example")'),
};

const aliases: Readonly<Record<string, string>> = {
  BodyInit: 'Blob',
  BlobPart: 'Blob',
  HeadersInit: 'Headers',
};

const known = new Map<string, Instance>();
const sources = new WeakMap<object, string>();

function made(value: unknown, source: string): Instance {
  if (typeof value === 'object' && value !== null) sources.set(value, source);
  return { value, source };
}

/** A file of the size and the media type asked for. */
function fileNear({ minSize = 0, maxSize = Infinity, mediaTypes }: Constraints): Instance {
  const [type = 'text/plain'] = mediaTypes ?? [];
  const size = Math.min(Math.max(5, minSize), maxSize);
  const isLong = size > 40;
  const content = isLong
    ? 'x'.repeat(Math.min(size, 1e7))
    : 'Hello, this is a file for an example only'.slice(0, size);
  const text = isLong ? `"x".repeat(${content.length})` : JSON.stringify(content);
  const name = `example.${extensions[type] ?? type.split('/')[1]?.replace(/\W.*/, '') ?? 'bin'}`;
  return made(
    new File([content], name, { type }),
    `new File([${text}], ${JSON.stringify(name)}, { type: ${JSON.stringify(type)} })`,
  );
}

const extensions: Readonly<Record<string, string>> = {
  'text/plain': 'txt',
  'image/jpeg': 'jpg',
  'image/svg+xml': 'svg',
};

/**
 * The example of a type that is written as `text` and known to the platform: the same one each time, unless it has to keep to
 * constraints.
 */
export function instanceOf(text: string, constraints?: Constraints): { value: unknown } | undefined {
  const plain = text.replace(/^globalThis\./, '').replace(/<.*>$/s, '');
  const name = Object.hasOwn(aliases, plain) ? (aliases[plain] ?? plain) : plain;
  const make = Object.hasOwn(instances, name) ? instances[name] : undefined;
  if (make === undefined) return undefined;
  const ofFile = name === 'File' ? constraints : undefined;
  const key = ofFile === undefined ? name : `${name} ${JSON.stringify(ofFile)}`;
  let found = known.get(key);
  if (found === undefined) known.set(key, (found = ofFile === undefined ? make() : fileNear(ofFile)));
  return found;
}

/** How code makes such a value; undefined for any other. */
export function instanceSource(value: object): string | undefined {
  return sources.get(value);
}
