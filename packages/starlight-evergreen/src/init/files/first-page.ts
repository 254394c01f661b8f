import type { LoadedRelease } from '../../reference/read/index.ts';
import type { Model, Reference } from '../../reference/model.ts';
import { exampleModule } from '../../reference/sample/module.ts';
import type { Sampler } from '../../reference/sample/sampler.ts';

/** A page to begin with. Its block is the proven example of one of the SDK's own models. */
export function firstPage(title: string, loaded: LoadedRelease, sampler: Sampler): string {
  const { reference, config } = loaded;
  const model = modelToShow(reference);
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

/** What a reader writes: the request of an operation, else any object; with much to see, as long as it fits on a screen. */
function modelToShow({ models, operations }: Reference): Model | undefined {
  const asked = new Set(
    operations.flatMap(({ request }) => (request?.kind === 'model' ? [request.name] : [])),
  );
  const objects = Object.values(models).flatMap((model) => (model.kind === 'object' ? [model] : []));
  const size = (model: (typeof objects)[number]) => model.fields.filter(({ optional }) => !optional).length;
  const fitting = objects.filter((model) => size(model) > 0 && size(model) <= 6);
  const rank = (model: (typeof objects)[number]) => Number(asked.has(model.name)) * 10 + size(model);
  return fitting.toSorted((a, b) => rank(b) - rank(a))[0] ?? objects[0] ?? Object.values(models)[0];
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
