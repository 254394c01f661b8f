import type { Reference } from '../model.ts';
import type { Links } from './links.ts';

/** A version of a release that has pages. */
export interface VersionPages {
  version: string;
  isCurrent: boolean;
  reference: Reference;
  links: Links;
  /** Address of its first page. */
  index: string;
}
