import { placeOf } from '../../problem/place.ts';

/** Lines and columns (`4:16`) by file. */
export function placesByFile(places: readonly { where: string }[]): Map<string, string[]> {
  const files = new Map<string, string[]>();
  for (const { where } of places) {
    const { file, spot } = spotOf(where);
    const spots = files.get(file);
    if (spots) spots.push(spot);
    else files.set(file, [spot]);
  }
  return files;
}

/** `a.ts:4:16` -> the file, and line and column in it. */
export function spotOf(where: string): { file: string; spot: string } {
  const { file = where, line, column } = placeOf(where) ?? {};
  return { file, spot: [line, column].filter((number) => number !== undefined).join(':') };
}
