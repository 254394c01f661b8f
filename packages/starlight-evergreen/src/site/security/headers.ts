import { createHash } from 'node:crypto';
import { frameAddress, framePolicy } from '../../runner/bundle/frame-document.ts';

/**
 * The `_headers` file that static hosts read. Scripts run from the site's own files only; the few that Starlight must
 * run before the first paint stand in the page and are named by their hashes.
 *
 * @param inlineScripts texts of the inline scripts of all pages.
 * @param origins others that pages may load from, such as `https://stats.example`.
 */
export function headersFile(inlineScripts: Iterable<string>, origins: readonly string[] = []): string {
  return `/*
  Content-Security-Policy: ${contentSecurityPolicy(inlineScripts, origins)}
  X-Content-Type-Options: nosniff
  X-Frame-Options: SAMEORIGIN
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=()
  Cross-Origin-Opener-Policy: same-origin

${frameAddress}
  Content-Security-Policy: sandbox allow-scripts; ${framePolicy}; frame-ancestors 'self'

/_astro/*
  Cache-Control: public, max-age=31536000, immutable
`;
}

function contentSecurityPolicy(inlineScripts: Iterable<string>, origins: readonly string[]): string {
  const hashes = Array.from(inlineScripts, (text) => `'sha256-${sha256(text)}'`).toSorted();
  const directives: Record<string, readonly string[]> = {
    'default-src': ["'self'", ...origins],
    // The search engine is WebAssembly. Scripts from `blob:` are for the frame that runs examples; hosts send these
    // headers with it as well, and each page takes the word back, see `pagePolicy`.
    'script-src': ["'self'", "'wasm-unsafe-eval'", 'blob:', ...origins, ...new Set(hashes)],
    // Highlighted code carries its colours in style attributes.
    'style-src': ["'self'", "'unsafe-inline'", ...origins],
    'img-src': ["'self'", 'data:', ...origins],
    'worker-src': ["'self'", 'blob:'],
    'frame-src': ["'self'", ...origins],
    'object-src': ["'none'"],
    'base-uri': ["'self'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'self'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

/**
 * The policy in each page's own head. Policies add up to the strictest: inline scripts are still held against the
 * header's hashes, and scripts from `blob:` have no place in a page.
 */
export function pagePolicy(origins: readonly string[] = []): string {
  return ["script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'", ...origins].join(' ');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
