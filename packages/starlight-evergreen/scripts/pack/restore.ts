import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';

/** The package's folder. */
export const folder = join(import.meta.dirname, '../..');
export const manifestFile = join(folder, 'package.json');
/** The manifest as it stands in the repository, while the package is packed. */
export const backupFile = join(folder, 'package.source.json');

/** Puts the repository's manifest back; does nothing when it is there. */
export function restoreManifest(): void {
  if (existsSync(backupFile)) renameSync(backupFile, manifestFile);
}
