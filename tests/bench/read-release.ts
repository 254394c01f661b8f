import { loadConfig } from '../../packages/starlight-evergreen/src/config/load-config.ts';
import { readRelease } from '../../packages/starlight-evergreen/src/reference/read/index.ts';

// Run as a process of its own: reads the current release into plain data, and does nothing with it.
const root = process.cwd();
const [release] = (await loadConfig(root)).releases;
if (release === undefined) throw new Error('The config names no release.');
const { reference } = await readRelease(release, root);
console.log(`${Object.keys(reference.models).length} models`);
