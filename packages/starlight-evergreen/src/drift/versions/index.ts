export { installVersion, type InstallOptions } from './install-version.ts';
export { readVersion, type ReadOptions, type ReadVersion } from './read-version.ts';
export { parseSpec, publishedSpec, type PublishedSpec, type VersionSpec } from './spec.ts';
