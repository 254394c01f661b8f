import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { folder, restoreManifest } from './pack/restore.ts';

// npm runs this after it has packed: the repository is what it was.
restoreManifest();
rmSync(join(folder, 'dist'), { recursive: true, force: true });
