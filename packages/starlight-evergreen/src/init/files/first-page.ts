import type { LoadedRelease } from '../../reference/read/index.ts';
import type { Model } from '../../reference/model.ts';
import { exampleModule } from '../../reference/sample/module.ts';
import type { Sampler } from '../../reference/sample/sampler.ts';

/** A page to begin with. Its block is the proven example of one of the SDK's own models. */
export function firstPage(title: string, loaded: LoadedRelease, sampler: Sampler): string {
  const { reference, config } = loaded;
  const model = modelToShow(Object.values(reference.models));
  const block = model && exampleModule(reference, model.name, sampler.required(model.name));
  const install =
    'package' in config ? `\n## Install\n\n\`\`\`sh\nnpm install ${config.package}\n\`\`\`\n` : '';
  const example =
    model === undefined || block === undefined
      ? ''
      : `
## A first value

The types of this block are those that the SDK ships. Change a name in it, and the check fails at that line.

\`\`\`ts
${block.trimEnd()}
\`\`\`
`;
  return `---
title: ${JSON.stringify(title)}
description: ${JSON.stringify(`How to use ${reference.package}.`)}
---

Everything here is checked against \`${reference.package}\` ${reference.version}.
${install}${example}
## Look it up

The [reference](/${config.slug}/) lists ${counted(loaded)}.
`;
}

/** The object with the most to see that still fits on a screen. */
function modelToShow(models: readonly Model[]): Model | undefined {
  const objects = models.flatMap((model) => (model.kind === 'object' ? [model] : []));
  const size = (model: (typeof objects)[number]) => model.fields.filter(({ optional }) => !optional).length;
  const fitting = objects.filter((model) => size(model) > 0 && size(model) <= 6);
  return fitting.toSorted((a, b) => size(b) - size(a))[0] ?? objects[0] ?? models[0];
}

function counted({ reference }: LoadedRelease): string {
  const models = Object.keys(reference.models).length;
  const operations = reference.operations.length;
  const parts = [
    ...(operations === 0 ? [] : [`${operations} ${operations === 1 ? 'operation' : 'operations'}`]),
    `${models} ${models === 1 ? 'model' : 'models'}`,
  ];
  return parts.join(' and ');
}
