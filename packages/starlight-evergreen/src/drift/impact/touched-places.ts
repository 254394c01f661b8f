import { relative } from 'node:path';
import type { Mention, MentionError } from '../../blocks/mentions/index.ts';
import type { BrokenPlace, TouchedPlace } from './impact.ts';
import { correctLine, createSourceLines, type Renaming, type SourceLines } from './source-lines.ts';

/** Makes places of mentions and errors: with the line as it stands there, and as it should be. */
export interface PlaceWriter {
  touched(mention: Position, renamings: readonly Renaming[]): TouchedPlace;
  broken(error: MentionError, renamings: readonly Renaming[]): BrokenPlace;
}

type Position = Pick<Mention, 'file' | 'line' | 'column'>;

/** @param root - the project's folder, which places are told from */
export function createPlaceWriter(root: string): PlaceWriter {
  const lines: SourceLines = createSourceLines();
  const touched = ({ file, line, column }: Position, renamings: readonly Renaming[]): TouchedPlace => {
    const source = lines(file, line);
    const here = renamings.filter(({ mention }) => mention.file === file && mention.line === line);
    const corrected = correctLine(source, here);
    return {
      where: `${relative(root, file)}:${line}:${column}`,
      source,
      ...(corrected !== source && { corrected }),
    };
  };
  return {
    touched,
    broken: (error, renamings) => ({
      ...touched(error, renamings),
      code: error.code,
      message: error.message,
    }),
  };
}

/** The first mention in each file. */
export function firstOfFiles(mentions: readonly Mention[]): Mention[] {
  const files = new Map<string, Mention>();
  for (const mention of mentions) {
    const first = files.get(mention.file);
    const isBefore = first && (mention.line - first.line || mention.column - first.column) < 0;
    if (first === undefined || isBefore) files.set(mention.file, mention);
  }
  return [...files.values()];
}

/** Each place once, in order of file, line and column. */
export function distinctPlaces<Place extends { where: string }>(places: readonly Place[]): Place[] {
  const collator = new Intl.Collator('en', { numeric: true });
  const found = new Map(places.map((place) => [place.where, place]));
  return [...found.values()].toSorted((a, b) => collator.compare(a.where, b.where));
}
