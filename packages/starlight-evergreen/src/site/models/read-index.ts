import { getCollection } from 'astro:content';
import type { ReleaseConfig } from '../../config/index.ts';
import type { ModelIndex } from './model-index.ts';

/** The models of a release, from what their pages say about themselves; in name order. */
export async function readModelIndex({ id, label }: ReleaseConfig): Promise<ModelIndex> {
  const pages = await getCollection('docs', ({ data }) => data.model?.release === id);
  const models = pages.flatMap(({ id: path, data: { title, model } }) =>
    model
      ? [
          {
            name: title,
            href: `/${path}/`,
            kind: model.kind,
            direction: model.direction,
            isRoot: model.root,
            parts: model.parts,
            names: model.names,
          },
        ]
      : [],
  );
  const collator = new Intl.Collator('en', { numeric: true });
  return { label, models: models.toSorted((a, b) => collator.compare(a.name, b.name)) };
}

/** What an operation takes and returns. */
export interface IndexedOperation {
  name: string;
  href: string;
  request?: string | undefined;
  response?: string | undefined;
}

/** The operations of a release in the order of their pages, by group. */
export async function readOperations({ id }: ReleaseConfig): Promise<Map<string, IndexedOperation[]>> {
  const pages = await getCollection('docs', ({ data }) => data.operation?.release === id);
  const operations = pages.flatMap(({ id: path, data: { operation } }) =>
    operation ? [{ ...operation, href: `/${path}/` }] : [],
  );
  const order = (name: string) => `${name.includes('.') ? 1 : 0}${name}`;
  const ordered = operations.toSorted((a, b) => (order(a.name) < order(b.name) ? -1 : 1));
  return Map.groupBy(ordered, ({ name }) => (name.includes('.') ? name.slice(0, name.indexOf('.')) : ''));
}
