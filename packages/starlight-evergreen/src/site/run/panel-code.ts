import facts from 'virtual:playground';
import type { SharedCode } from '../../playground/share/shared-code.ts';
import { releaseOfCode } from '../../sandbox/release-of-code.ts';
import { languageOf } from './block-code.ts';
import type { Panel } from './panel.ts';
import type { PlaygroundRelease } from '../playground/facts.ts';

/** What a panel shows now, as a link holds it. */
export function sharedCode(panel: Pick<Panel, 'block' | 'code' | 'place'>): SharedCode {
  const { block, code, place } = panel;
  const release = releaseOf(panel)?.id;
  return {
    code,
    lang: languageOf(block.figure) === 'js' ? 'js' : 'ts',
    ...(release !== undefined && { release }),
    ...(place.scenario !== undefined && { scenario: place.scenario }),
  };
}

/** The release that a panel's code runs against. */
export function releaseOf({ code, place }: Pick<Panel, 'code' | 'place'>): PlaygroundRelease | undefined {
  return facts.releases.find(({ id }) => id === place.release) ?? releaseOfCode(facts.releases, code);
}
