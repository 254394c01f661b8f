import type { Direction } from '../../reference/model.ts';
import type { SnapshotModel } from './snapshot.ts';
import { expectEnd, LineError, readLast, readToken } from './scan.ts';

/** The first line of a report. */
export interface Header {
  package: string;
  version: string;
  group: string;
}

/**
 * `# shop-sdk 1.3.13: balances`
 * @throws LineError when the line is none
 */
export function readHeader(line: string): Header {
  if (!line.startsWith('# ')) throw new LineError('a report begins with `# package version: group`', 0);
  const name = readToken(line, 2, 'word', 'the name of a package');
  if (line[name.end] !== ' ') throw new LineError('a space and the version are missing here', name.end);
  const version = readToken(line, name.end + 1, 'word', 'a version');
  if (!line.startsWith(': ', version.end))
    throw new LineError('`: ` and the group are missing here', version.end);
  const group = readLast(line, version.end + 2, 'word', 'a group');
  return { package: name.text, version: version.text, group };
}

/** The first line of a block. */
export type Head =
  { kind: 'operation'; name: string } | ({ kind: SnapshotModel['kind']; open: boolean } & ModelHead);

/** What the first line of a model says, whatever its kind. */
export type ModelHead = Pick<SnapshotModel, 'name' | 'direction' | 'deprecated' | 'from' | 'exported'>;

/**
 * `operation balances.check`, `object CheckParams (request, deprecated)`
 * @throws LineError when the line is none
 */
export function readHead(line: string): Head {
  const kind = line.slice(0, Math.max(line.indexOf(' '), 0));
  const at = kind.length + 1;
  if (kind === 'operation') return { kind, name: readLast(line, at, 'word', 'the name of an operation') };
  if (!isModelKind(kind)) {
    const isConflict = /^(<{7}|={7}|>{7}|\|{7})/.test(line);
    throw new LineError(isConflict ? 'this merge conflict is not resolved' : `\`${line}\` begins nothing`, 0);
  }
  const { text: name, end } = readToken(line, at, 'model', 'the name of a model');
  return { kind, name, ...readFlags(line, end, kind === 'enum') };
}

function isModelKind(kind: string): kind is SnapshotModel['kind'] {
  return kind === 'object' || kind === 'enum' || kind === 'union';
}

/** ` (response, open, deprecated)` */
function readFlags(line: string, at: number, mayBeOpen: boolean) {
  const found = /^ \((request|response|both)(, open)?(, deprecated)?\)/.exec(line.slice(at));
  const direction = found?.[1];
  if (!found || !isDirection(direction))
    throw new LineError('` (request)`, ` (response)` or ` (both)` is missing here', at);
  if (found[2] !== undefined && !mayBeOpen) throw new LineError('only an enum is open', at);
  const flags = { direction, open: found[2] !== undefined, deprecated: found[3] !== undefined };
  return { ...flags, ...readOrigin(line, at + found[0].length) };
}

/** ` from shop/models as Plan` */
function readOrigin(line: string, at: number): Pick<ModelHead, 'from' | 'exported'> {
  const from = readAfter(line, at, ' from ', 'word', 'an entry');
  const exported = readAfter(line, from?.end ?? at, ' as ', 'model', 'a name');
  expectEnd(line, exported?.end ?? from?.end ?? at);
  return { ...(from && { from: from.text }), ...(exported && { exported: exported.text }) };
}

function readAfter(line: string, at: number, word: string, pattern: 'word' | 'model', what: string) {
  return line.startsWith(word, at) ? readToken(line, at + word.length, pattern, what) : undefined;
}

function isDirection(text: string | undefined): text is Direction {
  return text === 'request' || text === 'response' || text === 'both';
}
