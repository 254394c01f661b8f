import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** A regular expression, as zod and JSON Schema give it. */
export interface Pattern {
  source: string;
  flags?: string | undefined;
}

/** One way to choose where an expression leaves a choice. */
interface Manner {
  /** Characters, best first. A class takes the next one of them that it has. */
  alphabet: string;
  /** How often a part is repeated that may be repeated at will. */
  repeats: number;
  /** Which of several alternatives is taken. */
  alternative: number;
}

const alphabets = [
  'abcdefghijklmnopqrstuvwxyz1234567890ABCDEFGHIJKLMNOPQRSTUVWXYZ-_. ',
  '1234567890abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890abcdefghijklmnopqrstuvwxyz',
  'aB3-$dE5_fG7!hJ9',
];
const repeats = [3, 1, 8, 6, 12, 0, 2, 16, 24, 40];
const alternatives = [0, 1, 2];

/** More than this is no example that anybody reads. */
const longest = 2000;

/**
 * Texts that a regular expression is made for, the plainest first. What it looks ahead or back for is not followed, so whoever
 * asks has to try them.
 * @param lengths - how often a repeated part should be tried besides the usual
 */
export function* textsOf(
  { source, flags = '' }: Pattern,
  lengths: readonly number[] = [],
): Generator<string> {
  const pattern = parse(source, flags);
  if (pattern === undefined) return;
  for (const alternative of alternatives) {
    for (const alphabet of alphabets) {
      for (const count of [...repeats, ...lengths]) {
        const text = createWriter({ alphabet, repeats: count, alternative }, flags)(pattern);
        if (text !== undefined && text.length <= longest) yield text;
      }
    }
  }
}

/** A pattern as it is given to `RegExp`, or nothing for one that is none. */
export function toRegExp({ source, flags = '' }: Pattern): RegExp | undefined {
  try {
    return new RegExp(source, flags);
  } catch {
    return undefined;
  }
}

function parse(source: string, flags: string): AST.Pattern | undefined {
  try {
    return new RegExpParser().parsePattern(source, 0, source.length, {
      unicode: flags.includes('u'),
      unicodeSets: flags.includes('v'),
    });
  } catch {
    return undefined;
  }
}

type Writer = (node: AST.Pattern) => string | undefined;

function createWriter({ alphabet, repeats: wished, alternative }: Manner, flags: string): Writer {
  const letters = [...alphabet];
  const groups = new Map<AST.CapturingGroup, string>();
  let next = 0;
  let length = 0;

  const branch = (alternatives_: readonly AST.Alternative[]): string =>
    (alternatives_[Math.min(alternative, alternatives_.length - 1)]?.elements ?? [])
      .map((element) => write(element))
      .join('');

  function write(node: AST.Element): string {
    if (length > longest) return '';
    switch (node.type) {
      case 'Character':
        length += 1;
        return String.fromCodePoint(node.value);
      case 'CharacterSet':
      case 'CharacterClass':
      case 'ExpressionCharacterClass':
        length += 1;
        return characterOf(node.raw);
      case 'Group':
        return branch(node.alternatives);
      case 'CapturingGroup': {
        const text = branch(node.alternatives);
        groups.set(node, text);
        return text;
      }
      case 'Backreference': {
        const [group] = [node.resolved].flat();
        return (group && groups.get(group)) ?? '';
      }
      case 'Quantifier': {
        const count = Math.max(node.min, Math.min(node.max, wished));
        return Array.from({ length: count }, () => write(node.element)).join('');
      }
      case 'Assertion':
        return '';
    }
  }

  /** The next character of the alphabet that the class has, so that a word is no row of one letter. */
  function characterOf(raw: string): string {
    const own = classOf(raw, flags);
    for (let tried = 0; tried < letters.length; tried += 1) {
      const letter = letters[(next + tried) % letters.length] ?? '';
      if (!own.test(letter)) continue;
      next += tried + 1;
      return letter;
    }
    return firstOf(own);
  }

  return (node) => {
    const text = branch(node.alternatives);
    return length > longest ? undefined : text;
  };
}

const classes = new Map<string, RegExp>();

function classOf(raw: string, flags: string): RegExp {
  const key = `${flags}/${raw}`;
  let found = classes.get(key);
  if (found === undefined) {
    found = new RegExp(`^${raw}$`, flags.replaceAll(/[gymd]/g, ''));
    classes.set(key, found);
  }
  return found;
}

const firsts = new Map<RegExp, string>();

/** The first printable character of a class that has none of the usual ones. */
function firstOf(own: RegExp): string {
  let found = firsts.get(own);
  if (found === undefined) {
    found = '';
    for (let code = 0x20; code <= 0x1_ff_ff && found === ''; code += 1) {
      const character = String.fromCodePoint(code);
      if (own.test(character)) found = character;
    }
    firsts.set(own, found);
  }
  return found;
}
