import { limits } from '../limits.ts';
import type { Job, Place, Report, Thrown } from '../protocol.ts';
import { hasPlace, placeBefore } from './offsets.ts';
import { exportConstants, linkImports, type Rewritten, stripTypes } from './compile.ts';
import { CompileError } from './compile-error.ts';

/** A block as a module that a worker can import. */
export interface BlockModule {
  code: string;
  /** The place in the block of a place in the module; undefined where there is none. */
  placeOf(place: Place): Place | undefined;
}

/**
 * @param addresses - of what can be imported, by specifier
 * @throws CompileError, with its place in the block
 */
export function moduleOf({ code, lang, travel, model }: Job, addresses: Record<string, string>): BlockModule {
  if (travel !== undefined) return { code: '', placeOf: () => undefined };
  if (code.length > limits.code) throw new CompileError('This is too much code to run here.');
  const stripped = stripTypes(code, lang);
  const linked = link(code, stripped, addresses);
  return {
    code: model === undefined ? linked.code : exportConstants(linked.code),
    placeOf(place) {
      const linkedPlace = placeBefore(place, linked.code, stripped.code, linked.offsets);
      const found = placeBefore(linkedPlace, stripped.code, code, stripped.offsets);
      return hasPlace(code, found) ? found : undefined;
    },
  };
}

function link(code: string, stripped: Rewritten, addresses: Record<string, string>): Rewritten {
  try {
    return linkImports(stripped.code, addresses);
  } catch (error) {
    if (!(error instanceof CompileError) || error.at === undefined) throw error;
    throw new CompileError(error.message, placeBefore(error.at, stripped.code, code, stripped.offsets));
  }
}

/** A report whose places are those of the block, and which names what was imported as the block does. */
export function inBlock(
  report: Report,
  { placeOf }: BlockModule,
  addresses: Readonly<Record<string, string>>,
): Report {
  const moved = (at: Place | undefined): { at?: Place } => {
    const found = at && placeOf(at);
    return found === undefined ? {} : { at: found };
  };
  const named = (text: string): string =>
    Object.entries(addresses).reduce((changed, [name, address]) => changed.replaceAll(address, name), text);
  const { lines, thrown, ...rest } = report;
  return {
    ...rest,
    lines: lines.map(({ at, ...line }) => ({ ...line, ...moved(at) })),
    ...(thrown !== undefined && { thrown: thrownIn(thrown, named, moved) }),
  };
}

function thrownIn(
  { at, message, ...thrown }: Thrown,
  named: (text: string) => string,
  moved: (at: Place | undefined) => { at?: Place },
): Thrown {
  return { ...thrown, message: named(message), ...moved(at) };
}
