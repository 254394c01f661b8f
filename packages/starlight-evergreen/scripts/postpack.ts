import { restoreManifest } from './pack/restore.ts';

restoreManifest();
