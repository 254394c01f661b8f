const startOf2026 = 1767225600000;

/**
 * What `.meta()` says of a moment as the API writes it: whole milliseconds since the Unix epoch (`z.int()`).
 * @param description - which moment; the unit is added
 * @param example - a moment to show
 */
export function unixTime(description: string, example = startOf2026) {
  return { description: `${description} Unix time in milliseconds.`, examples: [example] };
}
