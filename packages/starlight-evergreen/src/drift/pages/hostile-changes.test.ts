import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodesOf, parseMarkdown, siteHtml } from '../../reference/pages/testing/markup.ts';
import { type Change, changeClasses } from '../compare/change.ts';
import { changesMarkdown } from './index.ts';
import { after, before, pageOf, stepOf } from './testing/steps.ts';

describe('hostile text', () => {
  const token = fc.constantFrom(
    ...'\\`*_{}[]()#+-.!|<>~:=^&;"\'/\n aZ1$'.split(''),
    '</details>',
    '<script>',
    '<!--',
    '\n\n',
    '](javascript:alert(1))',
    'Shop',
  );
  const hostile = fc.array(token, { minLength: 1, maxLength: 12 }).map((tokens) => `x${tokens.join('')}`);
  const kinds = [
    'field-added',
    'field-removed',
    'field-renamed',
    'field-type-changed',
    'field-default-changed',
    'enum-member-added',
    'variant-added',
    'model-added',
    'model-removed',
    'model-renamed',
    'operation-added',
    'operation-path-changed',
  ] as const;
  const change = fc.record({
    kind: fc.constantFrom(...kinds),
    class: fc.constantFrom(...changeClasses),
    group: hostile,
    side: fc.constant('response' as const),
    name: fc.oneof(hostile, fc.constantFrom('Shop', 'Fig')),
    field: fc.oneof(hostile, fc.constantFrom('name', 'weight')),
    before: hostile,
    after: hostile,
    reason: hostile,
  });

  it('stays text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (drawn) => {
        const changes = drawn.map(({ name, field: fieldName, ...rest }): Change => {
          if (rest.kind.startsWith('operation')) return { ...rest, operation: name };
          return { ...rest, model: name, ...(rest.kind.startsWith('field') && { field: fieldName }) };
        });
        const subject = stepOf(before, after, changes);
        const page = pageOf(subject);
        const nodes = nodesOf(parseMarkdown(page));
        for (const node of nodes) {
          if (node.type === 'html')
            expect(node.value).toMatch(/^(?:<details>\n<summary>[\w ,]+<\/summary>|<\/details>)$/);
          if (node.type === 'heading') expect([2, 3]).toContain(node.depth);
          if (node.type === 'link') expect(node.url).toMatch(/^\/shop\//);
        }
        const tags = (await siteHtml(page)).match(/<[^>]*>/g) ?? [];
        expect(
          tags.filter((tag) => !/^<\/?(?:p|h[23]|code|strong|a|ul|li|details|summary)\b[^<>]*>$/.test(tag)),
        ).toEqual([]);
        const document = nodesOf(parseMarkdown(`---\na: 1\n---\n\n${changesMarkdown(subject)}`));
        expect(document.filter(({ type }) => type === 'html' || type === 'image')).toEqual([]);
      }),
      { numRuns: 300, seed: 20260218 },
    );
  });
});
