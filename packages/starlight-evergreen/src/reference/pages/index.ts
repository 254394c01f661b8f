import type { Book } from './book.ts';
import { modelPage } from './model-page.ts';
import { operationPage } from './operation-page.ts';
import { operationsPage } from './operations-page.ts';
import type { Page } from '../../markdown/page.ts';
import { releasePage } from './release-page.ts';

export { createBook, type Book, type Neighbour } from './book.ts';
export type { OperationExample } from './operation-example.ts';
export type { Page } from './page.ts';

/** Every page of a release. */
export function renderRelease(book: Book): Page[] {
  const models = Object.values(book.reference.models).map((model) => modelPage(model, book));
  const operations = book.reference.operations.map((operation) => operationPage(operation, book));
  const overview = operations.length > 0 ? [operationsPage(book)] : [];
  return [releasePage(book), ...overview, ...operations, ...models];
}
