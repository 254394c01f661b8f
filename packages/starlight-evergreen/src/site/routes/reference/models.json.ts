import { getCollection } from 'astro:content';

/** Addresses of all model pages, for the suggestion on the page that says "not found". */
export async function GET(): Promise<Response> {
  const pages = await getCollection('docs', ({ data }) => data.model !== undefined);
  return Response.json(pages.map(({ id, data }) => [data.title, `/${id}/`]));
}
