import { createDocuments } from '../../../blocks/documents.ts';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { loadTypeScript } from '../../../blocks/options.ts';
import { type DocsConfigInput, parseConfig } from '../../../config/index.ts';
import { withMark } from '../../../files/generated-page.ts';
import type { Change } from '../../compare/change.ts';
import type { Reference } from '../../../reference/model.ts';
import { findImpact } from '../find-impact.ts';
import type { Impact } from '../impact.ts';

/** Every project has a folder of its own; what they share is the standard library. */
export const registry = createDocuments(loadTypeScript());

export const before = `
declare const Interval: { readonly Month: "month"; readonly Year: "year" };
type Interval = (typeof Interval)[keyof typeof Interval];
type PlanParams = { id: string; priceId?: string | undefined; note?: string | undefined; interval?: Interval | undefined };
type PlanResponse = { id: string; price: number; owner: string };
declare class Plans {
  create(params: PlanParams): Promise<PlanResponse>;
  archive(id: string): Promise<void>;
}
declare class Shop {
  get plans(): Plans;
}
export { Interval, Shop, type PlanParams, type PlanResponse };
`;

export const create = `import { Shop } from 'shop-sdk';

const shop = new Shop();
const { price, owner } = await shop.plans.create({
  id: 'pro',
  note: 'priceId and note',
  interval: 'month',
});
console.log(price, owner.length);
`;

/** What the SDK calls by these names is of no interest here. */
const words = `import { Shop, type PlanResponse } from 'shop-sdk';

// PlanParams.priceId, note, interval: 'month', create(), archive()
const priceId = 'PlanParams';
const own = { note: 'month', interval: 'month', owner: priceId };
interface PlanParams {
  note: string;
}
const same: PlanParams = { note: own.note };
export const all: [Shop, PlanResponse['id'], PlanParams] = [new Shop(), own.owner, same];
`;

export const guide = `---
title: Plans
---

> \`\`\`ts title="plans.ts"
> import { Interval, Shop, type PlanParams } from 'shop-sdk';
>
> const note = 'new';
> const params: PlanParams = { id: 'a', priceId: 'p', note };
> await new Shop().plans.create(params);
> await new Shop().plans.archive(Interval.Month);
> export const list: PlanParams[] = [params];
> \`\`\`

The \`note\` of PlanParams.
`;

const release: DocsConfigInput['releases'][number] = {
  id: 'shop-sdk',
  label: 'Shop',
  slug: 'reference',
  package: 'shop-sdk',
  client: 'Shop',
};

export const config = parseConfig({
  values: './values.ts',
  releases: [release],
});

export const reference: Reference = {
  id: 'shop-sdk',
  package: 'shop-sdk',
  version: '2.0.0',
  models: {
    Interval: {
      kind: 'enum',
      name: 'Interval',
      schema: 'Interval$schema',
      direction: 'both',
      values: [{ key: 'Month', value: 'month' }],
      open: false,
    },
    PlanParams: {
      kind: 'object',
      name: 'PlanParams',
      schema: 'PlanParams$schema',
      direction: 'request',
      fields: [
        {
          name: 'interval',
          wireName: 'interval',
          type: { kind: 'model', name: 'Interval' },
          optional: true,
          nullable: false,
        },
      ],
    },
  },
  operations: [
    { name: 'plans.create', declaredIn: 'Plans.create', request: { kind: 'model', name: 'PlanParams' } },
  ],
};

export function packageFiles(folder: string, declarations: string): Record<string, string> {
  const manifest = { name: 'shop-sdk', version: '2.0.0', types: 'index.d.ts' };
  return {
    [`${folder}node_modules/shop-sdk/package.json`]: JSON.stringify(manifest),
    [`${folder}node_modules/shop-sdk/index.d.ts`]: declarations,
  };
}

/** A folder for one test with the given files in it. */
export function createProject(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'impact-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

function generated(file: string): Record<string, string> {
  return { [`src/content/docs/${file}`]: withMark(file, `---\ntitle: Generated\n---\n${guide}`) };
}

/** What a change touches in the two examples, the guide, and a generated page that mentions everything. */
export function impactOfEdit(
  edit: [from: string, to: string],
  change: Partial<Change> & Pick<Change, 'kind'>,
  release: Reference = reference,
): Impact {
  const after = before.replaceAll(...edit);
  expect(after).not.toBe(before);
  const root = createProject({
    ...packageFiles('', after),
    'src/examples/create.ts': create,
    'src/examples/words.ts': words,
    'src/content/docs/guide.md': guide,
    ...generated('reference/models/plan-params.md'),
    ...generated('changes/index.md'),
  });
  const [first] = config.releases;
  if (!first) throw new Error('there is no release');
  const whole: Change = { class: 'breaking', group: 'plans', side: 'request', reason: 'because', ...change };
  return findImpact({ root, config, release: first, reference: release, changes: [whole], registry });
}

/** The impact as lines: places, errors and corrected lines. */
export function lines({ changes, unexplained }: Impact): string[] {
  return [
    ...changes.flatMap(({ places, errors }) => [
      ...places.map(({ where, corrected }) => (corrected === undefined ? where : `${where} -> ${corrected}`)),
      ...errors.map(({ where, code, corrected = '' }) => `TS${code} ${where} ${corrected}`.trim()),
    ]),
    ...unexplained.map(({ where, code }) => `unexplained TS${code} ${where}`),
  ];
}
