import { fontProviders } from 'astro/config';

/**
 * Two fonts, of which each has one file with all weights in Latin letters. `optional`: the text never moves for a font that
 * comes late, and one that came is there on the next page. Astro sizes the system's fonts like them.
 */
export const fonts = [
  family(
    'Inter',
    '--font-text',
    '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
    'sans-serif',
  ),
  family(
    'JetBrains Mono',
    '--font-code',
    '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2',
    'monospace',
  ),
];

function family(name: string, cssVariable: string, file: string, generic: string) {
  return {
    name,
    cssVariable,
    provider: fontProviders.local(),
    display: 'optional',
    fallbacks: [generic],
    options: { variants: [{ src: [file], weight: '100 800', style: 'normal' }] },
  };
}
