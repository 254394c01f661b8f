import type { Change } from '../compare/change.ts';
import type { Reference } from '../../reference/model.ts';
import { createLinks } from '../../reference/pages/links.ts';
import type { Usage } from '../../reference/pages/usage.ts';
import type { PageLink } from './impact.ts';

/**
 * Finds the generated pages that show what changed: a field stands on its model's page and on those of operations that
 * take or return the model or a model with it; a model is also linked from the pages of models that are made of it.
 * @param reference - the release after the change
 * @param slug - the folder of its pages
 * @param usage - of that release
 */
export function createPageIndex(
  reference: Reference,
  slug: string,
  usage: ReadonlyMap<string, Usage>,
): (change: Change) => PageLink[] {
  const links = createLinks(reference, slug);
  const operations = new Set(reference.operations.map(({ name }) => name));

  function usesOf(model: string): Usage {
    return usage.get(model) ?? { fields: [], unions: [], operations: [] };
  }

  /** Operations whose pages show the fields of a model: its own, and one level further out. */
  function operationsOf(model: string): string[] {
    const { fields, unions } = usesOf(model);
    const owners = [model, ...fields.map((each) => each.model.name), ...unions.map(({ name }) => name)];
    const found = owners.flatMap((owner) => usesOf(owner).operations.map(({ operation }) => operation.name));
    return [...new Set(found)].toSorted();
  }

  /** Models that are alike share a page. */
  function modelsWith(model: string): string[] {
    const { fields, unions } = usesOf(model);
    const found = [...fields.map((each) => each.model.name), ...unions.map(({ name }) => name)];
    const shown = new Set(found.map((name) => links.shownAs(name)));
    shown.delete(links.shownAs(model));
    return [...shown].toSorted();
  }

  return ({ operation, model, field }) => {
    const pages: PageLink[] = [];
    const addOperation = (name: string) => pages.push({ title: name, href: links.operation(name) });
    if (operation !== undefined && operations.has(operation)) addOperation(operation);
    if (model !== undefined && Object.hasOwn(reference.models, model)) {
      pages.push({ title: model, href: links.model(model) });
      operationsOf(model).forEach(addOperation);
      if (field === undefined) {
        for (const name of modelsWith(model)) pages.push({ title: name, href: links.model(name) });
      }
    }
    return pages;
  };
}
