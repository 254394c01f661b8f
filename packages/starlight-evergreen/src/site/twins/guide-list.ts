import type { RootContent } from 'mdast';
import { heading, link, list, text } from '../../markdown/build.ts';
import type { Project } from '../project.ts';
import { guideGroups } from '../sidebar/guide-groups.ts';
import { readPages } from './page-files.ts';
import { listed } from './page-source.ts';

/**
 * The list of guides as Markdown: what its component shows.
 *
 * @param first title of those that stand in the sidebar's group itself.
 */
export function guideList(project: Project, first: string | undefined): RootContent[] {
  const pages = readPages(project.root, { under: project.guides }).map((page) => listed(page));
  return guideGroups(project, pages, first).flatMap(({ title, pages: guides }): RootContent[] => [
    heading(2, title),
    list(
      guides.map(({ path, title: name, description }) => [
        link(path, name),
        ...(description === undefined ? [] : [text(`: ${description}`)]),
      ]),
    ),
  ]);
}
