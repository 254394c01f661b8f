import { describe, expect, it } from 'vitest';
import { generalValues } from './general-values.ts';
import { problemsOf } from '../testing/problems-of.ts';
import { temporaryProject } from '../testing/temporary-project.ts';
import { loadRules } from './load-rules.ts';

it('takes the general table where the config names none', async () => {
  expect(await loadRules('/nowhere', undefined)).toBe(generalValues);
});

it('loads a table, however little it says', async () => {
  const root = temporaryProject({
    'values.ts': `export const values = { nouns: [{ noun: 'pet', models: /^Pet/ }], values: { petId: 'rex' } };`,
  });
  expect(await loadRules(root, './values.ts')).toMatchObject({ values: { petId: 'rex' } });
});

it('takes the preferred fields under the name that they had once', async () => {
  const root = temporaryProject({ 'values.ts': `export const values = { telling: ['name'] };` });
  expect(await loadRules(root, './values.ts')).toEqual({ preferred: ['name'] });
});

describe('says what is wrong with', () => {
  const problems = (text: string) => {
    const root = temporaryProject({ 'values.ts': text });
    return problemsOf(() => loadRules(root, './values.ts'));
  };

  it('a table that is not there', async () => {
    expect(await problemsOf(() => loadRules('/nowhere', './values.ts'))).toMatchInlineSnapshot(`
      "./values.ts - does not exist
        It is named by \`values\` in docs.config.ts. Correct it, or leave it out."
    `);
  });

  it('a module that throws', async () => {
    expect(await problems('throw new Error("not today");')).toMatchInlineSnapshot(`
      "values.ts:1:7 - cannot be loaded: not today
        It is named by \`values\` in docs.config.ts."
    `);
  });

  it('a module that exports none', async () => {
    expect(await problems('export default {};')).toMatchInlineSnapshot(`
      "./values.ts - does not export \`values\`
        export const values: ValueRules = { … }"
    `);
  });

  it('a key that is misspelt', async () => {
    expect(await problems(`export const values = { value: { petId: 'rex' } };`)).toMatchInlineSnapshot(`
      "./values.ts - exports \`values\` of another form: ✖ Unrecognized key: "value"
        import type { ValueRules } from 'starlight-evergreen/values';"
    `);
  });
});
