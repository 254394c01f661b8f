import type { InspectOptions } from 'node:util';

/** How examples print values, in Node and in the browser alike: as `util.inspect` does, in a fixed width. */
export const inspectOptions: InspectOptions = { depth: 4, breakLength: 72, compact: 3, colors: false };
