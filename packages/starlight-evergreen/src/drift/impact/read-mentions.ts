import type { Block } from '../../blocks/block.ts';
import { collect } from '../../blocks/collect.ts';
import {
  type BlockMentions,
  findMentions,
  type MentionError,
  type MentionOptions,
} from '../../blocks/mentions/index.ts';
import { createDocuments } from '../../blocks/documents.ts';
import { loadTypeScript } from '../../blocks/options.ts';
import { authoredFiles } from '../../config/authored-pages.ts';
import { checkOptions } from '../../blocks/check-options.ts';
import type { DocsConfig, ReleaseConfig } from '../../config/index.ts';

export interface ReadMentionsOptions {
  /** The project's folder. */
  root: string;
  config: DocsConfig;
  /** The release that changed. */
  release: ReleaseConfig;
  /**
   * The folder of a package that is not the installed one, by its name: that of the version after the changes. Then
   * errors are only those that the blocks do not have with the installed version.
   */
  packages?: Readonly<Record<string, string>>;
  /** With `packages`: those of the version before the changes. What does not compile with them either is no news. */
  packagesBefore?: Readonly<Record<string, string>>;
  /** What to search; all pages by hand and all examples when absent. */
  blocks?: readonly Block[];
  /** As in `MentionOptions`. */
  registry?: NonNullable<MentionOptions['registry']>;
}

/** What blocks mention of a release's package, and what in them does not compile because of its new version. */
export function readMentions(options: ReadMentionsOptions): BlockMentions[] {
  const { root, config, release, packages, packagesBefore } = options;
  const blocks = options.blocks ?? collect({ root, paths: authoredFiles(root, config) }).blocks;
  const { modules = {} } = checkOptions(config, root);
  const search = {
    root,
    modules,
    packages: ['package' in release ? release.package : release.import],
    registry: options.registry ?? createDocuments(loadTypeScript()),
  };
  if (packages === undefined) return findMentions(blocks, search);
  const found = findMentions(blocks, { ...search, folders: packages });
  const failing = found.filter(({ errors }) => errors.length > 0).map(({ block }) => block);
  const others = [{}, ...(packagesBefore === undefined ? [] : [{ folders: packagesBefore }])];
  const elsewhere = others.flatMap((folders) => findMentions(failing, { ...search, ...folders }));
  const known = new Set(elsewhere.flatMap(({ errors }) => errors.map(errorKey)));
  return found.map((each) => ({
    ...each,
    errors: each.errors.filter((error) => !known.has(errorKey(error))),
  }));
}

function errorKey({ file, line, column, code }: MentionError): string {
  return `${file}:${line}:${column} ${code}`;
}
