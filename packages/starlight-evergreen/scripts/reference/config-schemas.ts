/** The sections of `docs.config.ts`, by the names that the README gives them. */
export { docsSchema as Config } from '../../src/config/docs.ts';
export { packageReleaseSchema as PackageRelease } from '../../src/config/package-release.ts';
export { moduleReleaseSchema as ModuleRelease } from '../../src/config/module-release.ts';
export { errorsSchema as Errors } from '../../src/config/errors.ts';
export { noteSchema as Note } from '../../src/config/notes.ts';
export { changesSchema as Changes } from '../../src/config/changes.ts';
export { proseSchema as Prose } from '../../src/config/prose.ts';
export { searchSchema as Search } from '../../src/config/search.ts';
