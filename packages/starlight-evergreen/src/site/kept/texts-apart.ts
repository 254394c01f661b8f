import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { PageTexts, pageTextsFile } from './page-texts.ts';

/** Loads pages with another loader, and keeps their HTML apart from Astro's store. In dev nothing is kept apart. */
export function textsApart(pages: Loader): Loader {
  return {
    ...pages,
    load: async (context) => (context.watcher === undefined ? load(pages, context) : pages.load(context)),
  };
}

async function load(pages: Loader, context: LoaderContext): Promise<void> {
  const { store, config } = context;
  const texts = new PageTexts(fileURLToPath(new URL(pageTextsFile, config.cacheDir)));
  // A page whose text is gone is rendered again.
  for (const { id, rendered } of store.values())
    if (rendered !== undefined && !texts.has(rendered.html)) store.delete(id);
  const withNames: LoaderContext['store'] = {
    ...store,
    set: (entry) => {
      const { rendered } = entry;
      if (rendered === undefined) return store.set(entry);
      return store.set({ ...entry, rendered: { ...rendered, html: texts.add(rendered.html) } });
    },
  };
  await pages.load({ ...context, store: withNames });
  texts.write(store.values().flatMap(({ rendered }) => rendered?.html ?? []));
}
