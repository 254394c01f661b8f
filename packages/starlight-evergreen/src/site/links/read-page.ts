import { addAttributes, type Attributes, noFacts, type PageFacts, runsInline } from './page-facts.ts';
import { parseFacts } from './parse-facts.ts';

export type { PageFacts } from './page-facts.ts';

const startTag = /<([a-z][a-z\d-]*)((?:\s+[^\s"'<>/=]+(?:="[^"]*"|='[^']*'|=[^\s"'=<>`]+)?)*)\s*\/?>/iy;
const attribute = /\s+([^\s"'<>/=]+)(?:="([^"]*)"|='([^']*)'|=([^\s"'=<>`]+))?/g;
const endTag = /<\/[a-z][a-z\d-]*\s*>/iy;
const doctype = /<!doctype [a-z]+>/iy;
const comment = /<!--(?!-?>)(?:(?!--!?>)[^])*-->/y;

/** Most elements have none of the attributes that are read. */
const telling = /\s(?:id|href|src|data-hovers-src)=/i;
const scriptEnd = /<\/script[\s/>]/gi;
/** Other elements whose content is text, and the end tag up to which it is. */
const ends: ReadonlyMap<string, RegExp> = new Map([
  ['style', /<\/style[\s/>]/gi],
  ['textarea', /<\/textarea[\s/>]/gi],
  ['title', /<\/title[\s/>]/gi],
]);

/**
 * What the checks of the built site need of a page. Pages are written by programs, so nearly all of their markup has the
 * simple form that is read here, ten times as fast as by a parser. A page with anything else is left to the parser.
 */
export function readPage(html: string): PageFacts {
  const facts = noFacts();
  // A parser makes other characters of these.
  if (!/[\r\0]/.test(html) && readSimple(html, facts)) return facts;
  const parsed = noFacts();
  parseFacts(html, parsed);
  return parsed;
}

/** @returns whether all of the page could be read */
function readSimple(html: string, facts: PageFacts): boolean {
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at)) {
    const end = readMarkup(html, at, facts);
    if (end === undefined) return false;
    at = end;
  }
  return true;
}

/** Reads what begins with a `<`. @returns where it ends, or undefined when that is not simple */
function readMarkup(html: string, at: number, facts: PageFacts): number | undefined {
  const next = html.charAt(at + 1);
  if (next === '/') return endOf(endTag, html, at);
  if (next === '!') return endOf(html.startsWith('<!--', at) ? comment : doctype, html, at);
  if (next === '?') return undefined;
  if (!/[a-z]/i.test(next)) return at + 1;
  startTag.lastIndex = at;
  const [tag, written = '', inside = ''] = startTag.exec(html) ?? [];
  if (tag === undefined) return undefined;
  const name = written.toLowerCase();
  const end = at + tag.length;
  if (name === 'script') return readScript(html, end, inside, facts);
  if (telling.test(inside)) {
    if (inside.includes('&')) parseFacts(tag, facts);
    else addAttributes(attributesOf(inside), facts);
  }
  const close = ends.get(name);
  return close === undefined ? end : startOf(close, html, end);
}

/** @param at - where its text begins */
function readScript(html: string, at: number, inside: string, facts: PageFacts): number | undefined {
  const close = startOf(scriptEnd, html, at);
  const text = html.slice(at, close);
  // In a script a comment can hide its end.
  if (close === undefined || inside.includes('&') || text.includes('<!--')) return undefined;
  const attributes = attributesOf(inside);
  addAttributes(attributes, facts);
  if (runsInline(attributes)) facts.scripts.add(text);
  return close;
}

/** Of two with a name the first counts. */
function attributesOf(inside: string): Attributes {
  const attributes = new Map<string, string>();
  for (const [, written = '', double, single, bare = ''] of inside.matchAll(attribute)) {
    const name = written.toLowerCase();
    if (!attributes.has(name)) attributes.set(name, double ?? single ?? bare);
  }
  return attributes;
}

function startOf(form: RegExp, html: string, at: number): number | undefined {
  form.lastIndex = at;
  return form.exec(html)?.index;
}

function endOf(form: RegExp, html: string, at: number): number | undefined {
  form.lastIndex = at;
  return form.test(html) ? form.lastIndex : undefined;
}
