import { directionLabel } from '../models/labels.ts';
import { releasePaths } from '../release-paths.ts';

/** What a page's front matter says that it is about. */
export interface PageData {
  model?:
    | { kind: string; release: string; direction: 'request' | 'response' | 'both'; deprecated: boolean }
    | undefined;
  operation?: { name: string; release: string } | undefined;
  field?: { name: string; release: string } | undefined;
}

/** What a page says of itself beside its title. */
export interface PageFacts {
  /** `operation`, `object`, `field`, `guide` … */
  kind: string;
  release?: { label: string; href: string };
  /** Of a model: whether it is sent or received. */
  direction?: string;
  deprecated?: true;
}

/** What a site's config says that pages are told apart by. */
export interface SiteFacts {
  /** Folder of the guides. */
  guides: string;
  releases: readonly { id: string; label: string; slug: string }[];
}

/** Undefined for a page that is of no kind, such as a list. */
export function pageFacts(
  path: string,
  { model, operation, field }: PageData,
  site: SiteFacts,
): PageFacts | undefined {
  const releaseOf = ({ release: id }: { release: string }): Pick<PageFacts, 'release'> => {
    const release = site.releases.find((each) => each.id === id);
    return release === undefined
      ? {}
      : { release: { label: release.label, href: releasePaths(release).index } };
  };
  if (model !== undefined) {
    return {
      kind: model.kind,
      ...releaseOf(model),
      direction: directionLabel(model.direction),
      ...(model.deprecated && { deprecated: true }),
    };
  }
  if (operation !== undefined) return { kind: 'operation', ...releaseOf(operation) };
  if (field !== undefined) return { kind: 'field', ...releaseOf(field) };
  const guides = `/${site.guides}/`;
  return path.startsWith(guides) && path !== guides ? { kind: 'guide' } : undefined;
}
