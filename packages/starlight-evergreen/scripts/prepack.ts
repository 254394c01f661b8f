import { copyFileSync, existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyAssets } from './pack/assets.ts';
import { compile } from './pack/compile.ts';
import { publishedManifest } from './pack/manifest.ts';
import { backup, folder, manifest, restoreManifest } from './pack/restore.ts';
import { sourcePaths } from './pack/source-paths.ts';

// npm runs this before it packs. In the repository everything is TypeScript, which Node runs as it is; below
// `node_modules` it refuses to. So the package is compiled, and its manifest points at what was compiled while it is packed.
// The library for this, clean-package, wants each path listed by hand: such a list goes stale, ours follows from `exports`.

// A pack that was cut short has left the manifest changed.
restoreManifest();
const dist = join(folder, 'dist');
rmSync(dist, { recursive: true, force: true });
compile(folder);
copyAssets(join(folder, 'src'), dist);

const compiled = globSync('**/*.js', { cwd: dist });
const left = compiled.flatMap((file) => sourcePaths(dist, file));
if (left.length > 0) {
  console.error(`\nThese would look for TypeScript in the package:\n\n${left.join('\n')}\n`);
  console.error('Take the extension of the running file instead: extname(import.meta.filename).');
  process.exit(1);
}

// Last, after all that can fail.
const source: unknown = JSON.parse(readFileSync(manifest, 'utf8'));
const published = publishedManifest(source, (path) => existsSync(join(folder, path)));
copyFileSync(manifest, backup);
writeFileSync(manifest, `${JSON.stringify(published, null, 2)}\n`);
