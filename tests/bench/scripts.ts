import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A script that a page loads. */
export interface Script {
  /** Its file, or `inline`. */
  name: string;
  /** Without the digests of other files' names, so that two sites' scripts can be compared. */
  code: string;
  /** Bytes, gzipped. */
  size: number;
}

const digest = /\.[\w-]{5,12}(?=\.js\b)/g;

/**
 * The scripts that a page of a built site loads at once: inline ones, files, and what these import statically.
 * What is imported by `import()` is loaded when a reader asks for it, and does not count.
 */
export function scriptsOf(site: string, html: string): Script[] {
  const scripts: Script[] = [];
  const seen = new Set<string>();
  const add = (name: string, text: string): void => {
    scripts.push({ name, code: text.replaceAll(digest, ''), size: gzipSync(text).length });
  };
  const load = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    const text = readFileSync(join(site, path), 'utf8');
    add(path.replace(digest, ''), text);
    for (const [, specifier = ''] of text.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g)) {
      load(new URL(specifier, `file://${path}`).pathname);
    }
  };
  for (const [, attributes = '', text = ''] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
    if (/\btype="(?!module")/.test(attributes)) continue;
    const [, source] = /\bsrc="([^"]+)"/.exec(attributes) ?? [];
    if (source === undefined) add('inline', text);
    else load(source);
  }
  return scripts;
}
