/** `zod` of `zod/mini`, `@scope/name` of `@scope/name/sub`. */
export function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
