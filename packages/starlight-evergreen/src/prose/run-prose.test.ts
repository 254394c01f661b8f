import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from '../config/load-config.ts';
import { formatProblem, ProblemError, sortProblems } from '../problem/problem.ts';
import type { DocsConfig } from '../config/index.ts';
import { runProse, summaryOf } from './run-prose.ts';

const root = join(import.meta.dirname, 'fixtures/project');
let config: DocsConfig;

beforeAll(async () => {
  config = await loadConfig(root);
});

describe('runProse', () => {
  // To add a case, write it into a page of the project and run `vitest -u`; then read the report.
  it('reports every finding of a project', async () => {
    const { problems } = await runProse(config, root, []);
    const text = sortProblems(problems).map(formatProblem).join('\n\n');
    await expect(`${text}\n`).toMatchFileSnapshot(join(root, '../report.txt'));
  });

  it('sums up when all is well', async () => {
    const report = await runProse(config, root, ['src/content/docs/clean.mdx']);
    expect(report.problems).toEqual([]);
    expect(summaryOf(report)).toBe('1 page, 71 words, 27 identifiers: spelling, style and names hold');
  });

  it('spells in the language of the config', async () => {
    const wordsOf = async (language: 'en' | 'en-US') => {
      const prose = { ...config.prose, language };
      const { problems } = await runProse({ ...config, prose }, root, ['src/content/docs/spelling.mdx']);
      return problems.flatMap(({ message }) => /^"(\w+)"/.exec(message)?.[1] ?? []);
    };
    const [either, american] = [await wordsOf('en'), await wordsOf('en-US')];
    expect(either).toEqual(['titel', 'taglin', 'recieve', 'adress', 'imgae', 'Anohter', 'twoslashes']);
    expect(american).toEqual([
      'titel',
      'taglin',
      'recieve',
      'colours',
      'adress',
      'imgae',
      'Anohter',
      'twoslashes',
    ]);
  });

  it('leaves generated pages alone, in whatever folder it is asked to look', async () => {
    const report = await runProse(config, root, ['src/content/docs/reference']);
    expect(report).toEqual({ pages: 0, words: 0, identifiers: 0, problems: [] });
  });

  it('refuses a path that leads nowhere', async () => {
    const error = await runProse(config, root, ['src/contents']).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ProblemError);
    expect(error).toHaveProperty('problems', [
      {
        where: 'src/contents',
        message: 'there is no such file or folder',
        hint: 'Give paths relative to the folder you are in.',
      },
    ]);
  });
});
