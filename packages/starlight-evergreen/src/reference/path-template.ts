import { isPlain } from './sample/fits.ts';

/**
 * A path with `{field}` where it holds the value of a field of the request: `/plans/plan_123` is `/plans/{planId}`.
 * Equal words alone prove nothing: a field counts when another value of it makes another path.
 * @param pathOf - the path that another request is sent to
 */
export async function pathTemplate(
  path: string,
  request: unknown,
  pathOf: (request: unknown) => Promise<string | undefined>,
): Promise<string> {
  const segments = path.split('/');
  if (!isPlain(request)) return path;
  const result = [...segments];
  for (const [field, value] of Object.entries(request)) {
    const at = segments.indexOf(encodeURIComponent(String(value)));
    if (at === -1 || (typeof value !== 'string' && typeof value !== 'number')) continue;
    const other = typeof value === 'string' ? `${value}x` : value + 1;
    // oxlint-disable-next-line no-await-in-loop -- calls are made one after another
    const changed = (await pathOf({ ...request, [field]: other }))?.split('/');
    if (changed?.[at] === encodeURIComponent(String(other))) result[at] = `{${field}}`;
  }
  return result.join('/');
}
