import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeWhole } from '../../files/write-whole.ts';

/** What the files at the root of a site are made from. */
export interface RootFilesFacts {
  /** Address of the site's icon. */
  favicon: string;
  /** Behind the icon of a home screen. */
  background: string;
}

/**
 * Files that browsers and search engines look for at the root of a site, where the site does not bring them: `robots.txt`,
 * and the two forms of its icon that are not SVG.
 */
export function rootFiles({ favicon, background }: RootFilesFacts): AstroIntegration {
  let site: string | undefined;
  return {
    name: 'starlight-evergreen/root-files',
    hooks: {
      'astro:config:done'({ config }) {
        site = config.site;
      },
      async 'astro:build:done'({ dir }) {
        const folder = fileURLToPath(dir);
        const write = async (name: string, make: () => Promise<Buffer> | string): Promise<void> => {
          const file = join(folder, name);
          if (!existsSync(file)) writeWhole(file, await make());
        };
        await write('robots.txt', () => robots(site));
        const icon = join(folder, favicon);
        if (!favicon.endsWith('.svg') || !existsSync(icon)) return;
        const { faviconIco, touchIcon } = await import('../icons/draw.ts');
        const svg = readFileSync(icon);
        await write('favicon.ico', () => faviconIco(svg));
        await write('apple-touch-icon.png', () => touchIcon(svg, background));
      },
    },
  };
}

/** Everybody may read everything; the sitemap is there when the site's address is known. */
export function robots(site: string | undefined): string {
  const map = site === undefined ? '' : `\nSitemap: ${new URL('/sitemap-index.xml', site).href}\n`;
  return `User-agent: *\nAllow: /\n${map}`;
}
