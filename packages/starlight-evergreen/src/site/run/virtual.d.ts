declare module 'virtual:run-manifest' {
  const manifest: import('../../runner/bundle/manifest.ts').Manifest;
  export default manifest;
}

declare module 'virtual:playground-manifest' {
  const manifest: import('../../playground/bundle/manifest.ts').PlaygroundManifest;
  export default manifest;
}
