import { fontProviders } from 'astro/config';

/**
 * Two fonts, of which each has one file with all weights in Latin letters. `optional`: the text never moves for a font that
 * comes late, and one that came is there on the next page.
 */
export const fonts = [
  {
    ...family('Inter', '--font-text', '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'),
    // Astro sizes Arial like it.
    fallbacks: ['sans-serif'],
  },
  {
    ...family(
      'JetBrains Mono',
      '--font-code',
      '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2',
    ),
    // Those of the system, which Starlight names.
    fallbacks: [],
    optimizedFallbacks: false,
  },
];

function family(name: string, cssVariable: string, file: string) {
  return {
    name,
    cssVariable,
    provider: fontProviders.local(),
    display: 'optional',
    options: { variants: [{ src: [file], weight: '100 800', style: 'normal' }] },
  };
}
