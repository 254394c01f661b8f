import { dirname, posix } from 'node:path';
import { knowAstro, layers } from './layers.ts';
import { type Source, lineAt } from './sources.ts';

/** Something that a file may not do, and where it does it. */
export interface Breach {
  rule: string;
  file: string;
  line: number;
  message: string;
}

const mostLines = 300;

/** Packages that parse Markdown or write it. */
const parser = /^(?:micromark|mdast-util-(?:from-|to-markdown|gfm|mdx|frontmatter))/;

/** Words that only some files may say, and which those are. */
const words: readonly { rule: string; pattern: RegExp; message: string; applies(source: Source): boolean }[] =
  [
    {
      rule: 'sdk',
      pattern: /a[u]tumn|\batmn\b/gi,
      message: 'the engine knows no SDK by name',
      applies: () => true,
    },
    {
      rule: 'generator',
      pattern:
        /speak[e]asy|stain[l]ess|(?:Open|Closed)[E]num|\$(?:in|out)[b]oundSchema|fail[O]pen|fail(?:ing|s)? open/gi,
      message: 'what one generator does belongs in src/reference/read/dialects',
      applies: ({ file, isTest }) =>
        !isTest && file.startsWith('src/') && !file.startsWith('src/reference/read/dialects/'),
    },
    {
      rule: 'address',
      // In comments they are examples.
      pattern: /(?<!^ *(?:\*|\/[/*]).*)(?<=['"`(])\/(?:reference|guides|releases)\/?(?=['"`)\w])/gm,
      message: 'addresses are the choice of a site',
      applies: ({ file, isTest }) => !isTest && file.startsWith('src/'),
    },
    {
      rule: 'script',
      pattern: /\bnpm run\b/g,
      message: 'a site has scripts of its own: name the command of the engine',
      applies: ({ file }) => file.startsWith('src/') && !file.startsWith('src/cli/init'),
    },
    {
      rule: 'outside',
      // Of a path that climbs, more than the folder it stands in has above it.
      pattern: /(?<=['"`])(?:\.\.\/)+[^'"`\n]*/g,
      message: 'leaves the package',
      applies: ({ file, isTest }) => !isTest && /\.(?:ts|mjs|astro)$/.test(file),
    },
  ];

/** What each file says that it may not say. */
export function wordBreaches(source: Source): Breach[] {
  return words.flatMap(({ rule, pattern, message, applies }) =>
    applies(source)
      ? [...source.text.matchAll(pattern)]
          .filter(([found]) => rule !== 'outside' || resolved(source, found).startsWith('..'))
          .map(({ index, 0: found }) => breach(rule, source, index, `\`${found}\`: ${message}`))
      : [],
  );
}

/** Imports that lead from a room to one that it may not know, out of the package, or to Astro. */
export function layerBreaches(source: Source): Breach[] {
  const { room, isTest, imports } = source;
  if (isTest || room === '') return [];
  const known = layers[room];
  return imports.flatMap(({ specifier, index }): Breach[] => {
    if (/^(?:astro|@astrojs)(?:$|[/:-])/.test(specifier) && !knowAstro.includes(room)) {
      return [breach('layer', source, index, `\`${room}\` knows nothing of Astro, but imports ${specifier}`)];
    }
    if (parser.test(specifier) && room !== 'markdown') {
      return [breach('layer', source, index, `only \`markdown\` sets up a parser (${specifier})`)];
    }
    const [, target = ''] =
      /^src\/([^/]+)\//.exec(specifier.startsWith('.') ? resolved(source, specifier) : '') ?? [];
    if (target === '' || target === room || known?.includes(target)) return [];
    return [breach('layer', source, index, `\`${room}\` may not import from \`${target}\` (${specifier})`)];
  });
}

/**
 * Imports of packages that a manifest does not name.
 * @param named - dependencies of the package
 */
export function dependencyBreaches(source: Source, named: ReadonlySet<string>): Breach[] {
  return source.isTest || source.room === ''
    ? []
    : source.imports
        .filter(({ specifier }) => !/^(?:[./]|node:|virtual:|astro:)/.test(specifier))
        .flatMap(({ specifier, index }) => {
          const [name = ''] = /^(?:@[^/]+\/)?[^/]+/.exec(specifier) ?? [];
          return named.has(name) || named.has(`@types/${name}`)
            ? []
            : [breach('dependency', source, index, `${name} is no dependency in package.json`)];
        });
}

export function lengthBreaches(source: Source): Breach[] {
  const lines = source.text.split('\n').length - 1;
  const counts = /\.(?:ts|mjs|astro|css)$/.test(source.file) && lines > mostLines;
  return counts
    ? [{ rule: 'length', file: source.file, line: lines, message: `more than ${mostLines} lines` }]
    : [];
}

/** Files that import one another in a circle, types included: one breach a circle. */
export function circleBreaches(sources: readonly Source[]): Breach[] {
  const byFile = new Map(sources.map((source) => [source.file, source]));
  const done = new Set<string>();
  const breaches: Breach[] = [];
  const visit = (source: Source, path: readonly string[]): void => {
    const start = path.indexOf(source.file);
    if (start !== -1) {
      const circle = [...path.slice(start), source.file];
      const [, next] = circle;
      const from = source.imports.find(
        ({ specifier }) => next !== undefined && resolved(source, specifier) === next,
      );
      breaches.push(breach('circle', source, from?.index ?? 0, circle.join(' → ')));
      return;
    }
    if (done.has(source.file)) return;
    for (const { specifier } of source.imports) {
      const target = specifier.startsWith('.') ? byFile.get(resolved(source, specifier)) : undefined;
      if (target !== undefined) visit(target, [...path, source.file]);
    }
    done.add(source.file);
  };
  for (const source of sources) visit(source, []);
  return breaches;
}

/** Where a relative path leads, relative to the package. */
function resolved({ file }: Source, specifier: string): string {
  return posix.join(dirname(file), specifier);
}

function breach(rule: string, source: Source, index: number, message: string): Breach {
  return { rule, file: source.file, line: lineAt(source, index), message };
}
