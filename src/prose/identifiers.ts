/** Names that pages may write in backticks although no release, no block and no platform has them. */
export const otherWorlds: readonly { reason: string; names: readonly string[] }[] = [];
