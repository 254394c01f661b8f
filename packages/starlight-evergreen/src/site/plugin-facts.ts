import type { StarlightUserConfig } from '@astrojs/starlight/types';
import type { DocsConfig } from '../config/index.ts';
import type { ParsedOptions } from './options.ts';
import type { Project } from './project.ts';

/** What the parts of the plugin are made from. */
export interface PluginFacts {
  docs: DocsConfig;
  project: Project;
  options: ParsedOptions;
  /** Address of the site's icon. */
  favicon: string;
  /** What Starlight was told. */
  texts: Pick<StarlightUserConfig, 'title' | 'description'>;
}
