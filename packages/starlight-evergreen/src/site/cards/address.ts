/** The address of a page's card: `/guides/seats/` -> `/cards/guides/seats.png`. */
export function cardAddress(path: string): string {
  return path === '/' ? '/cards/index.png' : `/cards${path.replace(/\/$/, '')}.png`;
}
