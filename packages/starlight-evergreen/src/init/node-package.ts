/** Version of the npm package `node` that a site gets: Astro needs a newer Node than every machine has. */
export const nodePackage = '24.21.0';
