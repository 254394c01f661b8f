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

/** Every page of a release. Models of the same shape share one. */
export function renderRelease(context: PageContext): Page[] {
  const models = Object.values(context.reference.models)
    .filter(({ name }) => context.links.shownAs(name) === name)
    .map((model) => modelPage(model, context));
  const operations = context.reference.operations.map((operation) => operationPage(operation, context));
  const overview = operations.length > 0 ? [operationsPage(context)] : [];
  return [releasePage(context), ...overview, ...operations, ...models, ...fieldPagesOf(context)];
}

function fieldPagesOf(context: PageContext): Page[] {
  const { fieldNames } = context.links;
  if (fieldNames.length === 0) return [];
  const pages = fieldNames.map((name) => fieldUsesPage(name, context));
  return [fieldsPage(fieldNames, context), ...pages];
}
