import GithubSlugger from 'github-slugger';
import type { Model, Reference } from '../model.ts';
import { findEqualModels } from './equal-models.ts';
import { fieldPages } from './field-pages.ts';
import { kebabCase } from './kebab-case.ts';
import { nameAnchor } from './name-anchor.ts';
import { modelPageNames, operationPath, operationPaths } from './page-names.ts';

/** The heading above the fields of an object's page: it takes its anchor before they take theirs. */
export const fieldsHeading = 'Fields';

/** Where the pages of one release are. */
export interface Links {
  /** The name of the page that shows a model: its own, or the best-known of those that are alike. */
  shownAs(name: string): string;
  /** Address of a model: its page, or its name on the page that shows it. */
  model(name: string): string;
  /** File of the page that shows a model, relative to the content folder. */
  file(name: string): string;
  /** Address of one field on the page that shows its model. */
  field(model: Model, name: string): string;
  operation(name: string): string;
  /** File of an operation's page, relative to the content folder. */
  operationFile(name: string): string;
  /** Address of the page that says where fields of a name are used; undefined for a release without such pages. */
  fieldUses(name: string): string | undefined;
  /** File of that page, relative to the content folder. */
  fieldUsesFile(name: string): string;
  models: string;
  operations: string;
  /** The names that have such a page. */
  fieldNames: readonly string[];
  /** All names that fields have. */
  fields: string;
}

/**
 * @param slug - the release's folder, such as `releases/0.8.26`
 * @param options - `hasFieldPages`: whether it has pages that say where fields are used, as the current version does
 */
export function createLinks(
  reference: Reference,
  slug: string,
  { hasFieldPages = true }: { hasFieldPages?: boolean } = {},
): Links {
  const files = modelPageNames(reference);
  const paths = operationPaths(reference.operations);
  const pathOf = (name: string) => paths.get(name) ?? operationPath(name);
  const fields = hasFieldPages ? fieldPages(reference) : new Map<string, string>();
  const anchors = new Map<Model, Map<string, string>>();
  const equal = findEqualModels(reference);
  const shownAs = (name: string) => equal.get(name)?.[0] ?? name;
  const pageOf = (name: string) => `${slug}/models/${files.get(shownAs(name)) ?? kebabCase(name)}`;
  return {
    shownAs,
    model: (name) => `/${pageOf(name)}/${shownAs(name) === name ? '' : `#${nameAnchor(name)}`}`,
    file: (name) => `${pageOf(name)}.md`,
    field(model, name) {
      let found = anchors.get(model);
      if (!found) anchors.set(model, (found = fieldAnchors(model)));
      return `/${pageOf(model.name)}/#${found.get(name) ?? ''}`;
    },
    operation: (name) => `/${slug}/operations/${pathOf(name)}/`,
    operationFile: (name) => `${slug}/operations/${pathOf(name)}.md`,
    fieldNames: [...fields.keys()],
    fieldUses(name) {
      const file = fields.get(name);
      return file === undefined ? undefined : `/${slug}/fields/${file}/`;
    },
    fieldUsesFile: (name) => `${slug}/fields/${fields.get(name) ?? kebabCase(name)}.md`,
    models: `/${slug}/models/`,
    operations: `/${slug}/operations/`,
    fields: `/${slug}/fields/`,
  };
}

/** Headings get their anchors in page order; a field called `fields` comes second to the section of that name. */
function fieldAnchors(model: Model): Map<string, string> {
  if (model.kind !== 'object') return new Map();
  const slugger = new GithubSlugger();
  slugger.slug(fieldsHeading);
  return new Map(model.fields.map(({ name }) => [name, slugger.slug(name)]));
}
