/** What an attack prints when it got through. */
export const gotOut = 'GOT OUT';

/** Looks for the page, for what it keeps, and for others that listen. Everything it tries must be refused. */
export const lookAround = `
for (const name of ['document', 'window', 'parent', 'top', 'localStorage', 'sessionStorage', 'opener', 'postMessage']) {
  console.log(name, typeof Reflect.get(globalThis, name));
}
console.log('origin', globalThis.origin);
const tries: Record<string, () => unknown> = {
  indexedDB: () => new Promise((resolve, reject) => {
    const request = indexedDB.open('secret');
    request.onsuccess = resolve;
    request.onerror = reject;
  }),
  caches: () => caches.keys(),
  storage: () => navigator.storage.getDirectory(),
  cookieStore: () => Reflect.get(globalThis, 'cookieStore').getAll(),
};
for (const [name, attempt] of Object.entries(tries)) {
  try { await attempt(); console.log(name, '${gotOut}'); } catch { console.log(name, 'refused'); }
}
try { new BroadcastChannel('site').postMessage('hello'); } catch { console.log('no channel'); }`;

/** Ways to a server that a worker has; `reachOut` tries each of them. */
export const waysOut = [
  'fetch',
  'fetch of another worker',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'importScripts',
  'import',
  'Worker',
] as const;

/** Asks a server for paths that begin with `/stolen`, on all ways. Everything it tries must be refused. */
export function reachOut(origin: string): string {
  return `
const url = '${origin}/stolen';
const tries: Record<string, () => unknown> = {
  fetch: () => fetch(url),
  'fetch of another worker': () => new Promise((resolve, reject) => {
    const source = \`fetch('\${url}-nested').then(() => postMessage('yes'), () => postMessage('no'))\`;
    const worker = new Worker(URL.createObjectURL(new Blob([source])));
    worker.onmessage = ({ data }) => (data === 'yes' ? resolve(data) : reject(new Error(data)));
    worker.onerror = () => reject(new Error('no worker'));
  }),
  XMLHttpRequest: () => new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.onload = resolve;
    request.onerror = () => reject(new Error('refused'));
    request.open('GET', url + '-xhr');
    request.send();
  }),
  WebSocket: () => new Promise((resolve, reject) => {
    const socket = new WebSocket(url.replace('http', 'ws') + '-socket');
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error('refused'));
  }),
  EventSource: () => new Promise((resolve, reject) => {
    const source = new EventSource(url + '-events');
    source.onopen = resolve;
    source.onerror = () => reject(new Error('refused'));
  }),
  importScripts: () => Reflect.get(globalThis, 'importScripts')(url + '-scripts'),
  import: () => import(url + '-module'),
  Worker: () => new Promise((resolve, reject) => {
    const worker = new Worker(url + '-worker');
    worker.onmessage = resolve;
    worker.onerror = () => reject(new Error('refused'));
  }),
};
for (const [name, attempt] of Object.entries(tries)) {
  try { await attempt(); console.log(name, '${gotOut}'); } catch { console.log(name, 'refused'); }
}`;
}

/** What a page shows of it must be text. */
export const markup = `<img src=x onerror="document.title = 'owned'">`;

/** Text that a page would run if it were markup, in everything that a page shows of a run and of a type. */
export const sayMarkup = `/** ${markup} */
export const value = ${JSON.stringify(markup)};
const named = { ${JSON.stringify(markup)}: value } as const;
console.log(value, named);
console.log(value); // => ${markup}
throw Object.assign(new Error(value), { extra: value, issues: [{ path: [value], message: value }] });`;

/** Types that TypeScript never comes to an end with. */
export const endlessTypes = `type Grow<N extends number, A extends 0[] = []> = A['length'] extends N ? A : Grow<N, [0, ...A]>;
type Words = 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | 'j';
type Sentence = \`\${Words}\${Words}\${Words}\${Words}\`;
type Pairs<T extends string> = T extends T ? \`\${T}-\${Exclude<Sentence, T>}\` : never;
const much: Pairs<Sentence> = 'nothing';
const far: Grow<900> = [] as unknown as Grow<901>;
console.log('ran', typeof much, typeof far);`;
