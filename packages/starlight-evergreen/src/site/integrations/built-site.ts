import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeWhole } from '../../files/write-whole.ts';
import { failBuild } from '../fail-build.ts';
import { checkLinks } from '../links/check-links.ts';
import type { BuiltPages } from '../links/built-pages.ts';
import type { PageFacts } from '../links/read-page.ts';
import type { ParsedOptions } from '../options.ts';
import type { IndexFile } from '../search/index-file.ts';
import { headersFile } from '../security/headers.ts';

/**
 * Looks at the finished site: broken links and anchors fail the build, and the security headers name the scripts that
 * are really there. It reads the HTML and not the Markdown, so components, redirects and the sidebar are checked too,
 * and pages that Astro took from its cache are not left out. What the search leads to is held against them as well.
 */
export function builtSite(
  { security }: Pick<ParsedOptions, 'security'>,
  search: IndexFile,
  built: BuiltPages,
): AstroIntegration {
  let origin = '';
  return {
    name: 'starlight-evergreen/built-site',
    hooks: {
      'astro:config:done'({ config }) {
        origin = config.site ?? 'http://localhost';
      },
      'astro:build:done'({ dir, logger }) {
        const started = performance.now();
        const folder = fileURLToPath(dir);
        const pages = pagesIn(folder, built);
        const hasFile = (path: string): boolean => existsSync(`${folder}${path}`);
        const withSearch = new Map<string, Pick<PageFacts, 'ids' | 'links'>>(pages);
        if (search.isMade) withSearch.set('/search', { ids: new Set(), links: new Set(search.links) });
        const problems = checkLinks({ origin, pages: withSearch, hasFile });
        if (problems.length > 0) failBuild(problems);
        const headers = `${folder}_headers`;
        if (existsSync(headers)) logger.info('The _headers of the site stay as they are.');
        else if (security !== false) {
          const scripts = new Set(Array.from(pages.values(), (page) => [...page.scripts]).flat());
          writeWhole(headers, headersFile(scripts, security.allow));
        }
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        logger.info(`Links of ${pages.size} pages lead somewhere (${seconds} s).`);
      },
    },
  };
}

function pagesIn(folder: string, built: BuiltPages): Map<string, PageFacts> {
  const entries = [...built.read(folder)].map(([file, { facts }]): [string, PageFacts] => {
    const path = `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`;
    return [path, facts];
  });
  return new Map(entries);
}
