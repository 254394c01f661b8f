import type { PageContext } from './page-context.ts';
import { fieldUsesPage } from './field-uses-page.ts';
import { fieldsPage } from './fields-page.ts';
import { modelPage } from './model-page.ts';
import { operationPage } from './operation-page.ts';
import { operationsPage } from './operations-page.ts';
import type { Page } from '../../markdown/page.ts';
import { releasePage } from './release-page.ts';

export { createPageContext, type PageContext, type OtherRelease } from './page-context.ts';
export type { OperationExample } from './operation-example.ts';
export type { Page } from '../../markdown/page.ts';

/** Told of a page that cannot be made: what it is about, and what was thrown. */
export type PageFailure = (subject: string, error: unknown) => void;

/**
 * Every page of a release. Models of the same shape share one.
 * @param failed - told of each page that cannot be made; the others are. Without it, what was thrown is thrown on
 */
export function renderRelease(context: PageContext, failed: PageFailure = rethrow): Page[] {
  const attempt = (subject: string, render: () => readonly Page[]): readonly Page[] => {
    try {
      return render();
    } catch (error) {
      failed(subject, error);
      return [];
    }
  };
  const { reference, release, links } = context;
  const models = Object.values(reference.models).filter(({ name }) => links.shownAs(name) === name);
  const { operations } = reference;
  return [
    ...attempt(release.config.label, () => [releasePage(context)]),
    ...attempt('operations', () => (operations.length > 0 ? [operationsPage(context)] : [])),
    ...operations.flatMap((operation) => attempt(operation.name, () => [operationPage(operation, context)])),
    ...models.flatMap((model) => attempt(model.name, () => [modelPage(model, context)])),
    ...attempt('fields', () => fieldPagesOf(context)),
  ];
}

function rethrow(_: string, error: unknown): never {
  throw error;
}

function fieldPagesOf(context: PageContext): Page[] {
  const { fieldNames } = context.links;
  if (fieldNames.length === 0) return [];
  const pages = fieldNames.map((name) => fieldUsesPage(name, context));
  return [fieldsPage(fieldNames, context), ...pages];
}
