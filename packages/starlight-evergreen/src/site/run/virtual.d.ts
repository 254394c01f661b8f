declare module 'virtual:run-manifest' {
  const manifest: import('../../runner/bundle/manifest.ts').Manifest;
  export default manifest;
}
