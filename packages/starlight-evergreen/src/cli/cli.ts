#!/usr/bin/env node
// Only what every Node knows may be imported here: an older one is told what to do, instead of failing at an import.
import { isTooOld, runWithNewerNode } from './node-version.ts';

if (isTooOld(process.versions.node)) process.exitCode = runWithNewerNode(process.argv.slice(1));
else await import('./main.ts');
