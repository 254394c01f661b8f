import type { Project } from '../project.ts';
import { type ListedPage, type Section, sections } from './sections.ts';

/**
 * The guides in the order of the sidebar, by its groups. A page that only lists them, at the address of their folder, is
 * none of them.
 *
 * @param pages of the site; more than the guides.
 * @param first title of the guides that stand in the outermost group itself; that group's label without it.
 */
export function guideGroups(
  { sidebar, guides }: Pick<Project, 'sidebar' | 'guides'>,
  pages: readonly ListedPage[],
  first?: string,
): Section[] {
  const start = `/${guides}/`;
  const inside = pages.filter(({ path }) => path.startsWith(start) && path !== start);
  const outermost = new Set(
    sidebar.map((entry) => (typeof entry === 'object' && 'label' in entry ? entry.label : '')),
  );
  return sections(sidebar, new Map(inside.map((page) => [page.path, page])), () => true).map((section) =>
    first !== undefined && outermost.has(section.title) ? { ...section, title: first } : section,
  );
}
