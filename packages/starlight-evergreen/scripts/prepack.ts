import { copyFileSync, existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyAssets } from './pack/assets.ts';
import { compile } from './pack/compile.ts';
import { keepDeclarations } from './pack/declarations.ts';
import { entriesOf, publishedManifest } from './pack/manifest.ts';
import { backupFile, folder, manifestFile, restoreManifest } from './pack/restore.ts';
import { sourcePaths } from './pack/source-paths.ts';

// npm runs this before it packs. In the repository everything is TypeScript, which Node runs as it is; below
// `node_modules` it refuses to. So the package is compiled, and its manifest points at what was compiled while it is packed.
// The library for this, clean-package, wants each path listed by hand: such a list goes stale, ours follows from `exports`.

// A pack that was cut short has left the manifest changed.
restoreManifest();
const src = join(folder, 'src');
const dist = join(folder, 'dist');
const manifest: unknown = JSON.parse(readFileSync(manifestFile, 'utf8'));
rmSync(dist, { recursive: true, force: true });
compile(folder);
copyAssets(src, dist);
keepDeclarations(src, dist, entriesOf(manifest));

const left = globSync('**/*.js', { cwd: dist }).flatMap((file) => sourcePaths(dist, file));
if (left.length > 0) {
  console.error(`\nThese would look for TypeScript in the package:\n\n${left.join('\n')}\n`);
  console.error('Take the extension of the running file instead: extname(import.meta.filename).');
  process.exit(1);
}

// Last, after all that can fail.
const published = publishedManifest(manifest, (path) => existsSync(join(folder, path)));
copyFileSync(manifestFile, backupFile);
writeFileSync(manifestFile, `${JSON.stringify(published, null, 2)}\n`);
