import type { ExpressiveCodeTheme } from '@astrojs/starlight/expressive-code';

/** A highlighter's style as one value for both themes of a site. The highlighter writes the colour of theme 0 as `--0`. */
export function themeColours(style: string, themes: readonly ExpressiveCodeTheme[]): string {
  const colourFor = (type: string): string | undefined => {
    const index = themes.findIndex((theme) => theme.type === type);
    return new RegExp(`--${index}:([^;]+)`).exec(style)?.[1];
  };
  const [dark, light] = [colourFor('dark'), colourFor('light')];
  return dark !== undefined && light !== undefined
    ? `light-dark(${light}, ${dark})`
    : (dark ?? light ?? 'inherit');
}
