import { normalize, relative, sep } from 'node:path';
import type { Problem } from '../problem/problem.ts';
import { reasonOf } from '../problem/reason.ts';
import { stackPlaces } from '../problem/stack-places.ts';
import { isInside } from './is-inside.ts';

/** A module that was loaded. */
interface Loaded {
  /** A file that has to do with it, for what is thrown outside of the project. */
  where: string;
  /** What it is called; the file unless told otherwise. */
  what?: string;
  hint?: string;
}

/**
 * What a module of the project threw while it was loaded, as a problem. It is told at the line that threw it where that
 * is known.
 * @param root - the project's folder
 */
export function loadProblem(
  error: unknown,
  root: string,
  { where, what, hint = quietly(() => hintOf(error)) }: Loaded,
): Problem {
  const reason = reasonOf(error)
    // Who imports a module of the project is this program.
    .replace(/(?: resolving ES modules)? imported from \S*import-module\.\w+$/, '')
    .replaceAll(`${root}${sep}`, '')
    .replaceAll(/(?<=\.\w+)\?(?:as-typescript|changed)=[\d.]+/g, '');
  const place = placeIn(error, root);
  const file = normalize(where).replaceAll(sep, '/');
  const isItself = what === undefined && (place === undefined || place.startsWith(`${file}:`));
  return {
    where: place ?? where,
    message: `${isItself ? '' : `${what ?? where} `}cannot be loaded: ${reason}`,
    ...(hint !== undefined && { hint }),
  };
}

/** What is thrown may throw when it is looked at. */
function quietly<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}

function hintOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'ERR_MODULE_NOT_FOUND')
    return undefined;
  return error.message.startsWith('Cannot find package')
    ? 'Install the package, or correct the import.'
    : 'Correct the import, or add the file.';
}

/** The first place in the project that a stack, or the message of a syntax error, names. */
function placeIn(error: unknown, root: string): string | undefined {
  for (const { path, position } of stackPlaces(error)) {
    if (!isInside(path, root)) continue;
    const file = relative(root, path).replaceAll(sep, '/');
    if (!file.split('/').includes('node_modules')) return `${file}:${position}`;
  }
  return undefined;
}
