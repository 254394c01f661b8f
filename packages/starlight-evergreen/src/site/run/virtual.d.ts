declare module 'virtual:run-manifest' {
  const manifest: import('../../runner/bundle/manifest.ts').Manifest;
  export default manifest;
}

declare module 'virtual:playground-manifest' {
  const manifest: import('../../playground/bundle/manifest.ts').PlaygroundManifest;
  export default manifest;
}

declare module 'virtual:type-pages' {
  /** Releases whose types lead to pages. */
  export const releases: readonly {
    specifier: string;
    base: string;
    load(): Promise<{ default: import('../hovers/page-names.ts').PageNames }>;
  }[];
}

/** A style sheet as text: whoever imports it adds it. */
declare module '*.css?inline' {
  const css: string;
  export default css;
}
