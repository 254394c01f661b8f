import type { ModelJob } from '../../runner/protocol.ts';

/** The model of a page, as the page's HTML names it. */
export interface PageModel {
  release: string;
  schema: string;
  direction: ModelJob['direction'];
}

/** A block of the page that can be run. */
export interface RunnableBlock {
  figure: HTMLElement;
  scenario?: string;
  model?: PageModel;
  /** What it is called, where neither its title nor a heading tells. */
  name?: string;
  /** Id of the release that it runs against, where that is not for its code to say. */
  release?: string;
  /** What tells its draft from others of the page, where that is not its name. */
  draft?: string;
}

/** There is nothing here that JSX could be rendered with. */
const languages = 'pre:is([data-language="ts"], [data-language="js"])';

/** Blocks that name a scenario, and every block on the page of a model. Those that show an error stay as they are. */
export function runnableBlocks(root: ParentNode): RunnableBlock[] {
  const figures = [...root.querySelectorAll<HTMLElement>(`.expressive-code figure:has(${languages})`)];
  return figures.flatMap((figure): RunnableBlock[] => {
    if (figure.querySelector('.block-error') !== null) return [];
    const scenario = figure.dataset['sandbox'];
    if (scenario !== undefined) return [{ figure, scenario }];
    const model = modelOf(figure);
    return model === undefined ? [] : [{ figure, model }];
  });
}

function modelOf(figure: HTMLElement): PageModel | undefined {
  const { release, schema, direction } = figure.closest<HTMLElement>('.model[data-schema]')?.dataset ?? {};
  if (release === undefined || schema === undefined || !isDirection(direction)) return undefined;
  return { release, schema, direction };
}

function isDirection(value: string | undefined): value is ModelJob['direction'] {
  return value === 'request' || value === 'response' || value === 'both';
}
